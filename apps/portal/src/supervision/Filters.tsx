// Owns the form by which supervision is narrowed, the same on every page: a page names its fields, what is chosen goes into the address.
import { Button } from '@trussworks/react-uswds';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ownZone, sayDay } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import { fromDay, fromInstant, untilDay, untilInstant } from './days.js';
import { useGroups, type GroupField } from './useGroups.js';
import type { en } from './en.js';

type FilterWord = Exclude<keyof (typeof en)['filter'], 'fault' | 'chip'>;
/** A field of the form by its name in the address. */
export type FieldSpec =
  | { readonly name: string; readonly label: FilterWord; readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly words: string }[] }
  | { readonly name: string; readonly label: FilterWord; readonly kind: 'text'; readonly hint?: FilterWord; readonly form: RegExp; readonly fault: keyof (typeof en)['filter']['fault'] }
  /** One of the groups that there are, by name; asked for when the form is opened. */
  | { readonly name: GroupField; readonly label: FilterWord; readonly kind: 'group' }
  /** Two fields for days; in the address `from` and `until` are instants. */
  | { readonly name: 'period'; readonly labels: readonly [FilterWord, FilterWord]; readonly kind: 'period' };

type Values = Readonly<Record<string, string>>;
interface Props<Search extends object> {
  readonly search: Search;
  readonly fields: readonly FieldSpec[];
  readonly onApply: (search: Search) => void;
}

const draftOf = (search: object): Values => {
  const texts = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
  return { ...texts, fromDay: fromDay(texts['from'], ownZone()), untilDay: untilDay(texts['until'], ownZone()) };
};

/** Shows what is asked for as a row of phrases, and the form when it is opened. */
export function Filters<Search extends object>({ search, fields, onApply }: Props<Search>) {
  const t = useWords('supervision');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="c-filters">
      <div className="c-filters__bar">
        <Button type="button" outline aria-expanded={isOpen} aria-controls="filters" onClick={() => setOpen(!isOpen)}>{t('filter.title')}</Button>
        <Chips search={search} fields={fields} />
        {Object.keys(search).some((name) => fields.some((field) => field.name === name || (field.kind === 'period' && (name === 'from' || name === 'until')))) ? <Button type="button" unstyled onClick={() => onApply(without(search, fields))}>{t('filter.clear')}</Button> : null}
      </div>
      <div id="filters" hidden={!isOpen}>{isOpen ? <Form key={JSON.stringify(search)} search={search} fields={fields} onApply={onApply} /> : null}</div>
    </div>
  );
}

const namesOf = (fields: readonly FieldSpec[]): readonly string[] => fields.flatMap((field) => (field.kind === 'period' ? ['from', 'until'] : [field.name]));
const without = <Search extends object>(search: Search, fields: readonly FieldSpec[]): Search =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !namesOf(fields).includes(name))) as Search;

function Chips({ search, fields }: { readonly search: object; readonly fields: readonly FieldSpec[] }) {
  const t = useWords('supervision');
  const language = useLanguage();
  const values = draftOf(search);
  const chips = fields.flatMap((field): readonly (readonly [string, ReactNode])[] => {
    if (field.kind === 'period') return ([['fromDay', field.labels[0]], ['untilDay', field.labels[1]]] as const).flatMap(([name, label]) => (values[name] ? [[t(`filter.${label}`), sayDay(values[name], language)] as const] : []));
    const value = values[field.name];
    if (value === undefined) return [];
    if (field.kind === 'group') return [[t(`filter.${field.label}`), <GroupName key={field.name} by={field.name} value={value} />]];
    return [[t(`filter.${field.label}`), field.kind === 'choice' ? (field.options.find((one) => one.value === value)?.words ?? value) : value]];
  });
  return chips.length === 0 ? null : <ul className="c-filter__said">{chips.map(([name, value]) => <li key={name}>{name}: {value}</li>)}</ul>;
}

