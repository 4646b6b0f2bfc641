// Owns the sign-in in front of every page: nobody, somebody, or somebody whose session has just ended and whose page stays.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useMatches } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Me } from '../api/answers.js';
import { failureOf } from '../api/failed.js';
import { useLiveUpdates } from '../api/live.js';
import { meQuery } from '../api/queries.js';
import { Page } from '../kit/Page.js';
import { FailurePanel, Loading } from '../kit/states.js';
import { useWords } from '../words/index.js';
import { Frame } from './Frame.js';
import { MeProvider } from './me.js';
import { SessionWatch } from './Session.js';
import { SignInPage } from './SignIn.js';

function Live(): null {
  useLiveUpdates();
  return null;
}

export function Gate() {
  const me = useQuery(meQuery);
  const t = useWords('shell');
  const { pathname } = useLocation();
  const isOpenToAll = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isOpenToAll === true) });
  const last = useRef<Me | null>(null);
  if (me.data) last.current = me.data;
  const known = me.data ?? last.current;
  if (known !== null) {
    // A session that ended leaves its page where it is, with all that was typed; the window over it asks to sign in again.
    return (
      <MeProvider value={known}>
        <Frame me={known} />
        {me.data === null ? null : <Live />}
        <SessionWatch me={known} ended={me.data === null} />
      </MeProvider>
    );
  }
  if (me.isPending) return <Frame me={null}><div className="grid-container c-page"><Loading lines={6} /></div></Frame>;
  if (isOpenToAll) return <Frame me={null} />;
  if (me.error !== null && me.data === undefined) return <Frame me={null}><Page title={t('errorPage.title')}><FailurePanel failure={failureOf(me.error)} onRetry={() => void me.refetch()} /></Page></Frame>;
  return <Frame me={null}><SignInPage key={pathname} /></Frame>;
}
