// Owns the routes of work across all types: the list, soonest due first, and the views of it with how many each has.
import { CurrentActor, forAgencyOnly, keysetOf, LEDGER, pageOf, refused, scopeOf, USUAL } from '@centerline/edge';
import {
  holds, notFound, plainFilters, removalBar, standingViews, standInFor, supervises, unitCode, viewBar, viewFaults, VIEWS,
  type Absence, type ReferenceBook, type SavedView, type SignedIn,
} from '@centerline/cases';
import type { WorkItem } from '@centerline/ledger';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { WorkAnswers } from './answers.js';
import { ViewForm, WorkQuery } from './forms.js';
import { checkFilters, selectionOf, zoneOf, type WorkLedger } from './selecting.js';

const keyOf = (row: WorkItem): readonly [string, string] => [row.dueAt ?? '', `${row.caseId}/${row.taskId}`];
const TRIES = 5;

@ApiTags('Work')
@Controller('v1/work')
export class WorklistController {
  constructor(@Inject(LEDGER) private readonly ledger: WorkLedger) {}

  @Get()
  @ApiOperation({ summary: 'Open work of all types, soonest due first; the first page says how many there are' })
  @WorkAnswers.work
  async list(@CurrentActor() reader: SignedIn, @Query() query: WorkQuery, @Req() request: Request) {
    forAgencyOnly(reader, 'The list of work');
    const { limit = USUAL, after, ...filters } = query;
    checkFilters(filters);
    const [asOf, book] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook()]);
    const selection = selectionOf(filters, reader, asOf, book);
    const keyset = keysetOf('work', after);
    const { rows, count } = keyset === null
      ? await this.ledger.work.firstPage({ ...selection, limit: limit + 1 })
      : { rows: await this.ledger.worklist({ ...selection, limit: limit + 1, after: keyset }), count: null };
    const { items, next } = pageOf('work', rows, limit, request.originalUrl, keyOf);
    await this.ledger.recordListing(reader, items.map(({ caseId }) => caseId));
    // Only who stands in for somebody has to be asked about: most lists name nobody who is away.
    const absences = items.some((row) => row.ownerAwayUntil !== null) ? await this.ledger.work.absences(reader.unit, asOf) : [];
    return { asOf, zone: zoneOf(reader, book), count, items: items.map((row) => workLine(row, reader, absences, asOf, book)), next };
  }

  @Get('views')
  @ApiOperation({ summary: 'The views you have, each with how many pieces of work are in it now' })
  @WorkAnswers.views
  async views(@CurrentActor() reader: SignedIn) {
    forAgencyOnly(reader, 'Views of work');
    const [asOf, book, kept] = await Promise.all([this.ledger.moment(), this.ledger.referenceBook(), this.ledger.work.views(reader.id, reader.unit)]);
    const standing = standingViews(reader);
    const counts = await this.ledger.work.count(scopeOf(reader), [...standing, ...kept].map(({ filters }) => selectionOf(filters, reader, asOf, book)));
    const line = (view: SavedView, place: number) => ({
      id: view.id, name: view.name, filters: view.filters, count: counts[standing.length + place] ?? 0, keptByName: view.keptByName, keptAt: view.keptAt, mayChange: removalBar(view, reader) === null,
    });
    const lines = kept.map((view, place) => ({ view, line: line(view, place) }));
    return {
      asOf,
      standing: standing.map(({ key, filters }, place) => ({ key, filters, count: counts[place] ?? 0 })),
      mine: lines.filter(({ view }) => view.unit === null).map((one) => one.line),
      office: lines.filter(({ view }) => view.unit !== null).map((one) => one.line),
      mayKeepForOffice: viewBar(reader, 'office') === null,
    };
  }

  @Put('views/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep a view under an id of your own making, or change it' })
  @WorkAnswers.view
  async keep(@CurrentActor() reader: SignedIn, @Param('id', new ParseUUIDPipe()) id: string, @Body() form: ViewForm) {
    const filters = plainFilters(form.filters);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const [before, beside] = await Promise.all([this.ledger.work.findView(id), this.ledger.work.views(reader.id, reader.unit)]);
      const [first, ...more] = viewFaults({ id, name: form.name, scope: form.scope, filters }, reader, before, beside.filter(({ unit }) => (unit === null) === (form.scope === 'mine')));
      if (first) throw refused([first, ...more]);
      const view = {
        id, name: form.name.trim(), filters, owner: form.scope === 'mine' ? reader.id : null, unit: form.scope === 'office' ? reader.unit : null, keptBy: reader.id, keptByName: reader.name,
      };
      if (await this.ledger.work.keepView(view)) return { id, name: view.name, filters };
    }
    throw new Error(`View ${id} changed ${TRIES} times while it was being kept`);
  }

  @Delete('views/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a view' })
  async remove(@CurrentActor() reader: SignedIn, @Param('id', new ParseUUIDPipe()) id: string): Promise<void> {
    const view = await this.ledger.work.findView(id);
    const bar = view === null ? notFound('no-such-view', 'There is no such view, or it is not one of yours.', VIEWS) : removalBar(view, reader);
    if (bar) throw refused([bar]);
    await this.ledger.work.removeView(id);
  }
}

/** A row with what its reader may do about who has it: offered here, judged by the law when it is done. */
function workLine(row: WorkItem, reader: SignedIn, absences: readonly Absence[], asOf: WorkItem['openedAt'], book: ReferenceBook) {
  const unit = unitCode(row.unit);
  const leads = supervises(reader, unit);
  const isTheirs = row.owner !== null && (row.owner === reader.id || absences.some((one) => one.person === row.owner && standInFor(absences, one.person, asOf) === reader.id));
  return {
    ...row, unitName: book.unitName(unit),
    may: { claim: row.owner === null && reader.unit === unit && holds(reader, row.roles), release: row.owner !== null && (isTheirs || leads), assign: leads },
  };
}
