// Owns where things are: the addresses by which a number opens to its clocks, a clock to its case, a case to its events. Within each service; a
// gateway has them under the service's name.
import type { CaseType } from '@centerline/cases';

export const OVERSIGHT = '/v1/oversight';
const CASES: Readonly<Record<CaseType, string>> = { reassignment: '/v1/reassignments', ftz: '/v1/ftz-escalations', fpf: '/v1/fpf-inputs' };

/** An address with its query; what was not given is left out. */
export function addressOf(path: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, String(value)]);
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
}

export const promisesAt = (query: object): string => addressOf(`${OVERSIGHT}/promises`, query);
export const openCasesAt = (query: object): string => addressOf(`${OVERSIGHT}/open-cases`, query);
export const eventsAt = (caseId: string): string => addressOf(`${OVERSIGHT}/events`, { case: caseId });
/** Of the service of its type. */
export const caseAt = (type: CaseType, caseId: string): string => `${CASES[type]}/${caseId}`;

export interface CaseLinks {
  readonly case: string;
  readonly deadlines: string;
  readonly events: string;
}
export const linksOf = (type: CaseType, caseId: string): CaseLinks => ({ case: caseAt(type, caseId), deadlines: `${caseAt(type, caseId)}/deadlines`, events: eventsAt(caseId) });
