// Owns whom a statement is asked for. Row security in PostgreSQL lets nothing be seen without it: who forgets it sees an empty ledger.
// Must never decide what somebody may see: that is said in the migrations, a second time and apart from the law.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SignedIn } from '@centerline/cases';

/** Somebody who signed in, with the importers they may act for now; or the system itself, which works on every case. */
export type Context = SignedIn | 'system';

const standing = new AsyncLocalStorage<Context>();

/** Everything asked of the ledger in the course of this work is asked for that person, or for the system. */
export const within = <Result>(context: Context, work: () => Result): Result => standing.run(context, work);

/** Whom the work under way is for; undefined when nobody said. */
export const currentContext = (): Context | undefined => standing.getStore();

/** As `centerline.enter` takes it. */
export function contextJson(context: Context | null): string | null {
  if (context === null) return null;
  if (context === 'system') return '{"kind":"system"}';
  const { kind, id, unit, roles, iors } = context;
  return JSON.stringify({ kind, id, unit, roles, iors });
}
