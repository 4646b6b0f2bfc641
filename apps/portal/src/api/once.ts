// Owns the one command of a window: whether it is under way, and why the last try did not succeed. What belongs to a case goes by `useCommand`.
import { useState } from 'react';
import type { Answer, Failure } from './ask.js';
import { meQuery, queryClient } from './queries.js';

/** @param onDone is told what came of it; a failure stays for the window to show. */
export function useOnce<Value>(onDone: (value: Value) => void) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const give = async (asked: Promise<Answer<Value>>): Promise<void> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
    if (answer.kind === 'ok') onDone(answer.value);
    else setFailure(answer);
  };
  return { isBusy, failure, give };
}
