// Owns one run over many pieces of work in a window: looked at, then done, with what became of each. Numbers of the news follow.
import { useRef, useState } from 'react';
import { meQuery, listsChanged, queryClient } from '../api/queries.js';
import { doable, doneBy, foreseenBy, waiting, workThrough, type BulkRow, type RowStanding, type Standings } from './bulk.js';
import { lookAhead, perform } from './queries.js';

export type BulkStep = 'asking' | 'looking' | 'looked' | 'doing' | 'done';

export interface Bulk {
  readonly step: BulkStep;
  readonly rows: readonly BulkRow[];
  readonly standings: Standings;
  /** How many of the running pass have an answer. */
  readonly answered: number;
  readonly running: number;
  readonly look: (rows: readonly BulkRow[]) => Promise<void>;
  /** Does what is possible, or tries again what failed. */
  readonly run: () => Promise<void>;
  readonly ask: () => void;
}

const ANSWERED: readonly RowStanding['kind'][] = ['possible', 'barred', 'done', 'failed'];

export function useBulk(): Bulk {
  const [step, setStep] = useState<BulkStep>('asking');
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const [standings, setStandings] = useState<Standings>(new Map());
  const [running, setRunning] = useState<readonly string[]>([]);
  // One key for each piece of work as long as the window is open: a repeat of what may have arrived is the same attempt.
  const keys = useRef(new Map<string, string>());
  const tell = (key: string, standing: RowStanding): void => setStandings((before) => new Map(before).set(key, standing));

  const look = async (asked: readonly BulkRow[]): Promise<void> => {
    setRows(asked);
    setStandings(waiting(asked));
    setRunning(asked.map(({ key }) => key));
    keys.current.clear();
    setStep('looking');
    await workThrough(asked, async (row, version) => foreseenBy(await lookAhead(row.line, row.act, row.body, version), version), tell);
    setStep('looked');
  };
  const run = async (): Promise<void> => {
    const now = doable(rows, standings);
    setStandings((before) => new Map([...before, ...waiting(now)]));
    setRunning(now.map(({ key }) => key));
    setStep('doing');
    await workThrough(now, async (row, version) => {
      const attempt = `${row.key} ${JSON.stringify(row.body)}`;
      const key = keys.current.get(attempt) ?? crypto.randomUUID();
      keys.current.set(attempt, key);
      const answer = await perform(row.line, row.act, row.body, version, key);
      if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
      return doneBy(answer, version);
    }, tell);
    setStep('done');
    await listsChanged();
  };
  return { step, rows, standings, look, run, running: running.length, answered: running.filter((key) => ANSWERED.includes(standings.get(key)?.kind ?? 'waiting')).length, ask: () => setStep('asking') };
}
