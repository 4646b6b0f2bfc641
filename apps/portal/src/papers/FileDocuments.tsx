// Owns the form that files documents with a case, and the small one that files a new version of one.
import { Button } from '@trussworks/react-uswds';
import type { CaseType, DocumentKind, Marking } from '@centerline/cases';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { RadioField, SelectField, TextField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { Notice } from '../kit/Notice.js';
import { useWords } from '../words/index.js';
import type { DocumentLine, Uploading } from './answers.js';
import { ChooseFiles } from './ChooseFiles.js';
import { FileList } from './FileList.js';
import { useFiling, type Filing } from './useFiling.js';

interface Form {
  readonly kind: DocumentKind | '';
  readonly marking: Marking | '';
  readonly title: string;
  readonly redacts: string;
}
interface Props {
  readonly type: CaseType;
  readonly id: string;
  readonly upload: Uploading;
  readonly all: readonly DocumentLine[];
}

export function FileDocuments({ type, id, upload, all }: Props) {
  const t = useWords('papers');
  const filing = useFiling(type, id, upload);
  const form = useForm<Form>({ defaultValues: { kind: '', marking: '', title: '', redacts: '' } });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [filed, setFiled] = useState(0);
  const { kind, marking, title, redacts } = form.watch();
  const party = t(`party.${type}`);
  // What shows another document with parts left out is for the party, or it need not be made.
  const inside = all.filter((one) => one.marking !== undefined && one.marking !== 'public');
  const submit = async (): Promise<void> => {
    const missing: readonly Fault[] = [
      ...(filing.files.some(({ standing }) => standing.kind !== 'filed' && standing.kind !== 'faulty') ? [] : [{ code: 'missing', field: '/files', message: t('file.missing.files'), isTranslated: true as const }]),
      ...(kind === '' ? [{ code: 'missing', field: '/kind', message: t('file.missing.kind'), isTranslated: true as const }] : []),
      ...(upload.markings.length > 0 && marking === '' ? [{ code: 'missing', field: '/marking', message: t('file.missing.marking'), isTranslated: true as const }] : []),
    ];
    setFaults(missing);
    if (missing.length > 0 || kind === '') return setAttempt((before) => before + 1);
    const isOne = filing.files.length === 1;
    setFiled(await filing.send({ kind, ...(marking === '' ? {} : { marking }), ...(isOne && title.trim() !== '' ? { title: title.trim() } : {}), ...(isOne && redacts !== '' && marking === 'public' ? { redacts } : {}) }));
    form.setValue('title', '');
    form.setValue('redacts', '');
  };
  const isSingle = filing.files.filter(({ standing }) => standing.kind !== 'filed').length === 1;
  return (
    <FormProvider {...form}>
      <FormFaults faults={faults} names={['files', 'kind', 'marking', 'title', 'redacts']}>
        <ErrorSummary attempt={attempt} />
        {filed === 0 ? null : <Notice type="success" slim isNews>{t('file.done', { count: filed })}</Notice>}
        <form className="usa-form usa-form--large c-act__form" noValidate onSubmit={(event) => { event.preventDefault(); if (!filing.isBusy) void submit(); }}>
          <ChooseFiles upload={upload} isMany isShut={filing.isBusy} onChoose={(files) => { setFiled(0); filing.choose(files); }} />
          <FileList filing={filing} upload={upload} />
          <SelectField<Form> name="kind" label={t('file.kind')} choices={upload.kinds.map((one) => ({ value: one.kind, label: t(`kind.${one.kind}`) }))} />
          {upload.markings.length === 0 ? <p className="c-compose__note">{t('file.partyPublic')}</p> : <RadioField<Form> name="marking" label={t('file.marking')} choices={upload.markings.map((one) => ({ value: one, label: t(`marking.${one}.name`), description: t(`marking.${one}.about`, { party }) }))} />}
          {isSingle ? <TextField<Form> name="title" label={t('file.docTitle')} hint={t('file.docTitleHint')} isOptional width="full" /> : null}
          {isSingle && marking === 'public' && inside.length > 0 ? <SelectField<Form> name="redacts" label={t('file.redacts')} hint={t('file.redactsHint')} isOptional choices={inside.map((one) => ({ value: one.id, label: one.title }))} /> : null}
          <Sending filing={filing} />
        </form>
      </FormFaults>
    </FormProvider>
  );
}

/** A new version stays what its document is. */
export function FileVersion({ type, id, upload, document, onClose }: { readonly type: CaseType; readonly id: string; readonly upload: Uploading; readonly document: DocumentLine; readonly onClose: () => void }) {
  const t = useWords('papers');
  const filing = useFiling(type, id, upload);
  const submit = async (): Promise<void> => {
    if ((await filing.send({ supersedes: document.id })) > 0) onClose();
  };
  return (
    <form className="usa-form usa-form--large c-act__form c-version__form" noValidate onSubmit={(event) => { event.preventDefault(); if (!filing.isBusy) void submit(); }}>
      <p>{t('documents.versionLead')}</p>
      <ChooseFiles upload={upload} of={document} isShut={filing.isBusy} onChoose={(files) => { for (const { key } of filing.files) filing.drop(key); filing.choose(files); }} />
      <FileList filing={filing} upload={upload} />
      <Sending filing={filing} onClose={onClose} />
    </form>
  );
}

function Sending({ filing, onClose }: { readonly filing: Filing; readonly onClose?: () => void }) {
  const t = useWords('papers');
  const count = filing.files.filter(({ standing }) => standing.kind !== 'filed' && standing.kind !== 'faulty').length;
  return (
    <div className="c-actions">
      <Button type="submit" disabled={filing.isBusy}>{filing.isBusy ? t('file.busy') : count === 0 ? t('file.doNone') : t('file.do', { count })}</Button>
      {filing.isBusy ? <Button type="button" outline onClick={filing.callOff}>{t('file.callOff')}</Button> : onClose === undefined ? null : <Button type="button" outline onClick={onClose}>{t('cancel')}</Button>}
    </div>
  );
}
