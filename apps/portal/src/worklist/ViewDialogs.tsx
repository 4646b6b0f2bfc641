// Owns the windows in which a view is kept, renamed or removed.
import { Button } from '@trussworks/react-uswds';
import { MOST_VIEW_NAME, type WorkFilters } from '@centerline/cases';
import { useState, type FormEvent } from 'react';
import type { Failure } from '../api/ask.js';
import { Dialog } from '../kit/Dialog.js';
import { FailurePanel } from '../kit/states.js';
import { useWords } from '../words/index.js';
import type { KeptView } from './answers.js';
import { useFilterWords } from './filterWords.js';
import { keepView, removeView } from './queries.js';

interface Props {
  readonly filters: WorkFilters;
  /** The view that gets another name; without it a new one is kept. */
  readonly renamed?: KeptView & { readonly scope: 'mine' | 'office' };
  readonly mayKeepForOffice: boolean;
  readonly onClose: (keptId: string | null) => void;
}

export function SaveViewDialog({ filters, renamed, mayKeepForOffice, onClose }: Props) {
  const t = useWords('worklist');
  const say = useFilterWords();
  const [id] = useState(() => renamed?.id ?? crypto.randomUUID());
  const [name, setName] = useState(renamed?.name ?? '');
  const [scope, setScope] = useState<'mine' | 'office'>(renamed?.scope ?? 'mine');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const nameFault = failure?.kind === 'refused' ? failure.problem.errors.find(({ field }) => field === '/name') : undefined;
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await keepView(id, { name, scope, filters });
    setBusy(false);
    if (answer.kind === 'ok') onClose(id);
    else setFailure(answer);
  };
  const words = say(filters);
  return (
    <Dialog title={renamed === undefined ? t('save.title') : t('save.rename')} onClose={() => onClose(null)}>
      <form onSubmit={(event) => void keep(event)} noValidate className="usa-form c-form">
        <p>{t('save.filters')}: {words.length === 0 ? t('save.everything') : words.join(' · ')}</p>
        {failure !== null && nameFault === undefined ? <FailurePanel failure={failure} headingLevel="h3" /> : null}
        <label className="usa-label" htmlFor="view-name">{t('save.name')}</label>
        {nameFault === undefined ? null : <p className="usa-error-message" id="view-name-fault" role="alert" lang="en">{nameFault.message}</p>}
        <input className={`usa-input${nameFault === undefined ? '' : ' usa-input--error'}`} id="view-name" dir="auto" maxLength={MOST_VIEW_NAME} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} aria-invalid={nameFault !== undefined} {...(nameFault === undefined ? {} : { 'aria-describedby': 'view-name-fault' })} />
        {renamed !== undefined || !mayKeepForOffice ? null : (
          <fieldset className="usa-fieldset">
            <legend className="usa-legend c-legend">{t('save.scope')}</legend>
            {(['mine', 'office'] as const).map((one) => (
              <div key={one} className="usa-radio">
                <input className="usa-radio__input" type="radio" name="scope" id={`scope-${one}`} checked={scope === one} onChange={() => setScope(one)} />
                <label className="usa-radio__label" htmlFor={`scope-${one}`}>{t(`save.${one}`)}{one === 'office' ? <span className="usa-radio__label-description">{t('save.officeHint')}</span> : null}</label>
              </div>
            ))}
          </fieldset>
        )}
        <div className="c-actions"><Button type="submit" disabled={isBusy}>{t('save.keep')}</Button><Button type="button" outline onClick={() => onClose(null)}>{t('save.cancel')}</Button></div>
      </form>
    </Dialog>
  );
}

export function RemoveViewDialog({ view, onClose }: { readonly view: KeptView; readonly onClose: (isRemoved: boolean) => void }) {
  const t = useWords('worklist');
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    const answer = await removeView(view.id);
    if (answer.kind === 'ok') onClose(true);
    else setFailure(answer);
  };
  return (
    <Dialog title={t('remove.title', { name: view.name })} onClose={() => onClose(false)}>
      <p>{t('remove.text')}</p>
      {failure === null ? null : <FailurePanel failure={failure} headingLevel="h3" />}
      <div className="c-actions"><Button type="button" secondary onClick={() => void remove()}>{t('remove.yes')}</Button><Button type="button" outline onClick={() => onClose(false)}>{t('remove.no')}</Button></div>
    </Dialog>
  );
}
