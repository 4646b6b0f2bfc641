// Owns who takes part: the floor, ours, and what else one could have built on. Quick runs leave out those marked `full`.
export type ContenderId = 'floor' | 'ledger' | 'centerline' | 'bareAudited' | 'bareUnaudited' | 'dbos' | 'graphile' | 'pgBoss' | 'bullmq' | 'restate';

export interface Entrant {
  readonly id: ContenderId;
  readonly module: string;
  readonly quick: boolean;
  /** Installed apart from the product, in `peers/`. */
  readonly isPeer: boolean;
}

export const ROSTER: readonly Entrant[] = [
  { id: 'floor', module: 'contenders/floor.ts', quick: true, isPeer: false },
  { id: 'ledger', module: 'contenders/ledger.ts', quick: true, isPeer: false },
  { id: 'centerline', module: 'contenders/centerline.ts', quick: true, isPeer: false },
  { id: 'bareAudited', module: 'contenders/bareAudited.ts', quick: true, isPeer: false },
  { id: 'bareUnaudited', module: 'contenders/bareUnaudited.ts', quick: true, isPeer: false },
  { id: 'dbos', module: 'peers/dbos.mjs', quick: true, isPeer: true },
  { id: 'graphile', module: 'peers/graphile.mjs', quick: false, isPeer: true },
  { id: 'pgBoss', module: 'peers/pgBoss.mjs', quick: false, isPeer: true },
  { id: 'bullmq', module: 'peers/bullmq.mjs', quick: false, isPeer: true },
  { id: 'restate', module: 'peers/restate.mjs', quick: false, isPeer: true },
];
