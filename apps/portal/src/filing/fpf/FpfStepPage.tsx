// Owns one page of a request for Center input: which fields, and where the ways on, back and out lead.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFoundPage } from '../../shell/Errors.js';
import { useWords } from '../../words/index.js';
import { PagedStep } from '../paged/PagedStep.js';
import { AskingStep } from './AskingStep.js';
import { ClaimStep } from './ClaimStep.js';
import { FileStep } from './FileStep.js';
import { FpfCheckStep } from './FpfCheckStep.js';
import { usePeople, usePetitionFiling } from './FpfRoom.js';
import { PetitionDatesStep } from './PetitionDatesStep.js';
import { PetitionerStep } from './PetitionerStep.js';
import { PetitionStep } from './PetitionStep.js';
import { QuestionsStep } from './QuestionsStep.js';
import { isStep, namesOf, stepAfter, stepBefore, stepsFor, type StepKey } from './steps.js';

const route = getRouteApi('/file/fpf/$draft/$step');

const FIELDS: Readonly<Record<Exclude<StepKey, 'check'>, () => ReactNode>> = {
  asking: AskingStep, petition: PetitionStep, dates: PetitionDatesStep, claim: ClaimStep, petitioner: PetitionerStep, questions: QuestionsStep, file: FileStep,
};

export function FpfStepPage() {
  const { step } = route.useParams();
  const { asking } = usePetitionFiling();
  // The people of the office are known on every page that is judged, the last one too.
  usePeople();
  if (!isStep(step, asking)) return <NotFoundPage />;
  return step === 'check' ? <FpfCheckStep key={step} /> : <OneStep key={step} step={step} />;
}

function OneStep({ step }: { readonly step: Exclude<StepKey, 'check'> }) {
  const t = useWords('petitionFiling');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, asking, judge, kept } = usePetitionFiling();
  const steps = stepsFor(asking);
  const Fields = FIELDS[step];
  const before = stepBefore(step, asking);
  const go = (to: StepKey) => void navigate({ to: '/file/fpf/$draft/$step', params: { draft, step: to } });
  return (
    <PagedStep title={t(`${step}.title`)} steps={steps.map((one) => t(`steps.${one}`))} at={steps.indexOf(step)} names={namesOf(step, form.watch())} judge={judge} kept={kept}
      onNext={() => go(stepAfter(step, asking))} onBack={before === null ? null : () => go(before)} onExit={() => void navigate({ to: '/file/fpf' })}>
      <Fields />
    </PagedStep>
  );
}
