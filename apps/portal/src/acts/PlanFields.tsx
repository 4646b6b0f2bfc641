// Owns the fields of an act on the page, drawn from its plan. No field judges itself.
import { Button } from '@trussworks/react-uswds';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { lazy, Suspense, type ReactNode } from 'react';
import { Around, AreaField, CheckField, DayField, MoneyField, RadioField, SelectField, TextField, type Choice } from '../kit/form/fields.js';
import { idOf } from '../kit/form/pointers.js';
import { useFault } from '../kit/form/FormFaults.js';
import { RuleNote } from '../kit/RuleNote.js';
import { Loading } from '../kit/states.js';
import { useWords } from '../words/index.js';
import { asked, at, emptyRow } from './body.js';
import { optionsOf, useCenters, useColleagues } from './options.js';
import type { Field, Of, SimpleField, Values } from './plan.js';
import { titleOf, type Say } from './say.js';

/** The filing of an appeal in small, fetched where one is corrected. */
const Corrections = lazy(async () => ({ default: (await import('./reassignment/Corrections.js')).Corrections }));

type Form = Record<string, unknown>;
/** The same form, where one of its lists is worked on. */
type Lists = Record<string, Record<string, unknown>[]>;
interface Shared {
  readonly of: Of;
  readonly say: Say;
}

/** All fields that are asked as the values stand. */
export function PlanFields({ fields, of, say }: Shared & { readonly fields: readonly Field[] }) {
  const values = useWatch<Form>();
  return <>{asked(fields, values, of).map((field) => <AnyField key={field.name} field={field} of={of} say={say} />)}</>;
}

function AnyField({ field, of, say }: Shared & { readonly field: Field }) {
  switch (field.kind) {
    case 'corrections':
      return <Suspense fallback={<Loading lines={4} />}><Corrections field={field} say={say} /></Suspense>;
    case 'texts':
      return <Texts field={field} of={of} say={say} />;
    case 'rows':
      return field.fixed === undefined ? <Rows field={field} of={of} say={say} /> : <FixedRows field={field} rows={field.fixed(of)} of={of} say={say} />;
    default:
      return <One field={field} name={field.name} of={of} say={say} />;
  }
}

/** One field under its full name in the form. */
function One({ field, name, of, say }: Shared & { readonly field: SimpleField; readonly name: string }) {
  const t = useWords('acts');
  const least = 'least' in field && field.least !== undefined && field.least > 1 ? t('atLeast', { count: field.least }) : '';
  const told = field.hint === undefined ? '' : say(`hint.${field.hint}`);
  const hint = [told, least].filter((part) => part !== '').join(' ');
  const shared = { name, label: say(`field.${field.label}`), ...(hint === '' ? {} : { hint }), ...(field.isOptional === true ? { isOptional: true as const } : {}) };
  switch (field.kind) {
    case 'text':
      return <TextField<Form> {...shared} width="large" />;
    case 'area':
      return <AreaField<Form> {...shared} most={field.most} rows={field.most > 2_000 ? 8 : 4} />;
    case 'lines':
      return <AreaField<Form> {...shared} rows={4} />;
    case 'day':
      return <DayField<Form> {...shared} />;
    case 'whole':
      return <TextField<Form> {...shared} width="small" inputMode="numeric" tidy={(text) => text.trim()} />;
    case 'money':
      return <MoneyField<Form> {...shared} />;
    case 'mark':
      return <Mark {...shared} />;
    case 'choice':
    case 'select':
    case 'many':
      return <Offered {...shared} kind={field.kind} choices={optionsOf(field, of, say)} />;
    case 'center':
      return <Center {...shared} />;
    case 'centers':
      return <Centers {...shared} />;
    case 'colleague':
      return <Colleague {...shared} type={of.view.type} roles={field.roles} />;
  }
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: true;
}
/** A choice among what the case itself offers, which may be nothing. */
function Offered({ kind, choices, ...named }: Named & { readonly kind: 'choice' | 'select' | 'many'; readonly choices: readonly Choice[] }) {
  const t = useWords('acts');
  if (choices.length === 0) return <Around name={named.name} label={named.label} isGroup><p className="c-none">{t('nothingToChoose')}</p></Around>;
  const Control = kind === 'choice' ? RadioField<Form> : kind === 'select' ? SelectField<Form> : CheckField<Form>;
  return <Control {...named} choices={choices} />;
}
const Center = (props: Named) => <SelectField<Form> {...props} choices={useCenters()} />;
const Centers = (props: Named) => <CheckField<Form> {...props} choices={useCenters()} />;
const Colleague = ({ type, roles, ...props }: Named & { readonly type: Parameters<typeof useColleagues>[0]; readonly roles: Parameters<typeof useColleagues>[1] }) => <SelectField<Form> {...props} choices={useColleagues(type, roles)} />;

