// Owns the fields of forms: label, hint, error and rule in the order of USWDS, bound to react-hook-form by name. No field judges itself:
// the law's functions do, and what they say comes through `FormFaults`.
import { useFormContext, useWatch, type FieldPath, type FieldValues } from 'react-hook-form';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/index.js';
import { RuleNote } from '../RuleNote.js';
import { sayNumber } from '../times.js';
import { useFault } from './FormFaults.js';
import { idOf, languageOf } from './pointers.js';

export interface FieldProps<Values extends FieldValues> {
  /** The name in the command's body, such as `contact.email`. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}

/** The ids that describe a field, for `aria-describedby`. */
const describedBy = (id: string, hint: ReactNode, hasFault: boolean, more = ''): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, hasFault ? `${id}-error` : '', more].filter((part) => part !== '').join(' ') || undefined;

/** What every field shows around its control. */
export function Around({ name, label, hint, isOptional = false, isGroup = false, children }: { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly isOptional?: boolean; readonly isGroup?: boolean; readonly children: ReactNode }) {
  const t = useWords('kit');
  const fault = useFault(name);
  const id = idOf(name);
  const words = <>{label}{isOptional ? <span className="text-base-dark"> ({t('optional')})</span> : null}</>;
  const inside = (
    <>
      {hint === undefined ? null : <div className="usa-hint" id={`${id}-hint`}>{hint}</div>}
      {fault === undefined ? null : <div className="usa-error-message" id={`${id}-error`}><span {...languageOf(fault)}>{fault.message}</span>{fault.rule === undefined ? null : <span className="c-field__rule"><RuleNote rule={fault.rule} /></span>}</div>}
      {children}
    </>
  );
  return (
    <div className={`usa-form-group${fault === undefined ? '' : ' usa-form-group--error'}`}>
      {isGroup
        ? <fieldset className="usa-fieldset" id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, fault !== undefined)}><legend className={`usa-legend c-legend${fault === undefined ? '' : ' usa-label--error'}`}>{words}</legend>{inside}</fieldset>
        : <><label className={`usa-label${fault === undefined ? '' : ' usa-label--error'}`} htmlFor={id}>{words}</label>{inside}</>}
    </div>
  );
}

interface TextProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly type?: HTMLInputTypeAttribute;
  readonly width?: 'small' | 'medium' | 'large' | 'full';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  /** Applied when the field is left: capital letters of identifiers. */
  readonly tidy?: (text: string) => string;
  readonly prefix?: string;
}

export function TextField<Values extends FieldValues>({ name, label, hint, isOptional, type = 'text', width = 'large', autoComplete = 'off', inputMode, tidy, prefix }: TextProps<Values>) {
  const { register, setValue, getValues } = useFormContext<Values>();
  const fault = useFault(name);
  const id = idOf(name);
  const bound = register(name, tidy === undefined ? {} : { onBlur: () => {
    const before: unknown = getValues(name);
    if (typeof before !== 'string') return;
    const after = tidy(before);
    // The value of a text field is a text; the form's types cannot know that of a generic name.
    if (after !== before) setValue(name, after as Parameters<typeof setValue>[1], { shouldDirty: true });
  } });
  const input = (
    <input
      {...bound} id={id} type={type} dir="auto" autoComplete={autoComplete} inputMode={inputMode} spellCheck={type === 'text' && tidy === undefined}
      className={`usa-input c-input--${width}${fault === undefined ? '' : ' usa-input--error'}`} aria-invalid={fault !== undefined} aria-describedby={describedBy(id, hint, fault !== undefined)}
    />
  );
  return (
    <Around name={name} label={label} {...(hint === undefined ? {} : { hint })} {...(isOptional === undefined ? {} : { isOptional })}>
      {prefix === undefined ? input : <div className={`usa-input-group c-input--${width}`}><div className="usa-input-prefix" aria-hidden="true">{prefix}</div>{input}</div>}
    </Around>
  );
}

const capital = (text: string): string => text.trim().toUpperCase();
/** An identifier: capital letters, no blanks around it. What its form is, the law says. */
export const CodeField = <Values extends FieldValues>(props: Omit<TextProps<Values>, 'tidy' | 'type'>) => <TextField<Values> width="medium" {...props} tidy={capital} />;

