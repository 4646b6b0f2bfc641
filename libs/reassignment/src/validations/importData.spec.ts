// 19 CFR 101.10(c)(5): what data each import history asks for, on an appeal filed on 2 March 2026.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import type { HeadingRowBody, ImportHistory } from '../fields.js';
import { Course } from '../testing/courses.js';
import { FILED_AT, prior, projected, wholeAppeal } from '../testing/appeals.js';

const { lines: _lines, ...withoutLines } = prior('9503', 1, 1);
const { value: _value, ...withoutValue } = prior('9503', 1, 1);

describe('import data', () => {
  it.each<[ImportHistory, string, readonly HeadingRowBody[], string[]]>([
    ['NEW', 'projects some of this calendar year', [projected('9503')], []],
    ['NEW', 'may project without lines and value', [projected('9503', '2026-03-01', '2026-06-30')], []],
    ['NEW', 'must project', [], ['/headingRows projection-missing (c)(5)(i)']],
    ['NEW', 'must project within this calendar year', [projected('9503', '2026-07-01', '2027-06-30')], ['/headingRows projection-missing (c)(5)(i)']],
    ['LESS_THAN_ONE_YEAR', 'projects and gives what there was', [projected('9503'), prior('9503', 10, 100, '2025-09-01', '2026-02-28')], []],
    ['LESS_THAN_ONE_YEAR', 'must give both', [], ['/headingRows projection-missing (c)(5)(ii)', '/headingRows prior-missing (c)(5)(ii)']],
    ['LESS_THAN_ONE_YEAR', 'must give prior lines and value', [projected('9503'), { ...withoutLines, periodStart: '2025-09-01' as never }], ['/headingRows/1/lines missing (c)(5)(ii)']],
    ['LESS_THAN_ONE_YEAR', 'of exactly a year is one year or more', [projected('9503'), prior('9503', 10, 100)], ['/importHistory history-is-one-year Centerline policy: one year of prior data']],
    ['LESS_THAN_ONE_YEAR', 'of a year less a day is less than a year', [projected('9503'), prior('9503', 10, 100, '2025-01-02')], []],
    ['ONE_YEAR_OR_MORE', 'covers twelve months', [prior('9503', 10, 100)], []],
    ['ONE_YEAR_OR_MORE', 'may cover them with several headings and periods', [prior('9503', 1, 1, '2025-01-01', '2025-06-30'), prior('6203', 1, 1, '2025-07-01', '2026-01-31')], []],
    ['ONE_YEAR_OR_MORE', 'needs no projection, but may have it', [prior('9503', 10, 100), projected('9503')], []],
    ['ONE_YEAR_OR_MORE', 'must give prior rows', [projected('9503')], ['/headingRows prior-missing (c)(5)(iii)']],
    ['ONE_YEAR_OR_MORE', 'must give their value', [withoutValue], ['/headingRows/0/value missing (c)(5)(iii)']],
    ['ONE_YEAR_OR_MORE', 'must not fall a day short', [prior('9503', 10, 100, '2025-01-02')], ['/headingRows year-not-covered (c)(5)(iii)']],
    ['ONE_YEAR_OR_MORE', 'must not have a gap', [prior('9503', 1, 1, '2025-01-01', '2025-06-29'), prior('6203', 1, 1, '2025-07-01', '2026-01-31')], ['/headingRows year-not-covered (c)(5)(iii)']],
    ['ONE_YEAR_OR_MORE', 'may end three months before filing', [prior('9503', 10, 100, '2024-12-03', '2025-12-02')], []],
    ['ONE_YEAR_OR_MORE', 'must not end earlier', [prior('9503', 10, 100, '2024-12-02', '2025-12-01')], ['/headingRows year-too-old Centerline policy: one year of prior data']],
    ['ONE_YEAR_OR_MORE', 'may end on the day of filing', [prior('9503', 10, 100, '2025-03-01', '2026-03-02')], []],
    ['ONE_YEAR_OR_MORE', 'must not lie in the future', [prior('9503', 10, 100), prior('9504', 10, 100, '2026-01-01', '2026-03-03')], ['/headingRows/1/periodEnd prior-in-future Centerline policy: dates of import data']],
  ])('%s %s', (importHistory, _why, headingRows, expected) => {
    const found = new Course().attempt('file', wholeAppeal({ importHistory, headingRows }), people.importer, FILED_AT);
    expect(found.map((one) => `${one.field} ${one.code} ${one.rule.citation.replace('19 CFR 101.10', '')}`)).toEqual(expected);
  });
});