/** One box to tick. */
function Mark({ name, label, hint }: Named) {
  const { register } = useFormContext<Form>();
  const fault = useFault(name);
  const id = idOf(name);
  return (
    <div className={`usa-form-group${fault === undefined ? '' : ' usa-form-group--error'}`}>
      {fault === undefined ? null : <div className="usa-error-message" id={`${id}-error`}><span lang="en">{fault.message}</span>{fault.rule === undefined ? null : <span className="c-field__rule"><RuleNote rule={fault.rule} /></span>}</div>}
      <div className="usa-checkbox">
        <input {...register(name)} type="checkbox" id={id} className="usa-checkbox__input usa-checkbox__input--tile" aria-invalid={fault !== undefined} {...(fault === undefined ? {} : { 'aria-describedby': `${id}-error` })} />
        <label className="usa-checkbox__label" htmlFor={id}>{label}{hint === undefined ? null : <span className="usa-checkbox__label-description">{hint}</span>}</label>
      </div>
    </div>
  );
}

type Of_<Kind> = Extract<Field, { readonly kind: Kind }>;

/** A list of texts, one below the other. */
function Texts({ field, of, say }: Shared & { readonly field: Of_<'texts'> }) {
  const { fields: lines, append, remove } = useFieldArray<Lists>({ name: field.name });
  const label = say(`field.${field.label}`);
  return (
    <List field={field} say={say} count={lines.length} onAdd={() => append({ text: '' })}>
      {lines.map((line, index) => (
        <Item key={line.id} title={`${label} ${index + 1}`} {...(lines.length > 1 || field.isOptional === true ? { onRemove: () => remove(index) } : {})}>
          <One field={{ kind: 'area', name: 'text', label: field.label, ...field.length }} name={`${field.name}.${index}.text`} of={of} say={say} />
        </Item>
      ))}
    </List>
  );
}

/** Rows that can be added and taken away. */
function Rows({ field, of, say }: Shared & { readonly field: Of_<'rows'> }) {
  const { fields: lines, append, remove } = useFieldArray<Lists>({ name: field.name });
  const label = say(`field.${field.label}`);
  return (
    <List field={field} say={say} count={lines.length} onAdd={() => append({ ...emptyRow(field.fields), ...field.fresh?.(lines.length) })}>
      {lines.map((line, index) => (
        <Item key={line.id} title={`${label} ${index + 1}`} {...(lines.length > 1 || field.isOptional === true ? { onRemove: () => remove(index) } : {})}>
          <RowFields field={field} index={index} of={of} say={say} />
        </Item>
      ))}
    </List>
  );
}

/** One row for each thing the case sets. */
function FixedRows({ field, rows, of, say }: Shared & { readonly field: Of_<'rows'>; readonly rows: ReturnType<NonNullable<Of_<'rows'>['fixed']>> }) {
  return (
    <Around name={field.name} label={say(`field.${field.label}`)} isGroup {...(field.hint === undefined ? {} : { hint: say(`hint.${field.hint}`) })}>
      {rows.map(({ title, about }, index) => (
        <Item key={index} title={titleOf(title, index, say)}>
          {about === undefined ? null : <blockquote className="c-quote" dir="auto">{about}</blockquote>}
          <RowFields field={field} index={index} of={of} say={say} />
        </Item>
      ))}
    </Around>
  );
}

function RowFields({ field, index, of, say }: Shared & { readonly field: Of_<'rows'>; readonly index: number }) {
  const values = useWatch<Form>();
  const row = at(values, `${field.name}.${index}`);
  const given = field.fixed?.(of)[index]?.given;
  return <>{asked(field.fields, { ...(row as Values), ...given }, of).map((inner) => <One key={inner.name} field={inner} name={`${field.name}.${index}.${inner.name}`} of={of} say={say} />)}</>;
}

function List({ field, say, count, onAdd, children }: { readonly field: Of_<'texts'> | Of_<'rows'>; readonly say: Say; readonly count: number; readonly onAdd: () => void; readonly children: ReactNode }) {
  const t = useWords('acts');
  return (
    <Around name={field.name} label={say(`field.${field.label}`)} isGroup {...(field.hint === undefined ? {} : { hint: say(`hint.${field.hint}`) })} {...(field.isOptional === true ? { isOptional: true } : {})}>
      {children}
      <p className="margin-top-2">{count >= field.most ? t('listFull', { count: field.most }) : <Button type="button" outline onClick={onAdd}>{say(`field.${field.add}`)}</Button>}</p>
    </Around>
  );
}

function Item({ title, onRemove, children }: { readonly title: string; readonly onRemove?: () => void; readonly children: ReactNode }) {
  const t = useWords('kit');
  return (
    <div className="c-item" role="group" aria-label={title}>
      <div className="c-item__head"><h2 className="c-item__title">{title}</h2>{onRemove === undefined ? null : <Button type="button" unstyled onClick={onRemove}>{t('form.remove')}<span className="usa-sr-only">: {title}</span></Button>}</div>
      {children}
    </div>
  );
}
