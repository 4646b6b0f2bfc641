// Owns the window in which work changes hands, one piece or many: to whom and why, what would happen with each, what did.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../kit/Dialog.js';
import { Ready } from '../kit/states.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import type { WorkLine } from './answers.js';
import { doable, keyOf, tally, type BulkRow, type WorkAct } from './bulk.js';
import { BulkResults } from './BulkResults.js';
import { PeoplePicker } from './PeoplePicker.js';
import { peopleQuery } from './queries.js';
import { useBulk, type Bulk } from './useBulk.js';

interface Props {
  readonly act: WorkAct;
  readonly lines: readonly WorkLine[];
  readonly onClose: (hasChanged: boolean) => void;
}

export function ActDialog({ act, lines, onClose }: Props) {
  const t = useWords('worklist');
  const me = useMe();
  const bulk = useBulk();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const ofOthers = lines.some(({ owner }) => owner !== null && owner !== me.person.id);
  const needsReason = act !== 'claim' && ofOthers;
  const rowsOf = (): readonly BulkRow[] => lines.map((line) => ({
    key: keyOf(line), line, act, body: { ...(act === 'assign' && to !== null ? { to } : {}), ...(act !== 'claim' && reason.trim() !== '' ? { reason: reason.trim() } : {}) },
  }));
  const asksNothing = act === 'claim' || (act === 'release' && !needsReason);
  useEffect(() => {
    if (asksNothing) void bulk.look(rowsOf());
    // Once, when the window opens.
  }, []);
  const goOn = (): void => {
    setTried(true);
    if ((act === 'assign' && to === null) || (needsReason && reason.trim() === '')) return;
    void bulk.look(rowsOf());
  };
  const close = (): void => onClose(bulk.step === 'done');
  const isBusy = bulk.step === 'looking' || bulk.step === 'doing';
  return (
    <Dialog title={t(`bulk.title.${act}`)} wide {...(isBusy ? {} : { onClose: close })}>
      {bulk.step === 'asking' ? (
        <>
          <p>{t('bulk.chosen', { count: lines.length })}{lines.length === 1 ? <>: <strong lang="en">{lines[0]?.title}</strong>, {lines[0]?.number}</> : null}</p>
          {act === 'assign' ? <Whom lines={lines} chosen={to} onChoose={(id, name) => { setTo(id); setNames(new Map(names).set(id, name)); }} fault={hasTried && to === null ? t('bulk.chooseFault') : null} /> : null}
          <Reason value={reason} onChange={setReason} isNeeded={needsReason} fault={hasTried && needsReason && reason.trim() === '' ? t('bulk.reasonFault') : null} />
          <div className="c-actions"><Button type="button" onClick={goOn}>{t('bulk.look')}</Button><Button type="button" outline onClick={close}>{t('bulk.cancel')}</Button></div>
        </>
      ) : <Run bulk={bulk} act={act} toName={(row) => names.get(row.body['to'] ?? '') ?? null} canGoBack={!asksNothing} onClose={close} />}
    </Dialog>
  );
}

function Whom({ lines, chosen, onChoose, fault }: { readonly lines: readonly WorkLine[]; readonly chosen: string | null; readonly onChoose: (id: string, name: string) => void; readonly fault: string | null }) {
  const t = useWords('worklist');
  const query = useQuery(peopleQuery(lines[0]?.unit ?? null));
  return <Ready query={query} lines={3}>{({ people }) => <PeoplePicker people={people} lines={lines} chosen={chosen === null ? [] : [chosen]} onChoose={(id) => onChoose(id, people.find((one) => one.id === id)?.name ?? id)} legend={t('bulk.to')} fault={fault} />}</Ready>;
}

export function Reason({ value, onChange, isNeeded, fault }: { readonly value: string; readonly onChange: (text: string) => void; readonly isNeeded: boolean; readonly fault: string | null }) {
  const t = useWords('worklist');
  const kit = useWords('kit');
  return (
    <div className={`usa-form-group${fault === null ? '' : ' usa-form-group--error'}`}>
      <label className="usa-label c-label" htmlFor="bulk-reason">{t('bulk.reason')}{isNeeded ? null : <span className="text-base-dark"> ({kit('optional')})</span>}</label>
      <div className="usa-hint" id="bulk-reason-hint">{t(isNeeded ? 'bulk.reasonHint' : 'bulk.reasonOptional')}</div>
      {fault === null ? null : <p className="usa-error-message" id="bulk-reason-fault" role="alert">{fault}</p>}
      <textarea id="bulk-reason" className="usa-textarea c-area" rows={2} maxLength={2000} dir="auto" value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={fault !== null} aria-describedby={`bulk-reason-hint${fault === null ? '' : ' bulk-reason-fault'}`} />
    </div>
  );
}

/** From the look on: what would happen, the one button that does it, and what happened. */
export function Run({ bulk, act, toName, canGoBack, onClose }: { readonly bulk: Bulk; readonly act: WorkAct; readonly toName: (row: BulkRow) => string | null; readonly canGoBack: boolean; readonly onClose: () => void }) {
  const t = useWords('worklist');
  const { step, rows, standings, answered, running } = bulk;
  const numbers = tally(standings);
  const now = doable(rows, standings);
  const news = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What has been done is heard first; then one reads on from there.
    if (step === 'looked' || step === 'done') news.current?.focus();
  }, [step]);
  const said = step === 'looking' ? t('bulk.looking', { done: answered, all: running })
    : step === 'doing' ? t('bulk.doing', { done: answered, all: running })
      : step === 'looked' ? [numbers.possible === 0 ? t('bulk.nothing') : t('bulk.possible', { count: numbers.possible }), ...(numbers.barred === 0 ? [] : [t('bulk.barred', { count: numbers.barred })])].join(', ')
        : [t('bulk.done', { count: numbers.done }), ...(numbers.failed === 0 ? [] : [t('bulk.failed', { count: numbers.failed })])].join(' ');
  return (
    <>
      <p ref={news} tabIndex={-1} role="status" className="c-bulk__news">{said}</p>
      {step === 'looked' && act === 'assign' ? <p>{t('bulk.dates')}</p> : null}
      <BulkResults rows={rows} standings={standings} {...(act === 'assign' ? { toName } : {})} />
      <div className="c-actions">
        {step === 'looked' && now.length > 0 ? <Button type="button" onClick={() => void bulk.run()}>{t('bulk.do', { count: now.length })}</Button> : null}
        {step === 'done' && numbers.failed > 0 ? <Button type="button" onClick={() => void bulk.run()}>{t('bulk.again')}</Button> : null}
        {step === 'looked' && canGoBack ? <Button type="button" outline onClick={bulk.ask}>{t('bulk.back')}</Button> : null}
        {step === 'looked' || step === 'done' ? <Button type="button" outline onClick={onClose}>{step === 'done' ? t('bulk.close') : t('bulk.cancel')}</Button> : null}
      </div>
    </>
  );
}
