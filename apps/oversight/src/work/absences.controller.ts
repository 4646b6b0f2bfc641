// Owns the routes of who is away and who stands in, and of what the people of an office have. Decides nothing: the rules of absence do.
import { CurrentActor, forAgencyOnly, LEDGER, ProblemException, readsAll, refused } from '@centerline/edge';
import {
  ABSENCE, absenceBar, absenceOf, dueStretch, endAbsence, enterAbsence, forbidden, isAway, notFound, officesUnder, supervises, unitCode,
  type AbsenceOrder, type ReferenceBook, type SignedIn, type UnitCode,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { EnteredAbsence, Load } from '@centerline/ledger';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { officesFor } from '../overseen.js';
import { WorkAnswers } from './answers.js';
import { AbsenceForm, NoFields, OfficeQuery } from './forms.js';
import type { WorkLedger } from './selecting.js';

const TRIES = 8;
/** An office knows its own absences; for everybody else there is none. */
const NO_ABSENCE = notFound('no-such-absence', 'There is no such absence, or it is not one of your office.', ABSENCE);

function absenceLine(absence: EnteredAbsence, reader: SignedIn, at: Instant, book: ReferenceBook) {
  const { id, person, unit, fromOn, untilOn, beginsAt, endsAt, deputy, enteredByName, enteredAt } = absence;
  return {
    id, person, personName: book.staff(person)?.name ?? person, unit, fromOn, untilOn, beginsAt, endsAt, deputy, deputyName: deputy === null ? null : (book.staff(deputy)?.name ?? deputy),
    isNow: isAway(absence, at), enteredByName, enteredAt, mayEnd: absenceBar(reader, { id: person, unit }) === null && endsAt > at,
  };
}

@ApiTags('People')
@Controller('v1/work')
export class AbsencesController {
  constructor(@Inject(LEDGER) private readonly ledger: WorkLedger) {}

  @Get('absences')
  @ApiOperation({ summary: 'Who of an office is away now or will be, and who stands in' })
  @WorkAnswers.absences
  async absences(@CurrentActor() reader: SignedIn, @Query() query: OfficeQuery) {
    forAgencyOnly(reader, 'The list of absences');
    const unit = this.officeOf(reader, query);
    const [asOf, book] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook()]);
    const rows = await this.ledger.work.absences(unit, asOf);
    return {
      asOf, today: book.dayAt(unit, asOf), unit, unitName: book.unitName(unit), mayEnterForOthers: supervises(reader, unit),
      people: book.staffOf(unit).map(({ id, name, roles }) => ({ id, name, roles })), items: rows.map((row) => absenceLine(row, reader, asOf, book)),
    };
  }

  @Put('absences/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Enter an absence under an id of your own making; a repeat enters it once' })
  @WorkAnswers.absence
  async enter(@CurrentActor() reader: SignedIn, @Param('id', new ParseUUIDPipe()) id: string, @Body() form: AbsenceForm) {
    const order: AbsenceOrder = { id, person: form.person, fromOn: form.fromOn, untilOn: form.untilOn, deputy: form.deputy ?? null };
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const [asOf, book] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook()]);
      const unit = book.staff(order.person)?.unit ?? reader.unit;
      const known = await this.ledger.work.absences(unit, asOf);
      const decision = enterAbsence(order, reader, known, asOf, book);
      if (!decision.ok) throw refused(decision.refusals);
      const result = await this.ledger.work.enterAbsence(decision.absence, reader, asOf, known.map((one) => one.id));
      if (result === 'id-reused') {
        const there = await this.ledger.work.findAbsence(id);
        throw there?.unit === unit ? new ProblemException('conflict', 'This id is that of another absence.', { field: 'id' }) : refused([NO_ABSENCE]);
      }
      if (result === 'stale') continue;
      const entered = await this.ledger.work.findAbsence(id);
      if (entered) return absenceLine(entered, reader, asOf, book);
    }
    throw new Error(`The absences of the office changed ${TRIES} times while one was being entered`);
  }

  @Post('absences/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Come back early, or not go: the absence ends now' })
  @WorkAnswers.absence
  async end(@CurrentActor() reader: SignedIn, @Param('id', new ParseUUIDPipe()) id: string, @Body() _form: NoFields) {
    const [asOf, book, absence] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook(), this.ledger.work.findAbsence(id)]);
    if (!absence || absence.unit !== reader.unit) throw refused([NO_ABSENCE]);
    const decision = endAbsence(absence, reader, asOf);
    if (!decision.ok) throw refused(decision.refusals);
    await this.ledger.work.endAbsence(id, decision.endsAt, reader.id);
    const ended = await this.ledger.work.findAbsence(id);
    return absenceLine(ended ?? absence, reader, asOf, book);
  }

  @Get('people')
  @ApiOperation({ summary: 'The people of an office, what each has open, and who is away; for its supervisors' })
  @WorkAnswers.people
  async people(@CurrentActor() reader: SignedIn, @Query() query: OfficeQuery) {
    const overseen = officesFor(reader, 'promises');
    const unit = unitCode(query.unit ?? reader.unit);
    if (overseen !== null && !overseen.includes(unit)) throw refused([forbidden('not-your-office', `What people of ${unit} have is for those who oversee it.`, ABSENCE)]);
    const [asOf, book] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook()]);
    const week = dueStretch('week', asOf, book.calendarOf(unit).spec.zone);
    const weekEndsAt = week?.by ?? asOf;
    const [loads, absences] = await Promise.all([this.ledger.work.loads(unit, weekEndsAt), this.ledger.work.absences(unit, asOf)]);
    const staff = book.staffOf(unit);
    const sumOf = (rows: readonly Load[]) => rows.reduce((sum, one) => ({ open: sum.open + one.open, overdue: sum.overdue + one.overdue, dueSoon: sum.dueSoon + one.dueSoon }), { open: 0, overdue: 0, dueSoon: 0 });
    return {
      asOf, weekEndsAt, unit, unitName: book.unitName(unit),
      unclaimed: sumOf(loads.filter(({ owner }) => owner === null)),
      // Work of people who have left the office since they took it.
      elsewhere: sumOf(loads.filter(({ owner }) => owner !== null && !staff.some(({ id }) => id === owner))),
      people: staff.map(({ id, name, roles }) => {
        const away = absenceOf(absences, id, asOf);
        return { id, name, roles, awayUntil: away?.untilOn ?? null, deputyName: away?.deputy ? (book.staff(away.deputy)?.name ?? null) : null, ...sumOf(loads.filter(({ owner }) => owner === id)) };
      }),
    };
  }

  /** The office asked about: one's own, those under a port director, any for who reads everything. */
  private officeOf(reader: SignedIn, { unit }: OfficeQuery): UnitCode {
    const asked = unitCode(unit ?? reader.unit);
    if (readsAll(reader) || officesUnder(reader).includes(asked)) return asked;
    throw refused([forbidden('not-your-office', `Absences of ${asked} are for its own people.`, ABSENCE)]);
  }
}
