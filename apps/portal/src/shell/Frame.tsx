// Owns what surrounds every page: notices on top, header, the page itself, footer and identifier.
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Me } from '../api/answers.js';
import { Loading } from '../kit/states.js';
import { useWords } from '../words/index.js';
import { SiteFooter } from './Footer.js';
import { SiteHeader } from './Header.js';
import { TopNotices } from './TopNotices.js';

/** Fetched with the first case that is opened: no page needs it before. */
const WorkTrail = lazy(async () => ({ default: (await import('../worklist/WorkTrail.js')).WorkTrail }));

/** Fetched in a development installation alone. */
const TravelBar = lazy(async () => ({ default: (await import('../travel/TravelBar.js')).TravelBar }));

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

export function Frame({ me, children }: { readonly me: Me | null; readonly children?: React.ReactNode }) {
  const t = useWords('shell');
  const isOnline = useOnline();
  const isOnCase = useLocation().pathname.startsWith('/cases/');
  return (
    <>
      <a className="usa-skipnav" href="#main">{t('skip')}</a>
      <TopNotices />
      <SiteHeader me={me} />
      {me?.mode === 'development' ? <Suspense fallback={<div className="c-travel" />}><TravelBar /></Suspense> : null}
      <div role="status">{isOnline ? null : <p className="c-offline">{t('offline')}</p>}</div>
      <main id="main" tabIndex={-1} className="c-main">
        {me !== null && isOnCase ? <Suspense fallback={null}><WorkTrail /></Suspense> : null}
        <Suspense fallback={<div className="grid-container c-page"><Loading lines={6} /></div>}>{children ?? <Outlet />}</Suspense>
      </main>
      <SiteFooter />
    </>
  );
}
