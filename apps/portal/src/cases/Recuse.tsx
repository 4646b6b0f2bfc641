// Owns stepping back from a case: who has, and the window in which an officer does, in two steps and with a reason. The agency only.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { MOST_RECUSAL, type Recusal } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { ReasonDialog } from '../kit/form/ReasonDialog.js';
import { When } from '../kit/When.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

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
      {isOpen ? <RecuseDialog view={view} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function RecuseDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const t = useWords('cases');
  const { standing, send } = useCommand<{ readonly reason: string }>(view, 'recuse');
  const stepBack = async (reason: string): Promise<void> => {
    if ((await send({ reason })).kind === 'ok') onClose();
  };
  return (
    <ReasonDialog
      title={t('recusal.ask')} lead={t('recusal.follows')} label={t('recusal.reason')} hint={t('recusal.hint')} most={MOST_RECUSAL} yes={t('recusal.action')} no={t('recusal.no')}
      isBusy={standing.kind === 'busy'} failure={standing.kind === 'failed' ? standing.failure : null} onGive={(reason) => void stepBack(reason)} onClose={onClose}
    />
  );
}
