// Owns that a form is shown to who may send it: whoever comes to the address of another's is told for whom it is, before anything is typed in vain.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../kit/Page.js';
import { useMe } from '../shell/me.js';
import { NAV, navFor, type NavEntry } from '../shell/nav.js';
import { useWords } from '../words/index.js';

interface Props {
  /** Where this filing begins, as the header offers it. */
  readonly of: Extract<NavEntry['to'], '/file' | '/file/ftz' | '/file/fpf'>;
  /** It was begun and is kept by us: whoever may read it sees it. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}
export function FilersOnly({ of, isKept = false, children }: Props) {
  const { roles } = useMe();
  return isKept || navFor(roles).some(({ to }) => to === of) ? children : <ForOthers of={of} />;
}

function ForOthers({ of }: { readonly of: NavEntry['to'] }) {
  const t = useWords('filing');
  const start = useWords('start');
  const filers = NAV.flatMap(({ to, roles }) => (to === of && roles !== 'everybody' ? roles : []));
  return (
    <Page title={t('others.title')} width="text">
      <p>{t('others.lead')}</p>
      <ul className="usa-list">{filers.map((role) => <li key={role}>{start(`role.${role}`)}</li>)}</ul>
      <p><Link to="/" className="usa-button">{t('others.start')}</Link></p>
    </Page>
  );
}
