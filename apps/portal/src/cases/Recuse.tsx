// Owns stepping back from a case: who has, and the way to do it. The agency only.
import { Button } from '@trussworks/react-uswds';
import { lazy, Suspense, useState } from 'react';
import type { Recusal } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

/** Fetched when it is opened. */
const RecuseDialog = lazy(async () => ({ default: (await import('./RecuseDialog.js')).RecuseDialog }));

export function Recuse({ view }: { readonly view: CaseView }) {
  const t = useWords('cases');
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const { recusals = [] } = view.view as { readonly recusals?: readonly Recusal[] };
  const isOut = recusals.some(({ person }) => person === me.person.id);
  return (
    <section aria-labelledby="recusal">
      <h2 id="recusal">{t('recusal.title')}</h2>
      {recusals.length === 0 ? null : <ul className="usa-list">{recusals.map(({ person, name, at, reason }) => <li key={person}><strong>{name}</strong>, <When at={at} />: <span dir="auto">{reason}</span></li>)}</ul>}
      {isOut ? <p>{t('recusal.out')}</p> : <p>{t('recusal.lead')} <Button type="button" unstyled onClick={() => setOpen(true)}>{t('recusal.action')}</Button></p>}
      {isOpen ? <Suspense fallback={null}><RecuseDialog view={view} onClose={() => setOpen(false)} /></Suspense> : null}
    </section>
  );
}
