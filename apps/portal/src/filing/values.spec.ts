// What somebody fills in is what is sent: nothing empty, nothing repaired, nothing lost on the way back.
import { describe, expect, it } from '@jest/globals';
import type { FilingBody } from '@centerline/reassignment';
import type { PlainDate } from '@centerline/clock';
import { bodyFrom, dayOf, NO_VALUES, placesOfRows, valuesFrom } from './values.js';

const day = (text: string): PlainDate => text as PlainDate;
const whole: FilingBody = {
  iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  currentCenter: 'CEE004', preferredCenter: 'CEE008', justification: 'Toys. 🧸 ألعاب', factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4500.5, periodStart: day('2025-11-01'), periodEnd: day('2026-10-31') }],
  contact: { name: 'Ida Park', email: 'ida@blueheron.example' }, authority: { kind: 'POWER_OF_ATTORNEY', reference: 'on file', signedOn: day('2026-01-02') },
  channel: 'MAIL', receivedAt: '2026-02-27T17:00:00.000Z', datedBackReason: 'It lay in the mail room.',
};
const row = (cells: Readonly<Record<string, string>>) => ({ heading4: '', kind: '', lines: '', value: '', periodStart: '', periodEnd: '', ...cells });

describe('a form', () => {
  it('nobody has filled in says nothing', () => expect(bodyFrom(NO_VALUES)).toEqual({}));

  it('goes to the service and comes back the same', () => expect(bodyFrom(valuesFrom(whole))).toEqual(whole));

  it('takes numbers and days as spreadsheets write them', () => {
    const { headingRows } = bodyFrom({ ...NO_VALUES, headingRows: [row({ heading4: '9503', kind: 'PRIOR', lines: '1,200', value: '$4,500,000.50', periodStart: '11/1/2025', periodEnd: '10/31/2026' })] });
    expect(headingRows).toEqual([{ heading4: '9503', kind: 'PRIOR', lines: 1200, value: 4500000.5, periodStart: '2025-11-01', periodEnd: '2026-10-31' }]);
  });

  it('sends a number that is none as none, so that it is refused and not guessed', () => {
    const { headingRows } = bodyFrom({ ...NO_VALUES, headingRows: [row({ heading4: '9503', lines: '12 or so', value: '1,2' })] });
    expect(headingRows?.[0]).toMatchObject({ lines: Number.NaN, value: Number.NaN });
  });

  it('leaves empty rows out and still knows which row is which', () => {
    const rows = [row({}), row({ heading4: '9503' }), row({}), row({ heading4: '6109' })];
    expect(bodyFrom({ ...NO_VALUES, headingRows: rows }).headingRows?.map((one) => one.heading4)).toEqual(['9503', '6109']);
    expect(placesOfRows(rows)).toEqual([1, 3]);
  });
});

it.each([['3/1/2026', '2026-03-01'], ['2026-03-01', '2026-03-01'], ['31.12.2026', '31.12.2026']])('the day "%s" is taken as "%s"', (typed, taken) => expect(dayOf(typed)).toBe(taken));
