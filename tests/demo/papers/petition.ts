// Owns the two requests of the demo for a Center's input on a petition. Statutes, regulations and headings are real; numbers, amounts and companies are invented.
import type { PlainDate } from '@centerline/clock';
import type { CompleteFileBody, DraftInputBody, RequestBody } from '@centerline/fpf';
import { workingDayBefore, yearsLater } from './days.js';
import { entryNumber, newFpfNumber } from './numbers.js';

/** Blue Heron: a penalty for negligence; the fibre content of knitted pullovers was declared wrong. */
export const penaltyPetition = (today: PlainDate): RequestBody => ({
  initiatedBy: 'PARTNER',
  fpfCaseNumber: newFpfNumber('2704', today),
  ePetitionReference: 'EP-77120',
  actionType: 'PENALTY',
  statutes: ['19 U.S.C. 1592'],
  claimAmount: 38_400,
  violationOn: workingDayBefore(today, 420),
  noticeMailedOn: workingDayBefore(today, 41),
  petitionReceivedOn: workingDayBefore(today, 6),
  petitionKind: 'ORIGINAL',
  port: '2704',
  petitioner: 'Blue Heron Outfitters (sample)',
  iors: ['91-1000001BH'],
  entryNumbers: [entryNumber('B76', 210_448), entryNumber('B76', 210_451)],
  headings: ['6110'],
  questions: [
    'Does the fibre content declared agree with what the Center knows of this producer?',
    'Has the Center seen the same mistake with other importers of these goods, and how was it settled?',
  ],
});

/** What only FP&F may add to a file of either petition. */
export const internalFile = ({ violationOn, actionType }: RequestBody): CompleteFileBody => ({
  ...(actionType === 'PENALTY' ? { culpability: 'NEGLIGENCE' as const } : {}),
  limitationsOn: yearsLater(violationOn, 5),
  limitationsKind: 'FIVE_YEARS_FROM_VIOLATION',
});

/** What the Center has to say on the penalty; `sealed` is inside every point. */
export const centerInput = (sealed: string): DraftInputBody => ({
  points: [
    { id: 'facts', topic: 'FACT_CONFIRMED', text: `The laboratory report and the mill certificate agree: 60 % acrylic, 40 % cotton, where cotton was declared as the chief weight. ${sealed}`, answersQuestion: 1 },
    { id: 'practice', topic: 'INDUSTRY_PRACTICE', text: `Blended yarns of this mill are sold under one article number whatever the share of cotton; we have corrected three other importers. ${sealed}`, answersQuestion: 2 },
    { id: 'remedy', topic: 'MITIGATING_FACTOR', text: `The importer had every later shipment tested, which is immediate remedial action. ${sealed}`, guideline: '19 CFR part 171 App. B (G)(3)' },
  ],
  comparableCases: [{ reference: '2025-4601-000777-01', outcome: 'MITIGATED', why: `The same mill and the same yarn. ${sealed}` }],
  recommendation: 'MITIGATE_TO',
  mitigateFrom: 6_000,
  mitigateTo: 12_000,
  confidence: 'HIGH',
});

/** Juniper: liquidated damages on the bond, because a shipment was not redelivered on demand. */
export const damagesPetition = (today: PlainDate): RequestBody => ({
  initiatedBy: 'PARTNER',
  fpfCaseNumber: newFpfNumber('4601', today),
  actionType: 'LIQUIDATED_DAMAGES',
  statutes: ['19 U.S.C. 1623', '19 CFR 113.62(d)'],
  claimAmount: 52_000,
  violationOn: workingDayBefore(today, 200),
  noticeMailedOn: workingDayBefore(today, 50),
  petitionReceivedOn: workingDayBefore(today, 2),
  petitionKind: 'ORIGINAL',
  port: '4601',
  petitioner: 'Juniper Motor Parts (sample)',
  iors: ['95-5000001JM'],
  bond: '995AB0001',
  surety: 'Sample Surety Company',
  demandOnSuretyOn: workingDayBefore(today, 20),
  entryNumbers: [entryNumber('B76', 330_912)],
  headings: ['8708', '4016'],
  questions: ['Could the brake parts still be told apart from the rest of the lot on the day redelivery was demanded?'],
});
