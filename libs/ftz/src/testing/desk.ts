// For the tests of this law: a case driven command by command through `judge`, as the ledger would. Never imported by a running service.
import { caseId, caseNumber, commandId, heed, isRunning, judge, CONDUCTOR, type Actor, type CaseFile, type Refusal } from '@centerline/cases';
import { momentAt } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import type { FtzBodies, FtzCommand, FtzCommandKind } from '../fields.js';
import { ftzLaw } from '../law.js';
import type { FtzState } from '../state.js';

export type FtzFile = CaseFile<FtzState>;

/** A command without its id: kind, actor, body. */
export type Given = { readonly [Kind in FtzCommandKind]: readonly [Kind, Actor, FtzBodies[Kind]] }[FtzCommandKind];

const NUMBER = caseNumber('FTZ-2026-000001');

function decided(file: FtzFile | null, [kind, actor, body]: Given, at: string) {
  const command = { id: commandId('c-1'), kind, actor, body } as FtzCommand;
  return judge(ftzLaw, file, command, momentAt(at));
}

/** The refusals of a command; none when it is taken. */
export function refusals(file: FtzFile | null, at: string, ...given: Given): readonly Refusal[] {
  const decision = decided(file, given, at);
  return decision.ok ? [] : decision.refusals;
}

/** The codes of its refusals. */
export const codes = (file: FtzFile | null, at: string, ...given: Given): readonly string[] => refusals(file, at, ...given).map((one) => one.code);

/** The case after a command that must be taken. */
export function after(file: FtzFile | null, at: string, ...given: Given): FtzFile {
  const decision = decided(file, given, at);
  if (!decision.ok) throw new Error(`"${given[0]}" was refused: ${decision.refusals.map((one) => `${one.code} ${one.field ?? ''} ${one.message}`).join('; ')}`);
  const { state, event } = decision.change;
  const gap = gapIn({ state, data: event.data });
  if (gap) throw new Error(`"${given[0]}" left ${gap} undefined, which no record can keep`);
  return next(file, decision.change, at);
}

/** The first place in a record that is undefined, or null for none. */
function gapIn(record: unknown, place = ''): string | null {
  if (record === undefined) return place;
  if (typeof record !== 'object' || record === null) return null;
  for (const [key, value] of Object.entries(record)) {
    const gap = gapIn(value, `${place}/${key}`);
    if (gap) return gap;
  }
  return null;
}

/** The event, tasks and notices of a command that must be taken. */
export function changeBy(file: FtzFile | null, at: string, ...given: Given) {
  const decision = decided(file, given, at);
  if (!decision.ok) throw new Error(`"${given[0]}" was refused: ${decision.refusals.map((one) => one.code).join(', ')}`);
  return decision.change;
}

const next = (file: FtzFile | null, change: Pick<FtzFile, 'state' | 'clocks' | 'tasks'>, at: string): FtzFile => ({
  id: file?.id ?? caseId('00000000-0000-7000-8000-000000000001'), number: NUMBER, type: 'ftz', version: (file?.version ?? 0) + 1,
  state: change.state, clocks: change.clocks, tasks: change.tasks, openedAt: file?.openedAt ?? (at as Instant),
});

/** Time passes: marks that lie behind are recorded and heeded, as sweep and conductor do. Returns the case and the notices. */
export function timePasses(file: FtzFile, at: string) {
  const clocks = file.clocks.map((card) => (isRunning(card) ? { ...card, passed: card.marks.filter((mark) => mark.at <= at).map((mark) => mark.kind) } : card));
  const decision = heed(ftzLaw, { ...file, clocks }, momentAt(at));
  if (!decision) return { file: { ...file, clocks }, notices: [] };
  if (!decision.ok) throw new Error('Heeding was refused');
  return { file: next(file, decision.change, at), notices: decision.change.notices };
}

/** The conductor does its duty. */
export const closed = (file: FtzFile, at: string): FtzFile => after(file, at, 'close', CONDUCTOR, {});

export const dueOf = (file: FtzFile, clockId: string): Instant | null => clockOf(file, clockId).dueAt;
export function clockOf(file: FtzFile, clockId: string) {
  const card = file.clocks.find((one) => one.id === clockId);
  if (!card) throw new Error(`The case has no clock "${clockId}": ${file.clocks.map((one) => one.id).join(', ')}`);
  return card;
}
export const openTasks = (file: FtzFile): readonly string[] => file.tasks.filter((task) => task.doneAt === null).map((task) => task.id).sort();
export const courseOf = (file: FtzFile): readonly string[] => file.state.course.map((one) => one.stage);
