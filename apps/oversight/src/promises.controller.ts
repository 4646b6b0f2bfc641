// Owns the routes of promises: what is overdue, what is due next, the clocks behind a number, the numbers, and both as files.
import { CurrentActor, keysetOf, LEDGER, Paced, pageOf, ProblemException, USUAL, type Page } from '@centerline/edge';
import type { SignedIn } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { PromiseFilters, Promised } from '@centerline/ledger';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from './answers.js';
import { MOST_EXPORTED, promisesFile, talliesFile } from './exports.js';
import { checkPeriod } from './forms/period.js';
import { PromiseFilterQuery, PromiseListQuery, PromisePageQuery, TallyQuery } from './forms/promiseQueries.js';
import { officesFor, type OversightLedger } from './overseen.js';
import { promiseLine, type PromiseLine } from './promiseLine.js';
import { talliesOf } from './tallies.js';

type PromisePage = Page<PromiseLine> & { readonly asOf: Instant };
const dueOf = (row: Promised): readonly [string, string] => [row.dueAt ?? '', `${row.caseId}/${row.clockId}`];
const begunOf = (row: Promised): readonly [string, string] => [row.startedAt, `${row.caseId}/${row.clockId}`];

@ApiTags('Promises')
@Controller('v1/oversight')
export class PromisesController {
  constructor(@Inject(LEDGER) private readonly ledger: OversightLedger) {}

  @Get('breaches')
  @ApiOperation({ summary: 'Promises warned of or missed and still open, longest overdue first' })
  @Answers.promises
  async breaches(@CurrentActor() reader: SignedIn, @Query() query: PromisePageQuery, @Req() request: Request): Promise<PromisePage> {
    const { limit = USUAL, after, ...filters } = query;
    const scope = await this.scopeOf(reader, filters);
    const rows = await this.ledger.oversight.breaches({ ...scope, limit: limit + 1, after: keysetOf('due', after) });
    return this.page(reader, pageOf('due', rows, limit, request.originalUrl, dueOf), scope.asOf);
  }

  @Get('next-due')
  @ApiOperation({ summary: 'Promises not yet due, soonest first' })
  @Answers.promises
  async nextDue(@CurrentActor() reader: SignedIn, @Query() query: PromisePageQuery, @Req() request: Request): Promise<PromisePage> {
    const { limit = USUAL, after, ...filters } = query;
    const scope = await this.scopeOf(reader, filters);
    const rows = await this.ledger.oversight.nextDue({ ...scope, limit: limit + 1, after: keysetOf('due', after) });
    return this.page(reader, pageOf('due', rows, limit, request.originalUrl, dueOf), scope.asOf);
  }

  @Get('promises')
  @ApiOperation({ summary: 'The clocks behind a number, latest begun first' })
  @Answers.promises
  async promises(@CurrentActor() reader: SignedIn, @Query() query: PromiseListQuery, @Req() request: Request): Promise<PromisePage> {
    const { limit = USUAL, after, ...filters } = query;
    const scope = await this.scopeOf(reader, filters);
    const rows = await this.ledger.oversight.promises({ ...scope, limit: limit + 1, after: keysetOf('begun', after) });
    return this.page(reader, pageOf('begun', rows, limit, request.originalUrl, begunOf), scope.asOf);
  }

  @Get('promises.csv')
  @Paced('downloads')
  @ApiOperation({ summary: 'The same as a file, whole' })
  @Answers.csv
  async promisesFile(@CurrentActor() reader: SignedIn, @Query() query: PromiseListQuery) {
    const { limit, after, ...filters } = query;
    for (const [name, value] of Object.entries({ limit, after })) if (value !== undefined) throw new ProblemException('bad-query', 'A file has no pages.', { field: name });
    const scope = await this.scopeOf(reader, filters);
    const rows = await this.ledger.oversight.promises({ ...scope, limit: MOST_EXPORTED + 1, after: null });
    if (rows.length > MOST_EXPORTED) throw new ProblemException('bad-query', `There are more than ${MOST_EXPORTED} such promises: narrow them, for example by from and until.`, { field: 'from' });
    await this.ledger.oversight.recordReadings(reader, rows.map((row) => row.caseId), 'export of promises');
    const book = await this.ledger.referenceBook();
    return promisesFile(rows.map((row) => promiseLine(row, book)), scope.asOf);
  }

  @Get('tallies')
  @ApiOperation({ summary: 'Promises met, missed, running, paused and overdue, counted by one thing' })
  @Answers.tallies
  async tallies(@CurrentActor() reader: SignedIn, @Query() query: TallyQuery) {
    const { asOf, by, ...counted } = await this.count(reader, query);
    return { asOf, by, ...counted };
  }

  @Get('tallies.csv')
  @Paced('downloads')
  @ApiOperation({ summary: 'The same as a file' })
  @Answers.csv
  async talliesFile(@CurrentActor() reader: SignedIn, @Query() query: TallyQuery) {
    const { asOf, by, items, sum } = await this.count(reader, query);
    return talliesFile([...items, sum], by, asOf);
  }

  private async count(reader: SignedIn, { by, ...filters }: TallyQuery) {
    const scope = await this.scopeOf(reader, filters);
    const [rows, book] = await Promise.all([this.ledger.oversight.countPromises(by, scope), this.ledger.referenceBook()]);
    return { asOf: scope.asOf, by, ...talliesOf(rows, by, filters, book) };
  }

  /** What is asked for, of what the reader oversees, at this moment. */
  private async scopeOf<Filters extends PromiseFilterQuery>(reader: SignedIn, filters: Filters): Promise<Filters & Pick<PromiseFilters, 'offices' | 'asOf'>> {
    const offices = officesFor(reader, 'promises');
    checkPeriod(filters);
    return { ...filters, offices, asOf: await this.ledger.moment() };
  }

  private async page(reader: SignedIn, found: Page<Promised>, asOf: Instant): Promise<PromisePage> {
    await this.ledger.recordListing(reader, found.items.map(({ caseId }) => caseId));
    const book = await this.ledger.referenceBook();
    return { asOf, items: found.items.map((row) => promiseLine(row, book)), next: found.next };
  }
}
