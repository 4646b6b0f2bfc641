// Owns the first two contents of an appeal, 19 CFR 101.10(c)(1) and (2): the current and the preferred Center.
import { checkCenterCode, invalid, type Refusal } from '@centerline/cases';
import { ACTIVE_CENTERS, CURRENT_CENTER, ENQUIRY, PREFERRED_CENTER } from '../citations.js';
import type { FilingBody } from '../fields.js';
import type { FilingContext } from './context.js';
import { invalidIf, invalidUnless } from './faults.js';

const NO_CENTER: readonly string[] = ['PNDING', 'NOTELG'];

const SIDES = [
  { side: 'currentCenter', words: 'current', rule: CURRENT_CENTER },
  { side: 'preferredCenter', words: 'preferred', rule: PREFERRED_CENTER },
] as const;

export function centerFaults(body: FilingBody, { moment, filedOn }: FilingContext): readonly Refusal[] {
  const faults = SIDES.flatMap(({ side, words, rule }): readonly Refusal[] => {
    const code = body[side];
    const field = `/${side}`;
    if (code === undefined || code === '') return [invalid(field, 'missing', `State the ${words} Center.`, rule)];
    if (NO_CENTER.includes(code)) {
      const message = `${code} is no Center: an importer without one has nothing to appeal yet. Make an assignment enquiry instead.`;
      return [invalid(field, 'assignment-enquiry', message, ENQUIRY)];
    }
    if (!checkCenterCode(code).ok) return [];
    return invalidUnless(
      moment.book.centerActiveOn(code, filedOn), field, 'center-not-active', `${code} was not active on ${filedOn}.`, ACTIVE_CENTERS,
    );
  });
  const same = body.currentCenter !== undefined && body.currentCenter === body.preferredCenter && !NO_CENTER.includes(body.currentCenter);
  return [
    ...faults,
    ...invalidIf(same, '/preferredCenter', 'same-center', 'The preferred Center is the current one: there is nothing to change.', PREFERRED_CENTER),
  ];
}
