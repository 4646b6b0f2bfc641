// Owns one page of a zone question: which fields, and where the ways on, back and out lead.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFoundPage } from '../../shell/Errors.js';
import { useWords } from '../../words/index.js';
import { PagedStep } from '../paged/PagedStep.js';
import { CargoStep } from './CargoStep.js';
import { CategoryStep } from './CategoryStep.js';
import { DatesStep } from './DatesStep.js';
import { FtzCheckStep } from './FtzCheckStep.js';
import { useZoneFiling } from './FtzRoom.js';
import { PlaceStep } from './PlaceStep.js';
import { QuestionStep } from './QuestionStep.js';
import { ReferencesStep } from './ReferencesStep.js';
import { isStep, namesOf, stepAfter, stepBefore, STEPS, type StepKey } from './steps.js';
import { UserStep } from './UserStep.js';

const route = getRouteApi('/file/ftz/$draft/$step');

const FIELDS: Readonly<Record<Exclude<StepKey, 'check'>, () => ReactNode>> = {
  place: PlaceStep, category: CategoryStep, references: ReferencesStep, user: UserStep, cargo: CargoStep, question: QuestionStep, dates: DatesStep,
};

export function FtzStepPage() {
  const { step } = route.useParams();
  if (!isStep(step)) return <NotFoundPage />;
  return step === 'check' ? <FtzCheckStep key={step} /> : <OneStep key={step} step={step} />;
}

function OneStep({ step }: { readonly step: Exclude<StepKey, 'check'> }) {
  const t = useWords('zoneFiling');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, judge, kept } = useZoneFiling();
  const Fields = FIELDS[step];
  const before = stepBefore(step);
  const go = (to: StepKey) => void navigate({ to: '/file/ftz/$draft/$step', params: { draft, step: to } });
  return (
    <PagedStep title={t(`${step}.title`)} steps={STEPS.map((one) => t(`steps.${one}`))} at={STEPS.indexOf(step)} names={namesOf(step, form.watch())} judge={judge} kept={kept}
      onNext={() => go(stepAfter(step))} onBack={before === null ? null : () => go(before)} onExit={() => void navigate({ to: '/file/ftz' })}>
      <Fields />
    </PagedStep>
  );
}
