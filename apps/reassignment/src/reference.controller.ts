// Owns what a filer needs to know before filing: Centers, headings with their Center, bond activities, and the importers they may act for.
// Reference data is open to everybody; importers are told to who may act for them, and to nobody else.
import { CurrentActor, LEDGER, ProblemException, Public, type ReferenceLedger } from '@centerline/edge';
import { ior, isParty, OFO_HQ, type CenterRecord, type ImporterRecord, type Mark, type ReferenceBook, type SignedIn } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { LookUpForm } from './forms/lookUp.js';

interface Reference {
  /** Changes whenever any of it does. */
  readonly version: string;
  readonly asOf: Instant;
  /** The day at Headquarters: what a filing is judged by. */
  readonly today: PlainDate;
  readonly mapVersion: string;
  readonly centers: readonly CenterRecord[];
  readonly bondActivities: readonly string[];
  /** Every heading there is, with its Center as mapped today; null is unmapped. */
  readonly headings: Readonly<Record<string, { readonly center: string; readonly mark: Mark } | null>>;
}

const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const HEADINGS = Array.from({ length: 9_800 }, (_, number) => String(number).padStart(4, '0'));

@ApiTags('Reference data')
@Controller('v1')
export class ReferenceController {
  private kept: { readonly key: string; readonly headings: Reference['headings'] } | null = null;

  constructor(@Inject(LEDGER) private readonly ledger: ReferenceLedger) {}

  @Public()
  @Get('reference')
  @Header('cache-control', 'private, max-age=300')
  @ApiOperation({ summary: 'Centers, headings and bond activities in force' })
  @Answers.reference
  async reference(): Promise<Reference> {
    const [book, asOf] = await Promise.all([this.ledger.referenceBook(), this.ledger.moment()]);
    const today = book.dayAt(OFO_HQ, asOf);
    return {
      version: book.version, asOf, today, mapVersion: book.headingMapVersion, centers: book.centers(),
      bondActivities: CAPITALS.filter((code) => book.bondActivityExists(code)), headings: this.headingsOf(book, today),
    };
  }

  @Get('my-importers')
  @ApiOperation({ summary: 'What ACE holds of the importers you may act for' })
  @Answers.importers
  async myImporters(@CurrentActor() reader: SignedIn): Promise<{ readonly items: readonly ImporterRecord[] }> {
    return { items: isParty(reader) ? await this.ledger.importers(reader.iors) : [] };
  }

  /** Asked in a body: the number may be somebody's Social Security number, and addresses are written into logs. Recorded as a reading before it is answered. */
  @Post('importers/look-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'What ACE holds of one importer: for the agency, and for who may act for it' })
  @Answers.importer
  async importer(@CurrentActor() reader: SignedIn, @Body() { ior: number }: LookUpForm): Promise<ImporterRecord> {
    const isOpen = !isParty(reader) || reader.iors.some((own) => own === number);
    const [found] = isOpen ? await this.ledger.importers([ior(number)]) : [];
    if (!found) throw new ProblemException('not-found', 'ACE knows no importer with this number that you may see.');
    await this.ledger.recordImporterRead(reader, found.ior);
    return found;
  }

  /** Nine thousand look-ups, done once for a day and a version. */
  private headingsOf(book: ReferenceBook, on: PlainDate): Reference['headings'] {
    const key = `${book.version} ${on}`;
    if (this.kept?.key !== key) {
      const known = HEADINGS.filter((heading) => book.headingExists(heading));
      this.kept = { key, headings: Object.fromEntries(known.map((heading) => {
        const mapping = book.centerForHeading(heading, on);
        return [heading, mapping && { center: mapping.center, mark: mapping.mark }];
      })) };
    }
    return this.kept.headings;
  }
}
