// Owns how one document stands in the list: what it is, who may see it, each of its versions, and what its reader may do with it.
import { Button } from '@trussworks/react-uswds';
import type { CaseType } from '@centerline/cases';
import { useState } from 'react';
import type { Failure } from '../api/ask.js';
import { meQuery, queryClient } from '../api/queries.js';
import { Icon } from '../kit/Icon.js';
import { FailurePanel } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';
import type { DocumentLine, Uploading, Version } from './answers.js';
import { FileVersion } from './FileDocuments.js';
import { saySize } from './files.js';
import { Hold } from './Hold.js';
import { fetchDocument } from './queries.js';

interface Props {
  readonly type: CaseType;
  readonly id: string;
  readonly document: DocumentLine;
  readonly all: readonly DocumentLine[];
  readonly upload: Uploading;
}

export function OneDocument({ type, id, document, all, upload }: Props) {
  const t = useWords('papers');
  const [open, setOpen] = useState<'version' | 'hold' | null>(null);
  const { title, kind, marking, held, redacts, versions, actions } = document;
  const [latest, ...older] = versions;
  const whole = all.find((one) => one.id === redacts);
  const may = (action: DocumentLine['actions'][number]): boolean => actions.includes(action);
  const close = (): void => setOpen(null);
  if (latest === undefined) return null;
  return (
    <article id={`document-${document.id}`} tabIndex={-1} className={`c-document c-document--${marking ?? 'public'}`} aria-labelledby={`title-${document.id}`}>
      <div className="c-said__head">
        <h2 id={`title-${document.id}`} dir="auto">{title}</h2>
        {marking === undefined ? null : <span className={`c-marking c-marking--${marking}`}><Icon name={marking === 'public' ? 'mail' : 'lock'} />{t(`marking.${marking}.name`)}</span>}
      </div>
      <p className="c-document__kind">{t(`kind.${kind}`)}{held === true ? <> · <strong>{t('documents.held')}</strong></> : null}{whole === undefined ? null : <> · {t('documents.redacts')} <a className="usa-link" href={`#document-${whole.id}`} dir="auto">{whole.title}</a></>}</p>
      <OneVersion type={type} id={id} document={document} version={latest} />
      {older.length === 0 ? null : (
        <details className="c-why"><summary><Icon name="expandMore" />{t('documents.older', { count: older.length })}<span className="usa-sr-only">: {title}</span></summary>
          <div className="c-why__body">{older.map((one) => <OneVersion key={one.version} type={type} id={id} document={document} version={one} />)}</div>
        </details>
      )}
      <div className="c-document__does">
        {may('supersede') ? <Button type="button" unstyled onClick={() => setOpen(open === 'version' ? null : 'version')} aria-expanded={open === 'version'}>{t('documents.newVersion')}<span className="usa-sr-only">: {title}</span></Button> : null}
        {may('hold') || may('lift-hold') ? <Button type="button" unstyled onClick={() => setOpen('hold')}>{may('hold') ? t('hold.do') : t('hold.lift')}<span className="usa-sr-only">: {title}</span></Button> : null}
      </div>
      {open === 'version' ? <FileVersion type={type} id={id} upload={upload} document={document} onClose={close} /> : null}
      {open === 'hold' ? <Hold type={type} id={id} document={document} onClose={close} /> : null}
    </article>
  );
}

function OneVersion({ type, id, document, version }: { readonly type: CaseType; readonly id: string; readonly document: DocumentLine; readonly version: Version }) {
  const t = useWords('papers');
  const language = useLanguage();
  const [standing, setStanding] = useState<'idle' | 'busy' | 'fetched'>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetchIt = async (): Promise<void> => {
    setStanding('busy');
    setFailure(null);
    const answer = await fetchDocument(type, id, document.id, version.version);
    setStanding(answer.kind === 'ok' ? 'fetched' : 'idle');
    if (answer.kind === 'ok') return;
    if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
    setFailure(answer);
  };
  const { name, size, status, statusWords, filedAt, filedBy } = version;
  return (
    <div className="c-version">
      <div>
        <p className="c-version__name"><span dir="auto">{name}</span> <span className="text-base-dark">{t('documents.version', { number: version.version })} · {saySize(size, language)}</span></p>
        <p className="c-version__by">{t('documents.filedBy', { who: filedBy.mine ? t('reply.you') : filedBy.name })}{filedBy.unit === null || filedBy.mine ? null : <> ({filedBy.unit})</>} · <When at={filedAt} /></p>
        <p className={`c-version__status c-version__status--${status}`}><Icon name={status === 'released' ? 'checkCircle' : status === 'refused' ? 'error' : 'schedule'} /><span>{t(`status.${status}`)} <span lang="en" className="text-base-dark">{statusWords}</span></span></p>
        {failure === null ? null : <FailurePanel failure={failure} headingLevel="h4" onRetry={() => void fetchIt()} />}
      </div>
      {status === 'released' ? <Button type="button" outline disabled={standing === 'busy'} onClick={() => void fetchIt()}><Icon name="fileDownload" />{t('documents.download')}<span className="usa-sr-only">: {name}, {t('documents.version', { number: version.version })}</span></Button> : null}
      <span role="status" className="usa-sr-only">{standing === 'fetched' ? t('documents.fetched', { name }) : ''}</span>
    </div>
  );
}
