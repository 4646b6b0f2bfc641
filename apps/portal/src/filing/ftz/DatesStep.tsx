// Owns the page of dates set by law that run beside the case, and of appeals it is linked with. Each rule says from which day it counts, and how many.
import { APPEAL_KINDS, LIMITS, TRACKED_KINDS, TRACKED_RULES, type TrackedKind } from '@centerline/ftz';
import { Button } from '@trussworks/react-uswds';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { DayField, SelectField, TextField } from '../../kit/form/fields.js';
import { RuleNote } from '../../kit/RuleNote.js';
import { useWords } from '../../words/index.js';
import { NO_LINKED, NO_TRACKED, type ZoneValues } from './values.js';

const isTracked = (text: string): text is TrackedKind => text in TRACKED_RULES;

export function DatesStep() {
  const t = useWords('zoneFiling');
  const kit = useWords('kit');
  const { control } = useFormContext<ZoneValues>();
  const tracked = useFieldArray({ control, name: 'trackedDates' });
  const linked = useFieldArray({ control, name: 'linkedAppeals' });
  return (
    <>
      <p>{t('dates.lead')}</p>
      {tracked.fields.map((field, index) => (
        <fieldset key={field.id} className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('dates.date', { number: index + 1 })}</legend>
          <SelectField<ZoneValues> name={`trackedDates.${index}.kind`} label={t('dates.kind')} choices={TRACKED_KINDS.map((kind) => ({ value: kind, label: t(`dates.kindName.${kind}`) }))} />
          <Rule index={index} />
          <DayField<ZoneValues> name={`trackedDates.${index}.anchorOn`} label={t('dates.anchorOn')} />
          <TextField<ZoneValues> name={`trackedDates.${index}.reference`} label={t('dates.reference')} hint={t('dates.referenceHint')} isOptional />
          <Button type="button" unstyled onClick={() => tracked.remove(index)}>{kit('form.removeWhat', { what: t('dates.date', { number: index + 1 }) })}</Button>
        </fieldset>
      ))}
      {tracked.fields.length >= LIMITS.trackedDates ? null : <p><Button type="button" outline onClick={() => tracked.append(NO_TRACKED)}>{t('dates.add')}</Button></p>}
      <h2>{t('dates.linked')}</h2>
      <p>{t('dates.linkedHint')}</p>
      {linked.fields.map((field, index) => (
        <fieldset key={field.id} className="usa-fieldset c-group">
          <legend className="usa-legend c-legend">{t('dates.appeal', { number: index + 1 })}</legend>
          <SelectField<ZoneValues> name={`linkedAppeals.${index}.kind`} label={t('dates.appealKind')} choices={APPEAL_KINDS.map((kind) => ({ value: kind, label: t(`dates.appealName.${kind}`) }))} />
          <TextField<ZoneValues> name={`linkedAppeals.${index}.reference`} label={t('dates.appealReference')} />
          <DayField<ZoneValues> name={`linkedAppeals.${index}.filedOn`} label={t('dates.filedOn')} isOptional />
          <Button type="button" unstyled onClick={() => linked.remove(index)}>{kit('form.removeWhat', { what: t('dates.appeal', { number: index + 1 }) })}</Button>
        </fieldset>
      ))}
      {linked.fields.length >= LIMITS.linkedAppeals ? null : <p><Button type="button" outline onClick={() => linked.append(NO_LINKED)}>{t('dates.addAppeal')}</Button></p>}
    </>
  );
}

/** What the chosen rule counts, from which day; the date itself is the service's to say. */
function Rule({ index }: { readonly index: number }) {
  const t = useWords('zoneFiling');
  const kind = useWatch<ZoneValues, `trackedDates.${number}.kind`>({ name: `trackedDates.${index}.kind` });
  if (!isTracked(kind)) return null;
  const { unit, amount, rule, extendable } = TRACKED_RULES[kind];
  return (
    <p className="c-summary" role="status">
      {t(unit === 'working-day' ? 'dates.workingDays' : 'dates.calendarDays', { count: amount })} {t(`dates.anchor.${kind}`)}. {extendable ? t('dates.extendable') : t('dates.fixed')} <RuleNote rule={rule} />
    </p>
  );
}
