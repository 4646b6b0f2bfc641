// Owns the routes of powers of attorney: an importer sees who acts for it, gives and revokes; Headquarters verifies. Of no case type; every importer has this service.
import { CurrentActor, EmptyForm, LEDGER, ProblemException, readsAll, refused } from '@centerline/edge';
import {
  giveRepresentation, ior, maskIor, OFO_HQ, readsRepresentation, revokeRepresentation, revokingBar, standingOfRepresentation, unitCode, verifyingBar, verifyRepresentation,
  type ReferenceBook, type Refusal, type Representation, type RepresentationStanding, type SignedIn,
} from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import type { Ledger } from '@centerline/ledger';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { RepresentationForm, RevocationForm } from './forms/representation.js';

/** As its reader sees it: a person of the agency learns a Social Security number by its last digits. */
interface RepresentationLine extends Omit<Representation, 'iors'> {
  readonly iors: readonly string[] | null;
  readonly brokerName: string;
  readonly accountName: string;
  readonly standing: RepresentationStanding;
  readonly mayVerify: boolean;
  readonly mayRevoke: boolean;
}

const MOST_LISTED = 500;

@ApiTags('Representation')
@Controller('v1/representations')
export class RepresentationController {
  constructor(@Inject(LEDGER) private readonly ledger: Pick<Ledger, 'representations' | 'referenceBook' | 'moment' | 'actsFor'>) {}

  @Get()
  @ApiOperation({ summary: 'Powers of attorney given by you or to you; all of them, for Headquarters and auditors' })
  @Answers.representations
  async list(@CurrentActor() reader: SignedIn) {
    const { book, today } = await this.now();
    const rows = await this.ledger.representations.list(readsAll(reader) ? null : reader.unit, MOST_LISTED);
    return { today, items: rows.filter((one) => readsRepresentation(reader, one)).map((one) => lineOf(one, reader, book, today)) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a broker or counsel a power of attorney, under an id of your own making; a repeat gives it once. It counts when Headquarters has verified it' })
  @Answers.representation
  async give(@CurrentActor() actor: SignedIn, @Body() form: RepresentationForm) {
    const { book, today } = await this.now();
    const order = { id: form.id, broker: form.broker, iors: form.iors ?? null, fromOn: form.fromOn, untilOn: form.untilOn ?? null, evidence: form.evidence };
    barred(giveRepresentation(order, actor, await this.ledger.actsFor(actor.unit), today));
    const given = { ...order, broker: unitCode(order.broker), account: actor.unit, iors: order.iors?.map(ior) ?? null };
    if ((await this.ledger.representations.give(given, actor.id)) === 'taken') throw new ProblemException('conflict', 'There is already a power of attorney for this office from that day. Revoke it, or choose another first day.', { field: 'fromOn' });
    return this.line(form.id, actor, book, today);
  }

  @Post(':representation/verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters has seen the signed power: it counts from now on' })
  @Answers.representation
  async verify(@CurrentActor() actor: SignedIn, @Param('representation', new ParseUUIDPipe()) id: string, @Body() _form: EmptyForm) {
    const { book, today } = await this.now();
    barred([verifyRepresentation(actor, await this.ledger.representations.find(id), today)]);
    await this.ledger.representations.verify(id, actor.id);
    return this.line(id, actor, book, today);
  }

  @Post(':representation/revoke')
  @HttpCode(200)
  @ApiOperation({ summary: 'Revoke a power of attorney: nobody acts by it from the next request on' })
  @Answers.representation
  async revoke(@CurrentActor() actor: SignedIn, @Param('representation', new ParseUUIDPipe()) id: string, @Body() { reason }: RevocationForm) {
    const { book, today } = await this.now();
    barred([revokeRepresentation(actor, await this.ledger.representations.find(id))]);
    await this.ledger.representations.revoke(id, actor.id, reason);
    return this.line(id, actor, book, today);
  }

  private async now(): Promise<{ readonly book: ReferenceBook; readonly today: PlainDate }> {
    const [book, asOf] = await Promise.all([this.ledger.referenceBook(), this.ledger.moment()]);
    return { book, today: book.dayAt(OFO_HQ, asOf) };
  }
  private async line(id: string, reader: SignedIn, book: ReferenceBook, today: PlainDate): Promise<RepresentationLine> {
    const found = await this.ledger.representations.find(id);
    if (!found) throw new Error(`Power of attorney ${id} was written and is not there`);
    return lineOf(found, reader, book, today);
  }
}

function lineOf(one: Representation, reader: SignedIn, book: ReferenceBook, today: PlainDate): RepresentationLine {
  const standing = standingOfRepresentation(one, today);
  const isOpen = standing !== 'revoked' && standing !== 'over';
  return {
    ...one, iors: readsAll(reader) ? (one.iors?.map(maskIor) ?? null) : one.iors, brokerName: book.unitName(one.broker), accountName: book.unitName(one.account), standing,
    mayVerify: isOpen && one.verifiedAt === null && verifyingBar(reader, one) === null, mayRevoke: isOpen && revokingBar(reader, one) === null,
  };
}

function barred(refusals: readonly (Refusal | null)[]): void {
  const [first, ...more] = refusals.filter((one) => one !== null);
  if (first) throw refused([first, ...more]);
}
