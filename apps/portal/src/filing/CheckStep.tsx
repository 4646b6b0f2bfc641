// Owns the last page before filing: every answer, what is still wrong, and the one button. Pressed twice it files once.
import { Button } from '@trussworks/react-uswds';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import type { FilingBody } from '@centerline/reassignment';
import type { CaseView } from '../api/answers.js';
import { useSender } from '../api/command.js';
import { caseChanged } from '../api/queries.js';
import { CheckAnswers, type Given } from '../kit/form/CheckAnswers.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { Steps } from '../kit/form/Steps.js';
import { Page } from '../kit/Page.js';
import { FailurePanel } from '../kit/states.js';
import { sayDay } from '../kit/times.js';
import { isTrade, useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { Arranged } from './Arranged.js';
import { useFiling } from './FilingRoom.js';
import { fileAppeal } from './serverDraft.js';
import { KeptNote, StaleDraft } from './StepPage.js';
import { namesOf, STEPS, type StepKey } from './steps.js';
import { bodyFrom, type FilingValues } from './values.js';

const route = getRouteApi('/file/reassignment/$draft/$step');

export function CheckStep() {
  const t = useWords('filing');
  const kit = useWords('kit');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, knowledge, judge, opened, isOnServer, forget } = useFiling();
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const onto = useRef(opened);
  onto.current = opened;
  const isThere = useRef(isOnServer);
  isThere.current = isOnServer;
  const deliver = useCallback((body: unknown, key: string) => fileAppeal(onto.current, body as FilingBody, key, isThere.current(body as FilingBody)), []);
  const { standing, send } = useSender<FilingBody, CaseView>(`reassignment/${draft}`, deliver);
  const values = form.getValues();
  const submit = async (): Promise<void> => {
    const wrong = judge();
    setFaults(wrong);
    setAttempt((before) => before + 1);
    if (wrong.length > 0) return;
    const answer = await send(bodyFrom(form.getValues()));
    if (answer.kind === 'ok') {
      forget();
      void caseChanged('reassignment', answer.value.id);
      await navigate({ to: '/file/received/$id', params: { id: answer.value.id }, replace: true });
    } else if (answer.kind === 'refused') setFaults(answer.problem.errors);
  };
  const isBusy = standing.kind === 'busy';
  return (
    <FormFaults faults={faults} names={namesOf('check', values)}>
      <Page title={t('check.title')} {...(faults.length > 0 ? { titlePrefix: kit('errors.summary', { count: faults.length }) } : {})}>
        <Steps steps={STEPS.map((one) => t(`steps.${one}`))} at={STEPS.length - 1} />
        <StaleDraft />
        <ErrorSummary attempt={attempt} />
        {standing.kind === 'failed' && standing.failure.kind !== 'refused' ? <FailurePanel failure={standing.failure} onRetry={() => void submit()} /> : null}
        <Answers values={values} draft={draft} />
        <Arranged rows={values.headingRows} reference={knowledge.reference} />
        <p className="margin-top-4">{t('check.ready')}</p>
        <div className="c-actions"><Button type="button" size="big" disabled={isBusy} onClick={() => void submit()}>{isBusy ? kit('form.working') : t('check.submit')}</Button></div>
        <KeptNote />
      </Page>
    </FormFaults>
  );
}

function Answers({ values, draft }: { readonly values: FilingValues; readonly draft: string }) {
  const t = useWords('filing');
  const me = useMe();
  const language = useLanguage();
  const { knowledge: { reference } } = useFiling();
  const centerName = (code: string): string => { const found = reference.centers.find((one) => one.code === code); return found ? `${found.name} (${code})` : code; };
  const rows = bodyFrom(values).headingRows ?? [];
  const { contact, authority } = values;
  const kind = (['IMPORTER_OFFICER', 'POWER_OF_ATTORNEY', 'ATTORNEY_STATEMENT'] as const).find((one) => one === authority.kind);
  const history = (['NEW', 'LESS_THAN_ONE_YEAR', 'ONE_YEAR_OR_MORE'] as const).find((one) => one === values.importHistory);
  const groups: Readonly<Record<Exclude<StepKey, 'check'>, readonly Given[]>> = {
    importers: [
      { name: 'iors', words: t('check.importersTitle'), value: values.iors.filter(({ ior }) => ior !== '').map(({ ior, bonds }) => <span key={ior} className="c-check__line">{ior} <span className="text-base-dark">{t('check.bonds', { bonds: bonds.filter(({ number }) => number !== '').map(({ number, activityCode }) => `${number} (${activityCode})`).join(', ') || '–' })}</span></span>) },
      ...(values.iors.length > 1 ? [{ name: 'groupExplanation', words: t('importers.group'), value: values.groupExplanation }] : []),
    ],
    centers: [{ name: 'currentCenter', words: t('centers.current'), value: centerName(values.currentCenter) }, { name: 'preferredCenter', words: t('centers.preferred'), value: centerName(values.preferredCenter) }],
    justification: [
      { name: 'factors', words: t('justification.factors'), value: (['PREDOMINANT_GOODS', 'BUSINESS_PRACTICES', 'INTENDED_USE', 'HIGH_RELATIVE_VALUE'] as const).filter((one) => values.factors.includes(one)).map((one) => t(`justification.factor.${one}`)).join(', ') },
      { name: 'justification', words: t('justification.text'), value: values.justification === '' ? '' : <span className="c-check__text">{values.justification}</span> },
    ],
    data: [{ name: 'importHistory', words: t('data.history'), value: history === undefined ? '' : t(`data.historyChoice.${history}`) }, { name: 'headingRows', words: t('data.rows'), value: rows.length === 0 ? '' : t('check.rows', { count: rows.length }) }],
    contact: [
      { name: 'contact', words: t('contact.contact'), value: [contact.name, contact.email, contact.phone].filter((part) => part !== '').join(', ') },
      { name: 'authority', words: t('contact.authority'), value: kind === undefined ? '' : [t(`contact.kindChoice.${kind}`), authority.reference, authority.signedOn === '' ? '' : sayDay(authority.signedOn, language)].filter((part) => part !== '').join(', ') },
      ...(isTrade(me) ? [] : [{ name: 'channel', words: t('contact.channel'), value: values.channel }, { name: 'receivedAt', words: t('contact.receivedAt'), value: values.receivedAt.replace('T', ' ') },
        ...(values.datedBackReason === '' ? [] : [{ name: 'datedBackReason', words: t('contact.datedBackReason'), value: values.datedBackReason }])]),
    ],
  };
  return (
    <>
      {(['importers', 'centers', 'justification', 'data', 'contact'] as const).map((step) => (
        <CheckAnswers key={step} title={t(`steps.${step}`)} given={groups[step]} change={{ to: '/file/reassignment/$draft/$step', params: { draft, step } }} />
      ))}
    </>
  );
}
