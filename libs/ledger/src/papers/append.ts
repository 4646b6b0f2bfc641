// Owns the one statement by which a paper is put beside a case: the paper, its audit event, its notices, its key. Never changes the case.
import { randomUUID } from 'node:crypto';
import { actorName, type Actor, type CaseEvent, type CaseId, type NewDocument, type NewHold, type NewMessage, type Notice, type ScanFound } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { askInContext, type Database } from '../database.js';
import type { KeptContent } from './orders.js';

export interface Appending {
  readonly caseId: CaseId;
  /** The version of the case the law judged at. */
  readonly expected: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly kind: 'write-message' | 'file-document' | 'scan-document' | 'hold-document' | 'refuse-document';
  readonly idempotency: { readonly owner: string; readonly key: string; readonly hash: string } | null;
  readonly event: CaseEvent;
  readonly notices: readonly Notice[];
  readonly message?: NewMessage;
  readonly document?: NewDocument & KeptContent & { readonly version: number };
  readonly scan?: ScanFound & { readonly document: string; readonly version: number };
  readonly hold?: NewHold;
}
/** `stale`: the case changed since it was read; read and judge again. `replay`: done before, by the same key. */
export type Appended = 'done' | 'stale' | 'replay' | 'key-reused';

export async function append(database: Database, { actor, kind, ...rest }: Appending): Promise<Appended> {
  const payload = {
    ...rest, command: { id: randomUUID(), kind },
    actor: { kind: actor.kind, id: actor.id, name: actorName(actor), roles: actor.kind === 'system' ? [] : actor.roles, unit: actor.kind === 'system' ? null : actor.unit },
  };
  const [row] = await askInContext<{ answer: { readonly result: Appended } }>(database, 'append-paper', 'SELECT centerline.append_paper($1::jsonb, $2::jsonb) AS answer', [JSON.stringify(payload)]);
  if (!row) throw new Error('The ledger did not answer');
  return row.answer.result;
}
