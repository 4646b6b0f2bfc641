// Papers that open a case of each type, for tests: plainly invented, in time by the ledger's own days. Never imported by the running service.
import type { Instant, PlainDate } from '@centerline/clock';

/** A day so many days from the ledger's own; negative for days ago. */
export type Day = (days: number) => PlainDate;

export const dayAround = (moment: Instant): Day => (days) => new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate;
const month = (day: Day, ago: number, of: number): PlainDate => {
  const [year = 0, now = 1] = day(0).split('-').map(Number);
  return new Date(Date.UTC(year, now - 1 - ago, of)).toISOString().slice(0, 10) as PlainDate;
};

export const toysAppeal = (day: Day) => ({
  currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(day, 14, 1), periodEnd: month(day, 0, 0) }],
});

export const releaseHold = (day: Day) => ({
  portCode: '2704', category: 'RELEASE_HOLD', lane: 'standard', zoneId: '202000001', firms: 'W202', userIor: '95-5000001JM', references: { entryNumbers: ['B76-0324527-8'] }, headings: ['8708'],
  cargo: { held: true, arrivedOn: day(-3), demurrageFrom: day(4) }, question: 'May brake parts withdrawn on the weekly entry be released before the summary is corrected?',
});

export const petition = (day: Day) => ({
  initiatedBy: 'FPF', fpfCaseNumber: `${day(0).slice(0, 4)}-2704-${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}-01`, actionType: 'PENALTY', statutes: ['19 U.S.C. 1592'], claimAmount: 40_000,
  violationOn: day(-200), noticeMailedOn: day(-40), petitionReceivedOn: day(-10), petitionKind: 'ORIGINAL', port: '2704', petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'],
  entryNumbers: ['ABC-1234567-6'], headings: ['6110'], questions: ['Does the fibre content declared agree with what the Center knows of this producer?'],
  limitationsOn: day(1_500), limitationsKind: 'FIVE_YEARS_FROM_VIOLATION',
});
