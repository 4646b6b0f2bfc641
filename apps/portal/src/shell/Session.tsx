// Owns the warning before a session ends and the window that asks to sign in again. What is typed behind it stays where it is.
import { Button } from '@trussworks/react-uswds';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Me } from '../api/answers.js';
import { ask } from '../api/ask.js';
import { signInAt } from '../api/places.js';
import { meQuery } from '../api/queries.js';
import { Dialog } from '../kit/Dialog.js';
import { useWords } from '../words/index.js';
import { standingOf, type SessionStanding } from './session.js';

/** Looks at the session as time passes. */
function useStanding(me: Me): SessionStanding {
  const [standing, setStanding] = useState<SessionStanding>(() => standingOf(me, Date.now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const now = standingOf(me, Date.now());
      setStanding(now);
      if (now.kind !== 'over') timer = setTimeout(look, now.kind === 'fine' ? now.nextLookMs + 50 : 5_000);
    };
    look();
    // A machine that slept wakes up late.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [me]);
  return standing;
}

export async function signOut(): Promise<void> {
  await ask('/auth/sign-out', { method: 'POST', body: {} });
  window.location.assign('/signed-out');
}

/** @param me who is, or until just now was, signed in. @param ended whether a service said that the session is over. */
export function SessionWatch({ me, ended }: { readonly me: Me; readonly ended: boolean }) {
  const standing = useStanding(me);
  const t = useWords('shell');
  const client = useQueryClient();
  const { href } = useLocation();
  const [isStillOut, setStillOut] = useState(false);
  const lookAgain = async (): Promise<void> => {
    const fresh = await client.fetchQuery({ ...meQuery, staleTime: 0 });
    setStillOut(fresh === null);
    if (fresh !== null) void client.invalidateQueries();
  };
  const extend = async (): Promise<void> => {
    const answer = await ask('/auth/extend', { method: 'POST', body: {} });
    if (answer.kind === 'signed-out') client.setQueryData(meQuery.queryKey, null);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  if (ended || standing.kind === 'over') {
    return (
      <Dialog title={t('session.endedTitle')}>
        <p>{t('session.ended')}</p>
        {isStillOut ? <p role="alert" className="text-secondary-dark text-bold">{t('session.notYet')}</p> : null}
        <div className="c-actions">
          <a className="usa-button" href={signInAt('/signed-in')} target="_blank" rel="noopener">{t('session.again')}</a>
          <Button type="button" outline onClick={() => void lookAgain()}>{t('session.back')}</Button>
          <a className="usa-link" href={signInAt(href)}>{t('session.leave')}</a>
        </div>
      </Dialog>
    );
  }
  if (standing.kind !== 'ending') return null;
  return (
    <Dialog title={t('session.title')}>
      <p role="status">{standing.extendable ? t('session.text', { count: standing.minutes }) : t('session.last', { count: standing.minutes })}</p>
      <div className="c-actions">
        {standing.extendable ? <Button type="button" onClick={() => void extend()}>{t('session.stay')}</Button> : null}
        <Button type="button" outline onClick={() => void signOut()}>{t('session.out')}</Button>
      </div>
    </Dialog>
  );
}
