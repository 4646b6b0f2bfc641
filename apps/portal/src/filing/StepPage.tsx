// Owns one page of the appeal: where one is, what is wrong with this page, its fields, and the ways on, back and out.
import { Button } from '@trussworks/react-uswds';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import { sortFaults, type Fault } from '../kit/form/pointers.js';
import { Steps } from '../kit/form/Steps.js';
import { Notice } from '../kit/Notice.js';
import { Page } from '../kit/Page.js';
import { sayTime } from '../kit/times.js';
import { NotFoundPage } from '../shell/Errors.js';
import { useLanguage, useWords } from '../words/index.js';
import { CentersStep } from './CentersStep.js';
import { CheckStep } from './CheckStep.js';
import { ContactStep } from './ContactStep.js';
import { DataStep } from './DataStep.js';
import { useFiling } from './FilingRoom.js';
import { ImportersStep } from './ImportersStep.js';
import { JustificationStep } from './JustificationStep.js';
import { isStep, namesOf, stepAfter, stepBefore, STEPS, type StepKey } from './steps.js';

const route = getRouteApi('/file/reassignment/$draft/$step');

const FIELDS: Readonly<Record<Exclude<StepKey, 'check'>, (props: { readonly faults: readonly Fault[] }) => ReactNode>> = {
  importers: ImportersStep, centers: CentersStep, justification: JustificationStep, data: DataStep, contact: ContactStep,
};

export function StepPage() {
  const { step } = route.useParams();
  if (!isStep(step)) return <NotFoundPage />;
  return step === 'check' ? <CheckStep key={step} /> : <OneStep key={step} step={step} />;
}

function OneStep({ step }: { readonly step: Exclude<StepKey, 'check'> }) {
  const t = useWords('filing');
  const kit = useWords('kit');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, judge, save } = useFiling();
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const names = namesOf(step, form.watch());
  const Fields = FIELDS[step];
  const goOn = async (): Promise<void> => {
    const all = judge();
    // What belongs to another page is told on that page, and all together before submitting.
    const here = all.filter((fault) => sortFaults([fault], names).fields.size > 0);
    setFaults(here);
    setAttempt((before) => before + 1);
    if (here.length > 0) return;
    await save();
    await navigate({ to: '/file/reassignment/$draft/$step', params: (now) => ({ draft: now.draft ?? draft, step: stepAfter(step) }) });
  };
  return (
    <FormFaults faults={faults} names={names}>
      <Page title={t(`${step}.title`)} {...(faults.length > 0 ? { titlePrefix: kit('errors.summary', { count: faults.length }) } : {})}>
        <Steps steps={STEPS.map((one) => t(`steps.${one}`))} at={STEPS.indexOf(step)} />
        <StaleDraft />
        <ErrorSummary attempt={attempt} />
        <form className="usa-form c-form" noValidate onSubmit={(event) => { event.preventDefault(); void goOn(); }}>
          <Fields faults={faults} />
          <Ways step={step} />
        </form>
      </Page>
    </FormFaults>
  );
}

/** Continue, back, and out with everything kept. */
function Ways({ step }: { readonly step: StepKey }) {
  const t = useWords('kit');
  const { draft } = route.useParams();
  const { save, server } = useFiling();
  const navigate = useNavigate();
  const before = stepBefore(step);
  return (
    <>
      <div className="c-actions">
        <Button type="submit" disabled={server.kind === 'saving'}>{t('form.next')}</Button>
        {before === null ? null : <Button type="button" outline onClick={() => void navigate({ to: '/file/reassignment/$draft/$step', params: { draft, step: before } })}>{t('form.back')}</Button>}
        <Button type="button" unstyled onClick={() => void save().then(() => navigate({ to: '/file' }))}>{t('form.saveAndExit')}</Button>
      </div>
      <KeptNote />
    </>
  );
}

/** Where what was typed is kept by now. */
export function KeptNote() {
  const t = useWords('kit');
  const language = useLanguage();
  const { kept, server } = useFiling();
  // What was typed after the last saving is on this device only.
  const isNewerHere = kept.typedAt !== null && server.at !== null && kept.typedAt > server.at;
  const words = server.kind === 'saving' ? t('form.saving') : server.kind === 'saved' && server.at !== null && !isNewerHere ? t('form.savedServer', { time: sayTime(server.at, language) })
    : server.kind === 'not-saved' ? t('form.notSaved') : kept.keptAt === null ? '' : t('form.savedHere', { time: sayTime(kept.keptAt, language) });
  return <p role="status" className="c-kept">{words}</p>;
}

/** Another window or a colleague changed the draft: nothing is lost, the person chooses. */
export function StaleDraft() {
  const t = useWords('filing');
  const kit = useWords('kit');
  const { server, resolve } = useFiling();
  if (server.kind !== 'stale') return null;
  return (
    <Notice type="warning" heading={kit('stale.title')} isNews>
      <p>{t('save.stale')}</p>
      <div className="c-actions"><Button type="button" outline onClick={() => void resolve('theirs')}>{t('save.useTheirs')}</Button><Button type="button" outline onClick={() => void resolve('ours')}>{t('save.keepMine')}</Button></div>
    </Notice>
  );
}
