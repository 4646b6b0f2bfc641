// Owns one box to tick, bound by name to a true or false.
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFault } from '../../kit/form/FormFaults.js';
import { idOf, languageOf } from '../../kit/form/pointers.js';
import { RuleNote } from '../../kit/RuleNote.js';

export function MarkField<Values extends FieldValues>({ name, label, hint }: { readonly name: FieldPath<Values>; readonly label: string; readonly hint?: string }) {
  const { register } = useFormContext<Values>();
  const fault = useFault(name);
  const id = idOf(name);
  return (
    <div className={`usa-form-group${fault === undefined ? '' : ' usa-form-group--error'}`}>
      {fault === undefined ? null : <div className="usa-error-message" id={`${id}-error`}><span {...languageOf(fault)}>{fault.message}</span>{fault.rule === undefined ? null : <span className="c-field__rule"><RuleNote rule={fault.rule} /></span>}</div>}
      <div className="usa-checkbox">
        <input {...register(name)} type="checkbox" id={id} className="usa-checkbox__input usa-checkbox__input--tile" aria-invalid={fault !== undefined} {...(fault === undefined ? {} : { 'aria-describedby': `${id}-error` })} />
        <label className="usa-checkbox__label" htmlFor={id}>{label}{hint === undefined ? null : <span className="usa-checkbox__label-description">{hint}</span>}</label>
      </div>
    </div>
  );
}
