// Owns how what somebody typed is shown back before it is sent: every field that was asked, in its order, in words.
import type { ReactNode } from 'react';
import { idOf } from '../kit/form/pointers.js';
import { sayDay, sayMoney } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import { asked, at } from './body.js';
import { optionsOf, useCenters, useColleagues } from './options.js';
import type { Field, Of, SimpleField, Values } from './plan.js';
import { Corrected } from './reassignment/Corrected.js';
import { titleOf, type Say } from './say.js';

interface Shared {
  readonly of: Of;
  readonly say: Say;
  readonly values: Values;
}

export function Given({ fields, of, say, values }: Shared & { readonly fields: readonly Field[] }) {
  return (
    <dl className="c-given">
      {asked(fields, values, of).map((field) => <Row key={field.name} label={say(`field.${field.label}`)} name={field.name}><Answer field={field} of={of} say={say} values={values} /></Row>)}
    </dl>
  );
}

const Row = ({ label, name, children }: { readonly label: string; readonly name: string; readonly children: ReactNode }) => (
  <div className="c-given__row" id={idOf(`${name}.check`)}><dt>{label}</dt><dd dir="auto">{children}</dd></div>
);

function Answer({ field, of, say, values }: Shared & { readonly field: Field }) {
  const given = at(values, field.name);
  if (field.kind === 'corrections') return <Corrected changed={field.changed(values, of)} values={values} />;
  if (field.kind === 'texts') return <List rows={rowsOf(given)}>{(row) => textOf(row['text'])}</List>;
  if (field.kind !== 'rows') return <One field={field} value={given} of={of} say={say} />;
  const fixed = field.fixed?.(of);
  return (
    <List rows={rowsOf(given)}>
      {(row, index) => (
        <>
          {fixed?.[index] === undefined ? null : <strong>{titleOf(fixed[index].title, index, say)}</strong>}
          {asked(field.fields, { ...row, ...fixed?.[index]?.given }, of).map((inner) => (
            <span key={inner.name} className="c-given__part"><span className="c-given__label">{say(`field.${inner.label}`)}:</span> <One field={inner} value={at(row, inner.name)} of={of} say={say} /></span>
          ))}
        </>
      )}
    </List>
  );
}

function List({ rows, children }: { readonly rows: readonly Values[]; readonly children: (row: Values, index: number) => ReactNode }) {
  const t = useWords('kit');
  if (rows.length === 0) return <NotGiven words={t('form.notGiven')} />;
  return <ol className="c-given__list">{rows.map((row, index) => <li key={index}>{children(row, index)}</li>)}</ol>;
}

const NotGiven = ({ words }: { readonly words: string }) => <em className="text-base-dark">{words}</em>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as readonly Values[]) : []);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

function One({ field, value, of, say }: { readonly field: SimpleField; readonly value: unknown; readonly of: Of; readonly say: Say }) {
  const t = useWords('kit');
  const acts = useWords('acts');
  const language = useLanguage();
  const none = <NotGiven words={t('form.notGiven')} />;
  const text = textOf(value);
  switch (field.kind) {
    case 'mark':
      return <>{value === true ? acts('yes') : acts('no')}</>;
    case 'day':
      return text === '' ? none : <>{sayDay(text, language)}</>;
    case 'money':
      return text === '' ? none : <>{Number.isNaN(Number(text)) ? text : sayMoney(Number(text), language)}</>;
    case 'choice':
    case 'select':
      return text === '' ? none : <>{optionsOf(field, of, say).find((one) => one.value === text)?.label ?? text}</>;
    case 'many': {
      const options = optionsOf(field, of, say);
      return textsOf(value).length === 0 ? none : <>{textsOf(value).map((one) => options.find((option) => option.value === one)?.label ?? one).join(', ')}</>;
    }
    case 'center':
      return text === '' ? none : <Centers codes={[text]} />;
    case 'centers':
      return textsOf(value).length === 0 ? none : <Centers codes={textsOf(value)} />;
    case 'colleague':
      return text === '' ? none : <Colleague id={text} type={of.view.type} roles={field.roles} />;
    default:
      return text.trim() === '' ? none : <span className="c-given__text">{text}</span>;
  }
}

const Centers = ({ codes }: { readonly codes: readonly string[] }) => {
  const centers = useCenters();
  return <>{codes.map((code) => centers.find((one) => one.value === code)?.label ?? code).join(', ')}</>;
};
const Colleague = ({ id, type, roles }: { readonly id: string; readonly type: Parameters<typeof useColleagues>[0]; readonly roles: Parameters<typeof useColleagues>[1] }) => <>{useColleagues(type, roles).find((one) => one.value === id)?.label ?? id}</>;