function Form<Search extends object>({ search, fields, onApply }: Props<Search>) {
  const t = useWords('supervision');
  const [draft, setDraft] = useState<Values>(draftOf(search));
  const [hasTried, setTried] = useState(false);
  const set = (name: string, value: string): void => setDraft({ ...draft, [name]: value });
  const faultOf = (field: FieldSpec): boolean => field.kind === 'text' && (draft[field.name] ?? '') !== '' && !field.form.test(draft[field.name] ?? '');
  const [from, until] = [fromInstant(draft['fromDay'] ?? '', ownZone()), untilInstant(draft['untilDay'] ?? '', ownZone())];
  const isBackwards = from !== undefined && until !== undefined && from >= until;
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fields.some(faultOf) || isBackwards) return;
    const said = fields.flatMap((field): readonly (readonly [string, string])[] => {
      if (field.kind === 'period') return [...(from === undefined ? [] : [['from', from] as const]), ...(until === undefined ? [] : [['until', until] as const])];
      const value = draft[field.name] ?? '';
      return value === '' ? [] : [[field.name, value]];
    });
    onApply({ ...without(search, fields), ...Object.fromEntries(said) });
  };
  return (
    <form className="c-filter usa-form" onSubmit={apply} noValidate>
      {fields.map((field) => {
        if (field.kind === 'period') return (['fromDay', 'untilDay'] as const).map((name, place) => (
          <div key={name} className="c-filter__field">
            <label className="usa-label" htmlFor={`filter-${name}`}>{t(`filter.${field.labels[place === 0 ? 0 : 1]}`)}</label>
            <div className="usa-hint" id={`filter-${name}-hint`}>{t('filter.daysHint')}</div>
            {hasTried && isBackwards && place === 1 ? <p className="usa-error-message" id={`filter-${name}-fault`} role="alert">{t('filter.fault.period')}</p> : null}
            <input className="usa-input" type="date" id={`filter-${name}`} value={draft[name] ?? ''} aria-describedby={`filter-${name}-hint`} onChange={(event) => set(name, event.target.value)} />
          </div>
        ));
        const id = `filter-${field.name}`;
        const fault = hasTried && faultOf(field);
        return (
          <div key={field.name} className="c-filter__field">
            <label className="usa-label" htmlFor={id}>{t(`filter.${field.label}`)}</label>
            {field.kind === 'group' ? <GroupSelect id={id} by={field.name} value={draft[field.name] ?? ''} onChange={(value) => set(field.name, value)} /> : field.kind === 'choice' ? (
              <select className="usa-select" id={id} value={draft[field.name] ?? ''} onChange={(event) => set(field.name, event.target.value)}>
                <option value="">{t('filter.any')}</option>
                {field.options.map((option) => <option key={option.value} value={option.value}>{option.words}</option>)}
              </select>
            ) : (
              <>
                {field.hint === undefined ? null : <div className="usa-hint" id={`${id}-hint`}>{t(`filter.${field.hint}`)}</div>}
                {fault ? <p className="usa-error-message" id={`${id}-fault`} role="alert">{t(`filter.fault.${field.fault}`)}</p> : null}
                <input className="usa-input" id={id} autoComplete="off" value={draft[field.name] ?? ''} aria-invalid={fault} aria-describedby={[field.hint === undefined ? '' : `${id}-hint`, fault ? `${id}-fault` : ''].join(' ').trim() || undefined}
                  onChange={(event) => set(field.name, event.target.value.trim())} />
              </>
            )}
          </div>
        );
      })}
      <div className="c-actions"><Button type="submit">{t('filter.apply')}</Button></div>
    </form>
  );
}

/** What a group is called; its code until the names have come. */
function GroupName({ by, value }: { readonly by: GroupField; readonly value: string }) {
  const groups = useGroups(by);
  return <span lang="en">{groups.find((one) => one.value === value)?.name ?? value}</span>;
}

function GroupSelect({ id, by, value, onChange }: { readonly id: string; readonly by: GroupField; readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useWords('supervision');
  const found = useGroups(by);
  const groups = value === '' || found.some((one) => one.value === value) ? found : [...found, { value, name: value }];
  return (
    <select className="usa-select" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('filter.any')}</option>
      {groups.map((one) => <option key={one.value} value={one.value} lang="en">{one.name}</option>)}
    </select>
  );
}
