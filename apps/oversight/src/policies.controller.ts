// Owns the routes of what is laid down: clock policies of all types and the calendars they are counted by.
import { CurrentActor, LEDGER } from '@centerline/edge';
import { law, OFO_HQ, policy, type SignedIn } from '@centerline/cases';
import { federalHolidays } from '@centerline/clock';
import type { CalendarRow } from '@centerline/ledger';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { CalendarsQuery, PoliciesQuery } from './forms/policyQueries.js';
import { officesFor, type OversightLedger } from './overseen.js';
import { isInForce, POLICY_LINES } from './policyLines.js';

const HOLIDAYS = law('5 U.S.C. 6103', 'Federal offices are closed on federal holidays; those of the Washington area also on Inauguration Day.');
const NO_HOLIDAYS = policy('calendars', 'This calendar has no holidays but the closures written in it.');

function calendarLine({ name, version, spec, offices }: CalendarRow, newest: string, year: number) {
  const holidays = spec.holidays === undefined || spec.holidays === 'none' ? null : spec.holidays;
  return {
    name, version, inForce: version === newest, zone: spec.zone, holidays, rule: holidays === null ? NO_HOLIDAYS : HOLIDAYS, hours: spec.hours, openDays: spec.openDays ?? [],
    earlyClose: spec.earlyClose ?? [], closures: spec.closures ?? [], offices, year, closedDays: holidays === null ? [] : federalHolidays(year, holidays === 'us-federal-dc'),
  };
}

@ApiTags('Policies and calendars')
@Controller('v1/oversight')
export class PoliciesController {
  constructor(@Inject(LEDGER) private readonly ledger: OversightLedger) {}

  @Get('policies')
  @ApiOperation({ summary: 'Every clock policy with its basis, its rule and the days it is in force' })
  @Answers.policies
  policies(@CurrentActor() reader: SignedIn, @Query() { type, basis, on }: PoliciesQuery) {
    officesFor(reader, 'policies');
    return { items: POLICY_LINES.filter((line) => (type === undefined || line.type === type) && (basis === undefined || line.basis === basis) && (on === undefined || isInForce(line, on))) };
  }

  @Get('calendars')
  @ApiOperation({ summary: 'The working calendars of the offices, with the closed days of a year' })
  @Answers.calendars
  async calendars(@CurrentActor() reader: SignedIn, @Query() query: CalendarsQuery) {
    officesFor(reader, 'policies');
    const [asOf, book, { calendars }] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook(), this.ledger.oversight.reference()]);
    const year = Number(query.year ?? book.dayAt(OFO_HQ, asOf).slice(0, 4));
    // Rows are in order of their versions: the last of a name is the one new clocks take.
    const newest = new Map(calendars.map((row) => [row.name, row.version]));
    return { items: calendars.map((row) => calendarLine(row, newest.get(row.name) ?? row.version, year)) };
  }
}
