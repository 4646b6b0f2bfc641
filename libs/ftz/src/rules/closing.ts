// Owns the end of a case: closed by the conductor, and the note it may leave for uniformity, which names nobody.
import { conflict, forbidden, holds, invalid, refuse, type Moment, type Refusal } from '@centerline/cases';
import { PRECEDENT, STAGES_RULE } from '../citations.js';
import type { PublishPrecedentBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Inquiry } from '../state.js';
import { asFaults, textFaults } from '../validations/text.js';
import { centerName, deskOf, endWork, move, signed, type Act, type FtzCase, type Verdict } from './desk.js';

/** `close`, by the conductor, once an ending is set. */
export function close(file: FtzCase, moment: Moment): Verdict {
  const { ending } = file.state;
  if (!ending) return refuse(conflict('not-ended', 'Nobody has ended this case yet.', STAGES_RULE));
  const desk = deskOf(file, moment);
  endWork(desk);
  move(desk, 'CLOSED');
  return desk.because({ kind: 'ftz.closed', summary: `Closed as ${ending.outcome}`, reasonCode: ending.outcome, data: { outcome: ending.outcome, endedBy: ending.name, endedAt: ending.at } });
}

/** `publish-precedent`: by Headquarters or a supervisor of the lead Center; published again, the note is replaced. */
export const publishPrecedent: Act<PublishPrecedentBody> = (file, body, by, moment) => {
  const { inquiry, lead } = file.state;
  if (holds(by, ['CENTER_SUPERVISOR']) && by.unit !== lead.center)
    return refuse(forbidden('not-lead-center', `Of the Centers only the lead Center publishes: ${centerName(moment, lead.center)}.`, PRECEDENT));
  const faults = asFaults([
    ...textFaults('/title', 'The title', body.title, LIMITS.short, PRECEDENT),
    ...textFaults('/question', 'The question', body.question, LIMITS.question, PRECEDENT),
    ...textFaults('/answer', 'The answer', body.answer, LIMITS.text, PRECEDENT),
    ...namingFaults(body, inquiry),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.state = { ...file.state, precedent: { published: signed(by, moment), title: body.title, question: body.question, answer: body.answer } };
  return desk.because({
    kind: 'ftz.precedent-published',
    summary: `${by.name} published a precedent note: ${body.title}`,
    data: { category: inquiry.category, replaces: file.state.precedent?.published ?? null },
  });
};

/** Letters and digits only, so that hyphens, spaces and capitals hide nothing. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
const withoutAside = (name: string): string => name.replaceAll(/\([^)]*\)/g, ' ').split(',')[0] ?? name;

const MARKS_OF: readonly (readonly [string, (inquiry: Inquiry) => readonly string[]])[] = [
  ['the importer number', ({ userIor }) => [userIor]],
  ["the importer's name", ({ importer }) => [importer.name, withoutAside(importer.name)]],
  ['an entry number', ({ entryNumbers }) => entryNumbers],
  ['a form number', ({ forms214, forms216 }) => [...forms214, ...forms216].filter((number) => bare(number).length >= 5)],
  ['the zone or who runs it', ({ zoneId, operator, grantee }) => [zoneId, operator, grantee]],
];

/** What of the case the note would give away. */
function namingFaults(body: PublishPrecedentBody, inquiry: Inquiry): readonly Refusal[] {
  return (['title', 'question', 'answer'] as const).flatMap((field) =>
    MARKS_OF.filter(([, of]) => of(inquiry).map(bare).some((mark) => mark !== '' && bare(body[field] ?? '').includes(mark)))
      .map(([words]) => invalid(`/${field}`, 'names-somebody', `The note contains ${words} of the case; take it out.`, PRECEDENT)));
}
