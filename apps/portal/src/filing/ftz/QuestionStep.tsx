// Owns the page of the question itself and of what the port has tried: without a recorded attempt no question goes to Headquarters.
import { LIMITS } from '@centerline/ftz';
import { Button } from '@trussworks/react-uswds';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { AreaField, DayField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { NO_ATTEMPT, type ZoneValues } from './values.js';

export function QuestionStep() {
  const t = useWords('zoneFiling');
  const kit = useWords('kit');
  const { control } = useFormContext<ZoneValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attempts' });
  return (
    <>
      <AreaField<ZoneValues> name="question" label={t('question.label')} hint={t('question.hint', { least: LIMITS.question.least })} rows={8} most={LIMITS.question.most} />
      <h2>{t('question.attempts')}</h2>
      <p>{t('question.attemptsHint')}</p>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('question.attempt', { number: index + 1 })}</legend>
          <DayField<ZoneValues> name={`attempts.${index}.triedOn`} label={t('question.triedOn')} />
          <AreaField<ZoneValues> name={`attempts.${index}.what`} label={t('question.what')} hint={t('question.whatHint', { least: LIMITS.text.least })} rows={3} />
          <AreaField<ZoneValues> name={`attempts.${index}.result`} label={t('question.result')} rows={2} />
          <Button type="button" unstyled onClick={() => remove(index)}>{kit('form.removeWhat', { what: t('question.attempt', { number: index + 1 }) })}</Button>
        </fieldset>
      ))}
      {fields.length >= LIMITS.attempts ? null : <p><Button type="button" outline onClick={() => append(NO_ATTEMPT)}>{t('question.addAttempt')}</Button></p>}
    </>
  );
}
