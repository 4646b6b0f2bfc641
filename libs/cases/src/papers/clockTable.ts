// Owns the table of papers × clocks: what of an exchange counts as an answer, and what never does. Read by people and by the specs.
import type { CaseType } from '../names.js';
import type { DocumentKind } from './document.js';
import type { MessageKind } from './message.js';

/** A paper beside a case, in all the kinds there are. */
export type PaperKind = `message/${MessageKind}` | `document/${DocumentKind}`;

/** What a paper does to every clock of every case: nothing. There is no code path from one to the other; this says so in a type. */
export type EffectOnClocks = 'none';

export const EFFECT_ON_CLOCKS: Readonly<Record<PaperKind, EffectOnClocks>> = {
  'message/public': 'none', 'message/internal': 'none',
  'document/evidence': 'none', 'document/import-data': 'none', 'document/petition': 'none', 'document/power-of-attorney': 'none', 'document/correspondence': 'none',
  'document/advice': 'none', 'document/decision': 'none', 'document/letter': 'none', 'document/other': 'none',
};

/** The commands that do count, by the question they answer: each moves the clocks its own rule names. */
export const WHAT_COUNTS: Readonly<Record<CaseType, readonly { readonly question: string; readonly answeredBy: string }[]>> = {
  reassignment: [
    { question: 'Headquarters asks the importer for what is missing', answeredBy: 'answer-information' },
    { question: 'Both Centers are asked for advice', answeredBy: 'approve-advice' },
    { question: 'Headquarters asks Regulations and Rulings', answeredBy: 'answer-consult' },
    { question: 'The importer waits for the decision', answeredBy: 'decide' },
  ],
  ftz: [
    { question: 'The port asks the lead Center', answeredBy: 'approve-advice' },
    { question: 'Headquarters asks the port for information', answeredBy: 'answer-information' },
    { question: 'The port waits for Headquarters', answeredBy: 'issue-direction' },
  ],
  fpf: [
    { question: 'The Center asks the FP&F office to clarify', answeredBy: 'answer-clarification' },
    { question: 'The FP&F office asks the Center for input', answeredBy: 'approve-input' },
    { question: 'The partner waits for the disposition of the input', answeredBy: 'record-disposition' },
  ],
};
