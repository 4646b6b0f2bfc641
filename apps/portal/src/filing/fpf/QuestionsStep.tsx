// Owns the page of the questions to the Center: each one apart, so that each is answered.
import { LENGTH, MOST } from '@centerline/fpf';
import { Button } from '@trussworks/react-uswds';
import { useFormContext, useWatch } from 'react-hook-form';
import { AreaField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import type { PetitionValues } from './values.js';

export function QuestionsStep() {
  const t = useWords('petitionFiling');
  const kit = useWords('kit');
  const { setValue } = useFormContext<PetitionValues>();
  const questions = useWatch<PetitionValues, 'questions'>({ name: 'questions' });
  const set = (next: readonly string[]): void => setValue('questions', [...next], { shouldDirty: true });
  return (
    <>
      <p>{t('questions.lead')}</p>
      {questions.map((_, index) => (
        <div key={index} className="c-group">
          <AreaField<PetitionValues> name={`questions.${index}`} label={t('questions.question', { number: index + 1 })} hint={t('questions.hint', { least: LENGTH.text.min })} rows={4} most={LENGTH.text.max} />
          <Button type="button" unstyled onClick={() => set(questions.filter((_question, at) => at !== index))}>{kit('form.removeWhat', { what: t('questions.question', { number: index + 1 }) })}</Button>
        </div>
      ))}
      {questions.length >= MOST.questions ? null : <p><Button type="button" outline onClick={() => set([...questions, ''])}>{t('questions.add')}</Button></p>}
    </>
  );
}
