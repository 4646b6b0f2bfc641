// Owns how a page gives a command to a case: on the version its reader saw, once, with every outcome as something to show.
import type { CaseType } from '@centerline/cases';
import { useMemo, useState } from 'react';
import { tabShelf } from '../kit/sealedShelf.js';
import { useMe } from '../shell/me.js';
import type { CaseView } from './answers.js';
import { ask, type Failure } from './ask.js';
import { Attempt, type Settled } from './attempt.js';
import { caseAt } from './places.js';
import { caseChanged, caseQuery, meQuery, queryClient } from './queries.js';

export type Standing<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly value: Value; readonly earlier: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Sender<Body, Value> {
  readonly standing: Standing<Value>;
  /** Sends; the answer is also the result, for pages that go on at once. */
  readonly send: (body: Body) => Promise<Settled<Value>>;
  readonly reset: () => void;
}

/**
 * One form that sends something, once per attempt.
 * @param form names the attempt in this tab; the same form of the same case has the same name.
 */
export function useSender<Body, Value>(form: string, deliver: (body: unknown, key: string) => Promise<Settled<Value>>): Sender<Body, Value> {
  const [standing, setStanding] = useState<Standing<Value>>({ kind: 'idle' });
  const { keepingKey } = useMe();
  const attempt = useMemo(() => new Attempt<Value>(form, deliver, tabShelf({ keepingKey }), () => crypto.randomUUID()), [form, deliver, keepingKey]);
  const send = async (body: Body): Promise<Settled<Value>> => {
    setStanding({ kind: 'busy' });
    const answer = await attempt.send(body);
    if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
    setStanding(answer.kind === 'ok' ? { kind: 'done', value: answer.value, earlier: answer.earlier === true } : { kind: 'failed', failure: answer });
    return answer;
  };
  return { standing, send, reset: () => setStanding({ kind: 'idle' }) };
}

/** The answer is the case as it is now: whoever goes on at once must not be told that somebody changed it meanwhile, when it was they. */
function seeNow(view: CaseView): void {
  queryClient.setQueryData<CaseView>(caseQuery(view.type, view.id).queryKey, (before) => (before === undefined || before.version <= view.version ? view : before));
}

/** A command on an existing case: `useCommand(view, 'withdraw')`. `version` is the one its reader saw. */
export function useCommand<Body, View extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>>(of: { readonly type: CaseType; readonly id: string; readonly version: number }, kind: string): Sender<Body, CaseView<View>> {
  const { type, id, version } = of;
  const deliver = useMemo(
    () => async (body: unknown, idempotencyKey: string) => {
      const answer = await ask<CaseView<View>>(`${caseAt(type, id)}/${kind}`, { method: 'POST', body, version, idempotencyKey });
      if (answer.kind === 'ok') seeNow(answer.value);
      if (answer.kind === 'ok' || answer.kind === 'stale') void caseChanged(type, id);
      return answer;
    },
    [type, id, kind, version],
  );
  return useSender(`${type}/${id}/${kind}`, deliver);
}
