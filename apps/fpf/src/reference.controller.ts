// Owns what somebody needs to know before asking for Center input: the FP&F offices with the calendars by which the petition's dates are counted, and who extends them.
// Offices and calendars are open to everybody; the people of an office are told to who is signed in, and of them a party hears the officers alone.
import { CurrentActor, LEDGER, ProblemException, Public, type ReferenceLedger } from '@centerline/edge';
import { fpfUnit, isParty, OFO_HQ, type NamedCalendar, type PortRecord, type ReferenceBook, type Role, type SignedIn, type StaffRecord } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';

interface Reference {
  /** Changes whenever any of it does. */
  readonly version: string;
  readonly asOf: Instant;
  /** By port code; `calendar` is one of `calendars`. */
  readonly offices: readonly (PortRecord & { readonly calendar: string })[];
  readonly calendars: Readonly<Record<string, NamedCalendar>>;
}
interface OfficePeople {
  readonly officers: readonly Pick<StaffRecord, 'id' | 'name'>[];
  /** The agency only. */
  readonly paralegals?: readonly Pick<StaffRecord, 'id' | 'name'>[];
}

/** Schedule D codes have four digits. */
const PORTS = Array.from({ length: 10_000 }, (_, code) => String(code).padStart(4, '0'));

@ApiTags('Reference data')
@Controller('v1')
export class ReferenceController {
  private kept: { readonly version: string; readonly content: Pick<Reference, 'offices' | 'calendars'> } | null = null;

  constructor(@Inject(LEDGER) private readonly ledger: ReferenceLedger) {}

  @Public()
  @Get('reference')
  @Header('cache-control', 'private, max-age=300')
  @ApiOperation({ summary: 'FP&F offices, and the calendars their dates are counted by' })
  @Answers.reference
  async reference(): Promise<Reference> {
    const [book, asOf] = await Promise.all([this.ledger.referenceBook(), this.ledger.moment()]);
    return { version: book.version, asOf, ...this.officesOf(book) };
  }

  @Get('offices/:port/people')
  @ApiOperation({ summary: 'The FP&F Officers of a port; for the agency its paralegals too' })
  @Answers.people
  async people(@CurrentActor() reader: SignedIn, @Param('port') port: string): Promise<OfficePeople> {
    const book = await this.ledger.referenceBook();
    if (!book.port(port)) throw new ProblemException('not-found', 'There is no FP&F office of that port.');
    const staff = book.staffOf(fpfUnit(port));
    const inRole = (role: Role) => staff.filter(({ roles }) => roles.includes(role)).map(({ id, name }) => ({ id, name }));
    return { officers: inRole('FPF_OFFICER'), ...(isParty(reader) ? {} : { paralegals: inRole('FPF_PARALEGAL') }) };
  }

  /** Ten thousand look-ups, done once for a version. */
  private officesOf(book: ReferenceBook): Pick<Reference, 'offices' | 'calendars'> {
    if (this.kept?.version === book.version) return this.kept.content;
    const offices = PORTS.flatMap((code) => {
      const port = book.port(code);
      // Named one by one: a row of the book may know more than its record says.
      return port ? [{ code, name: port.name, state: port.state, zone: port.zone, calendar: book.calendarOf(fpfUnit(code)) }] : [];
    });
    const headquarters = book.calendarOf(OFO_HQ);
    const content = {
      offices: offices.map(({ calendar, ...port }) => ({ ...port, calendar: calendar.name })),
      calendars: Object.fromEntries([headquarters, ...offices.map(({ calendar }) => calendar)].map((calendar) => [calendar.name, calendar])),
    };
    this.kept = { version: book.version, content };
    return content;
  }
}
