// Valid bodies for the tests of this law, to be changed in one field at a time. Plainly invented.
import type { PlainDate } from '@centerline/clock';
import type { DraftInputBody, InternalFileBody, RecordDispositionBody, RequestBody } from '../fields.js';

export const on = (text: string): PlainDate => text as PlainDate;

/** What a partner itself sends: a 1592 penalty, notice of 5 January 2026, petition of 20 February. */
export const partnerBody: RequestBody = {
  initiatedBy: 'PARTNER', fpfCaseNumber: '2026-2704-123456-01', ePetitionReference: 'EP-77120', actionType: 'PENALTY', statutes: ['19 U.S.C. 1592'],
  claimAmount: 80_000, violationOn: on('2025-06-10'), noticeMailedOn: on('2026-01-05'), petitionReceivedOn: on('2026-02-20'), petitionKind: 'ORIGINAL',
  port: '2704', petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'], entryNumbers: ['ABC-1234567-6'], headings: ['6110'],
  questions: ['Does the fibre content declared agree with what the Center knows of this producer?'],
};
/** What FP&F adds. */
export const internalFile: InternalFileBody = { culpability: 'NEGLIGENCE', limitationsOn: on('2030-06-10'), limitationsKind: 'FIVE_YEARS_FROM_VIOLATION' };
/** FP&F asks voluntarily. */
const limitations = { limitationsOn: on('2030-06-10'), limitationsKind: 'FIVE_YEARS_FROM_VIOLATION' } as const;
export const voluntaryBody: RequestBody = { ...partnerBody, ...internalFile, initiatedBy: 'FPF' };
export const seizureBody: RequestBody = {
  ...partnerBody, ...limitations, initiatedBy: 'FPF', fpfCaseNumber: '2026-2704-123457-01', actionType: 'SEIZURE', statutes: ['19 U.S.C. 1595a(c)'],
  seizedValue: 40_000,
  claimAmount: 40_000, noticeMailedOn: on('2026-02-05'),
};
export const damagesBody: RequestBody = {
  ...partnerBody, ...limitations, initiatedBy: 'FPF', fpfCaseNumber: '2026-2704-123458-01',
  actionType: 'LIQUIDATED_DAMAGES', statutes: ['19 U.S.C. 1623'], claimAmount: 50_000, bond: '9912AB345', surety: 'Sample Surety Company',
};

export const REASON = 'A reason of more than twenty characters.';

/** Words that must never reach a party. */
export const SECRET = 'SEALED-WORDS of the Center on undeclared blends';
export const inputBody: DraftInputBody = {
  points: [
    { id: 'facts', topic: 'FACT_CONFIRMED', text: `${SECRET}: the fibre content was declared as found.` },
    { id: 'class', topic: 'CLASSIFICATION', text: `${SECRET}: classification is settled.`, rulings: ['NY N300001'], answersQuestion: 1 },
    { id: 'factor', topic: 'MITIGATING_FACTOR', text: `${SECRET}: immediate remedial action was taken.`, guideline: '19 CFR part 171 App. B (G)(3)' },
  ],
  comparableCases: [{ reference: '2025-4601-000777-01', outcome: 'MITIGATED', why: `${SECRET}: same producer` }],
  recommendation: 'MITIGATE_TO', mitigateFrom: 10_000, mitigateTo: 20_000, confidence: 'HIGH',
};
export const dispositionBody: RecordDispositionBody = {
  overall: 'FOLLOWED_IN_PART',
  points: [
    { pointId: 'facts', disposition: 'FOLLOWED' },
    { pointId: 'class', disposition: 'FOLLOWED' },
    { pointId: 'factor', disposition: 'NOT_FOLLOWED', reason: 'The remedial action came after the notice was mailed.' },
  ],
  outcome: 'MITIGATED', amount: 24_000,
};
