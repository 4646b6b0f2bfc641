// Owns stepping back from a case: who has, and the window in which an officer does, in two steps and with a reason. The agency only.
import { Button, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { MOST_RECUSAL, type Recusal } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { Dialog } from '../kit/Dialog.js';
import { FailurePanel } from '../kit/states.js';
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
  const [reason, setReason] = useState('');
  const { standing, send } = useCommand<{ readonly reason: string }>(view, 'recuse');
  const stepBack = async (): Promise<void> => {
    if ((await send({ reason: reason.trim() })).kind === 'ok') onClose();
  };
  return (
    <Dialog title={t('recusal.ask')} onClose={onClose}>
      <p>{t('recusal.follows')}</p>
      {standing.kind === 'failed' ? <FailurePanel failure={standing.failure} headingLevel="h3" onRetry={() => void stepBack()} /> : null}
      <label className="usa-label" htmlFor="recusal-reason">{t('recusal.reason')}</label>
      <div className="usa-hint" id="recusal-hint">{t('recusal.hint')}</div>
      <Textarea id="recusal-reason" name="reason" rows={3} maxLength={MOST_RECUSAL} aria-describedby="recusal-hint" value={reason} onChange={(event) => setReason(event.target.value)} />
      <div className="c-actions">
        <Button type="button" disabled={reason.trim().length < 3 || standing.kind === 'busy'} onClick={() => void stepBack()}>{t('recusal.action')}</Button>
        <Button type="button" outline onClick={onClose}>{t('recusal.no')}</Button>
      </div>
    </Dialog>
  );
}
