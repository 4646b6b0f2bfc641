// Owns the routes of open cases by age: the numbers, and the cases behind each.
import { CurrentActor, keysetOf, LEDGER, pageOf, USUAL } from '@centerline/edge';
import type { ReferenceBook, SignedIn } from '@centerline/cases';
import type { AgeCount, CaseGrouping } from '@centerline/ledger';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from './answers.js';
import { AGE_NAMES, AgeingQuery, OpenCaseQuery } from './forms/caseQueries.js';
import { linksOf, openCasesAt } from './links.js';
import { groupName } from './names.js';
import { officesFor, type OversightLedger } from './overseen.js';

const sumOf = (rows: readonly AgeCount[]): number => rows.reduce((sum, row) => sum + row.count, 0);

function agesOf(group: string, name: string, rows: readonly AgeCount[], query: object) {
  return {
    group, name, total: { count: sumOf(rows), href: openCasesAt(query) },
    ages: AGE_NAMES.map((age) => ({ age, count: sumOf(rows.filter((row) => row.age === age)), href: openCasesAt({ ...query, age }) })),
  };
}

const itemsOf = (rows: readonly AgeCount[], by: CaseGrouping, filters: object, book: ReferenceBook) =>
  [...Map.groupBy(rows, (row) => row.group)].map(([group, own]) => agesOf(group, groupName(by, group, book), own, { ...filters, [by]: group }));

@ApiTags('Open cases')
@Controller('v1/oversight')
export class AgeingController {
  constructor(@Inject(LEDGER) private readonly ledger: OversightLedger) {}

  @Get('ageing')
  @ApiOperation({ summary: 'Open cases by their age, counted by one thing' })
  @Answers.ageing
  async ageing(@CurrentActor() reader: SignedIn, @Query() query: AgeingQuery) {
    const { by, ...filters } = query;
    const offices = officesFor(reader, 'promises');
    const [asOf, book] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook()]);
    const rows = await this.ledger.oversight.countAges(by, { ...filters, offices, asOf });
    return { asOf, by, items: itemsOf(rows, by, filters, book), sum: agesOf('all', 'All', rows, filters) };
  }

  @Get('open-cases')
  @ApiOperation({ summary: 'The open cases behind a number, oldest first' })
  @Answers.openCases
  async openCases(@CurrentActor() reader: SignedIn, @Query() query: OpenCaseQuery, @Req() request: Request) {
    const { limit = USUAL, after, ...filters } = query;
    const offices = officesFor(reader, 'promises');
    const asOf = await this.ledger.moment();
    const rows = await this.ledger.oversight.openCases({ ...filters, offices, asOf, limit: limit + 1, after: keysetOf('ages', after) });
    const { items, next } = pageOf('ages', rows, limit, request.originalUrl, (row) => [row.openedAt, row.id]);
    await this.ledger.recordListing(reader, items.map(({ id }) => id));
    return { asOf, items: items.map((row) => ({ ...row, links: linksOf(row.type, row.id) })), next };
  }
}
