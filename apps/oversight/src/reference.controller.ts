// Owns reference data for everybody: Centers, ports, zone sites, headings and their map, and what we promise in words. Each row says what it rests on.
// Must never answer anything of a case, a company or a person.
import { createHash } from 'node:crypto';
import { Answer, EmptyForm, LEDGER, namesEtag, Public } from '@centerline/edge';
import { OFO_HQ } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import type { MappingRow, ReferenceRows } from '@centerline/ledger';
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { HeadingsQuery, ZonesQuery } from './forms/policyQueries.js';
import type { OversightLedger } from './overseen.js';
import { inWords, POLICY_LINES } from './policyLines.js';

const NO_CENTER = 'none';
const HAVE = 'if-none-match';
const WORDS = POLICY_LINES.map(inWords);
/** Policies are part of the program: their version is what they say. */
const WORDS_VERSION = createHash('sha256').update(JSON.stringify(WORDS)).digest('hex').slice(0, 16);

/** The mapping of a heading on a day: the longest prefix wins; null is unmapped and is shown as such. */
function mappingOf(code: string, map: ReadonlyMap<string, readonly MappingRow[]>, on: PlainDate): MappingRow | null {
  for (const prefix of [code, code.slice(0, 2)]) {
    const found = map.get(prefix)?.find((row) => row.effectiveFromOn <= on && (row.effectiveToOn === null || on < row.effectiveToOn));
    if (found) return found;
  }
  return null;
}

@ApiTags('Reference data')
@Controller('v1/reference')
export class ReferenceController {
  constructor(@Inject(LEDGER) private readonly ledger: OversightLedger) {}

  @Public()
  @Get('centers')
  @ApiOperation({ summary: 'Centers of Excellence and Expertise', security: [] })
  @Answers.centers
  centers(@Query() _query: EmptyForm, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, ({ centers }) => centers);
  }

  @Public()
  @Get('ports')
  @ApiOperation({ summary: 'Ports', security: [] })
  @Answers.ports
  ports(@Query() _query: EmptyForm, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, ({ ports }) => ports);
  }

  @Public()
  @Get('zones')
  @ApiOperation({ summary: 'Foreign-trade-zone sites', security: [] })
  @Answers.zones
  zones(@Query() { port }: ZonesQuery, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, ({ zones }) => zones.filter((zone) => port === undefined || zone.port === port));
  }

  @Public()
  @Get('headings')
  @ApiOperation({ summary: 'Headings of the Harmonized System, each with the Center it is mapped to today', security: [] })
  @Answers.headings
  headings(@Query() { center }: HeadingsQuery, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, ({ headings, headingMap }, on) => {
      const map = Map.groupBy(headingMap, (row) => row.prefix);
      return headings.flatMap((heading) => {
        const found = mappingOf(heading.code, map, on);
        if (center !== undefined && center !== (found?.center ?? NO_CENTER)) return [];
        return [{ ...heading, center: found?.center ?? null, mapping: found && { prefix: found.prefix, mapVersion: found.mapVersion, mark: found.mark, citation: found.citation } }];
      });
    });
  }

  @Public()
  @Get('heading-map')
  @ApiOperation({ summary: 'The map from chapters and headings to Centers, with its dates', security: [] })
  @Answers.headingMap
  headingMap(@Query() _query: EmptyForm, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, ({ headingMap }) => headingMap);
  }

  @Public()
  @Get('policies-in-words')
  @ApiOperation({ summary: 'What we promise by when, in words, with the rule', security: [] })
  @Answers.policiesInWords
  policiesInWords(@Query() _query: EmptyForm, @Headers(HAVE) have: string | undefined) {
    return this.answer(have, () => WORDS, WORDS_VERSION);
  }

  /** A cache may keep it for five minutes and ask again by version. What is in force depends on the day at Headquarters, so that the day is part of it. */
  private async answer(have: string | undefined, rowsOf: (rows: ReferenceRows, on: PlainDate) => readonly object[], also = ''): Promise<Answer<object>> {
    const [rows, book, asOf] = await Promise.all([this.ledger.oversight.reference(), this.ledger.referenceBook(), this.ledger.moment()]);
    const on = book.dayAt(OFO_HQ, asOf);
    const version = also === '' ? rows.version : `${rows.version}-${also}`;
    const headers = { etag: `"${version}-${on}"`, 'cache-control': 'public, max-age=300' };
    return namesEtag(have, headers.etag) ? new Answer<object>(304, null, headers) : new Answer<object>(200, { version, on, items: rowsOf(rows, on) }, headers);
  }
}