/** A calendar day, as `YYYY-MM-DD`, by the browser's own control in the reader's own order. */
export const DayField = <Values extends FieldValues>(props: Omit<TextProps<Values>, 'type' | 'inputMode'>) => <TextField<Values> width="medium" {...props} type="date" />;

/** U.S. dollars, typed with or without commas; the value stays a text until it is sent. */
export const MoneyField = <Values extends FieldValues>(props: Omit<TextProps<Values>, 'type' | 'inputMode' | 'prefix' | 'tidy'>) => (
  <TextField<Values> width="medium" {...props} inputMode="decimal" prefix="$" tidy={(text) => text.replaceAll(/[$,\s]/g, '')} />
);

interface AreaProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly rows?: number;
  /** Counted as the reader types; nothing is cut off. */
  readonly most?: number;
}
export function AreaField<Values extends FieldValues>({ name, label, hint, isOptional, rows = 6, most }: AreaProps<Values>) {
  const { register } = useFormContext<Values>();
  const fault = useFault(name);
  const id = idOf(name);
  return (
    <Around name={name} label={label} {...(hint === undefined ? {} : { hint })} {...(isOptional === undefined ? {} : { isOptional })}>
      <textarea {...register(name)} id={id} rows={rows} dir="auto" className={`usa-textarea c-area${fault === undefined ? '' : ' usa-input--error'}`} aria-invalid={fault !== undefined} aria-describedby={describedBy(id, hint, fault !== undefined, most === undefined ? '' : `${id}-left`)} />
      {most === undefined ? null : <CharactersLeft<Values> name={name} most={most} />}
    </Around>
  );
}

function CharactersLeft<Values extends FieldValues>({ name, most }: { readonly name: FieldPath<Values>; readonly most: number }) {
  const t = useWords('kit');
  const language = useLanguage();
  const text: unknown = useWatch<Values>({ name });
  const left = most - (typeof text === 'string' ? text.length : 0);
  return <p id={`${idOf(name)}-left`} className={`c-left${left < 0 ? ' c-left--over' : ''}`}>{left < 0 ? t('form.charactersOver', { count: -left }) : t('form.characters', { count: left, left: sayNumber(left, language) })}</p>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}
interface ChoiceProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly choices: readonly Choice[];
}

export function SelectField<Values extends FieldValues>({ name, label, hint, isOptional, choices }: ChoiceProps<Values>) {
  const t = useWords('kit');
  const { register } = useFormContext<Values>();
  const fault = useFault(name);
  const id = idOf(name);
  return (
    <Around name={name} label={label} {...(hint === undefined ? {} : { hint })} {...(isOptional === undefined ? {} : { isOptional })}>
      <select {...register(name)} id={id} className={`usa-select${fault === undefined ? '' : ' usa-input--error'}`} aria-invalid={fault !== undefined} aria-describedby={describedBy(id, hint, fault !== undefined)}>
        <option value="">{t('form.choose')}</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </Around>
  );
}

/** One of a few: each with what it means. */
export const RadioField = <Values extends FieldValues>(props: ChoiceProps<Values>) => <Choices<Values> {...props} kind="radio" />;
/** Any of a few; the value is the list of those chosen. */
export const CheckField = <Values extends FieldValues>(props: ChoiceProps<Values>) => <Choices<Values> {...props} kind="checkbox" />;

function Choices<Values extends FieldValues>({ name, label, hint, isOptional, choices, kind }: ChoiceProps<Values> & { readonly kind: 'radio' | 'checkbox' }) {
  const { register } = useFormContext<Values>();
  const id = idOf(name);
  return (
    <Around name={name} label={label} isGroup {...(hint === undefined ? {} : { hint })} {...(isOptional === undefined ? {} : { isOptional })}>
      {choices.map(({ value, label: words, description }) => (
        <div key={value} className={`usa-${kind}`}>
          <input {...register(name)} type={kind} value={value} id={`${id}-${value}`} className={`usa-${kind}__input usa-${kind}__input--tile`} />
          <label className={`usa-${kind}__label`} htmlFor={`${id}-${value}`}>{words}{description === undefined ? null : <span className={`usa-${kind}__label-description`}>{description}</span>}</label>
        </div>
      ))}
    </Around>
  );
}
