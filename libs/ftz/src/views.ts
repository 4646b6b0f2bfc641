// Owns what each audience reads of an FTZ case. The agency reads all of it; the importer whose goods are in the zone, the status alone.
import { maskIor, type Audience } from '@centerline/cases';
import { CATEGORY_ROWS } from './categories.js';
import type { FtzState } from './state.js';
import { NO_PAUSE_OF_LAW, OUTCOME_WORDS, STATUS, statusWords } from './words.js';

/** Advice, drafts, attempts and clocks are internal: nothing of them is in a party's view. */
export function viewOf(state: FtzState, audience: Audience): Readonly<Record<string, unknown>> {
  const status = { status: STATUS[state.stage], statusWords: statusWords(state) };
  if (audience === 'party') return status;
  const { inquiry, ending } = state;
  const category = CATEGORY_ROWS[inquiry.category];
  return {
    ...status,
    ...state,
    inquiry: { ...inquiry, userIor: maskIor(inquiry.userIor), categoryTitle: category.title, settledBy: category.settledBy },
    outcomeWords: ending ? OUTCOME_WORDS[ending.outcome] : null,
    aboutDates: NO_PAUSE_OF_LAW,
  };
}
