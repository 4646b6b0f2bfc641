// Owns how one act is done to many pieces of work: looked at first, then done, each with its own result; what fails stops nothing else. Pure but for what is passed in.
import type { Answer, Failure } from '../api/ask.js';
import type { WorkLine } from './answers.js';

export type WorkAct = 'claim' | 'release' | 'assign';

/** One piece of work and what is to be done with it. */
export interface BulkRow {
  readonly key: string;
  readonly line: WorkLine;
  readonly act: WorkAct;
  readonly body: Readonly<Record<string, string>>;
}
/** What would follow, as far as the list needs to know it. */
export interface Foreseen {
  /** Of clocks whose date would be another. */
  readonly moves: readonly { readonly title: string; readonly from: string | null; readonly to: string | null }[];
}
export type RowStanding =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'possible'; readonly foreseen: Foreseen }
  | { readonly kind: 'barred'; readonly failure: Failure }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure };
export type Standings = ReadonlyMap<string, RowStanding>;

export const keyOf = (line: Pick<WorkLine, 'caseId' | 'taskId'>): string => `${line.caseId}/${line.taskId}`;
export const waiting = (rows: readonly BulkRow[]): Standings => new Map(rows.map(({ key }) => [key, { kind: 'waiting' }]));

export const tally = (standings: Standings): Readonly<Record<RowStanding['kind'], number>> => {
  const numbers = { waiting: 0, working: 0, possible: 0, barred: 0, done: 0, failed: 0 };
  for (const { kind } of standings.values()) numbers[kind] += 1;
  return numbers;
};

/** Rows of one case stay together: each raises the case's version for the next. */
export const byCase = (rows: readonly BulkRow[]): readonly (readonly BulkRow[])[] => [...Map.groupBy(rows, ({ line }) => line.caseId).values()];

/** So many cases are asked about at once. */
const AT_ONCE = 4;

/** Works on all cases, a few at a time, the rows of a case one after the other. Ends when all have; never rejects for a row. */
export async function workThrough(rows: readonly BulkRow[], one: (row: BulkRow, version: number) => Promise<{ readonly standing: RowStanding; readonly version: number }>, tell: (key: string, standing: RowStanding) => void): Promise<void> {
  const cases = [...byCase(rows)];
  const hand = async (): Promise<void> => {
    for (let next = cases.shift(); next !== undefined; next = cases.shift()) {
      let version = next[0]?.line.version ?? 0;
      for (const row of next) {
        tell(row.key, { kind: 'working' });
        const { standing, version: after } = await one(row, version);
        tell(row.key, standing);
        version = after;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, cases.length) }, hand));
}

/** What a preview says of a row. A preview changes nothing: the version stays. */
export function foreseenBy(answer: Answer<{ readonly clocks: readonly { readonly title: string; readonly change: string; readonly dueAt: string | null; readonly dueBefore: string | null }[] }>, version: number): { readonly standing: RowStanding; readonly version: number } {
  if (answer.kind !== 'ok') return { standing: { kind: 'barred', failure: answer }, version };
  const moves = answer.value.clocks.filter((clock) => clock.dueAt !== clock.dueBefore).map(({ title, dueAt, dueBefore }) => ({ title, from: dueBefore, to: dueAt }));
  return { standing: { kind: 'possible', foreseen: { moves } }, version };
}

/** What became of a row. */
export const doneBy = (answer: Answer<{ readonly version: number }>, version: number): { readonly standing: RowStanding; readonly version: number } =>
  answer.kind === 'ok' ? { standing: { kind: 'done' }, version: answer.value.version } : { standing: { kind: 'failed', failure: answer }, version };

/** Rows that can be done now: all that were looked at and not barred; after a first try those that failed. */
export const doable = (rows: readonly BulkRow[], standings: Standings): readonly BulkRow[] => rows.filter(({ key }) => ['possible', 'failed'].includes(standings.get(key)?.kind ?? 'barred'));
