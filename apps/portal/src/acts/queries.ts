// Owns what the pages of acts ask: what may be done, and what would follow from it.
import type { ActStanding, CaseType, Consequences } from '@centerline/cases';
import { lookUp } from '../api/queries.js';
import { ask, type Answer } from '../api/ask.js';
import { caseAt } from '../api/places.js';

export interface Acts {
  readonly version: number;
  readonly asOf: string;
  readonly items: readonly ActStanding[];
}
export const actsQuery = (type: CaseType, id: string) => lookUp<Acts>(['case', type, id, 'acts'], `${caseAt(type, id)}/acts`);

export interface Preview extends Consequences {
  readonly preview: true;
  readonly version: number;
  readonly asOf: string;
}
/** Has the law judge the command without making it. */
export const previewOf = (of: { readonly type: CaseType; readonly id: string; readonly version: number }, command: string, body: unknown): Promise<Answer<Preview>> =>
  ask<Preview>(`${caseAt(of.type, of.id)}/${command}?preview=true`, { method: 'POST', body, version: of.version });
