// Owns where signing out ends: that it is done, what stays on this device and how to take it away, and the way back in.
import { Button } from '@trussworks/react-uswds';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { signInAt } from '../api/places.js';
import { Page } from '../kit/Page.js';
import { useVisitor } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { countKept, throwAway } from './keptHere.js';

export function SignedOutPage() {
  const t = useWords('account');
  const me = useVisitor();
  const [kept, setKept] = useState(() => countKept(localStorage));
  const [isCleared, setCleared] = useState(false);
  if (me !== null) return <Page title={t('out.stillTitle')} width="text"><p>{t('out.still', { name: me.person.name })}</p><p><Link to="/" className="usa-button">{t('out.start')}</Link></p></Page>;
  return (
    <Page title={t('out.title')} width="text">
      <p className="usa-intro">{t('out.lead')}</p>
      <p><a className="usa-button" href={signInAt('/')}>{t('out.again')}</a></p>
      <h2>{t('out.keptTitle')}</h2>
      {kept === 0 ? <p role="status">{t(isCleared ? 'out.cleared' : 'out.nothing')}</p> : (
        <>
          <p>{t('out.kept', { count: kept })}</p>
          <p><Button type="button" outline onClick={() => { throwAway(localStorage); setKept(0); setCleared(true); }}>{t('out.clear')}</Button></p>
        </>
      )}
    </Page>
  );
}
