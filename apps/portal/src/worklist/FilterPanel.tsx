// Owns the form in which a list of work is narrowed. What is chosen goes into the address; nothing is judged here but the form of a code.
import { Button } from '@trussworks/react-uswds';
import { DUE_WINDOWS, plainFilters, ROLES, type CaseType, type WorkFilters } from '@centerline/cases';
import { useState, type FormEvent } from 'react';
import { typesFor } from '../cases/types.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { STAGES_OF, type StageName } from './stages.js';

const CENTERS = Array.from({ length: 10 }, (_, place) => `CEE${String(place + 1).padStart(3, '0')}`);
const TAKES_WORK = ROLES.filter((role) => !['IMPORTER_USER', 'BROKER_USER', 'AUDITOR', 'ADMIN'].includes(role));

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly any: string;
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}
function Select({ name, label, value, options, any, hint, onChange }: SelectProps) {
  return (
    <div className="c-filter__field">
      <label className="usa-label" htmlFor={`filter-${name}`}>{label}</label>
      {hint === undefined ? null : <div className="usa-hint" id={`filter-${name}-hint`}>{hint}</div>}
      <select className="usa-select" id={`filter-${name}`} value={value} onChange={(event) => onChange(event.target.value)} {...(hint === undefined ? {} : { 'aria-describedby': `filter-${name}-hint` })}>
        <option value="">{any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.words}</option>)}
      </select>
    </div>
  );
}

/** @param filters those shown now; the panel begins with them. */
export function FilterPanel({ filters, onApply }: { readonly filters: WorkFilters; readonly onApply: (filters: WorkFilters) => void }) {
  const t = useWords('worklist');
  const cases = useWords('cases');
  const start = useWords('start');
  const me = useMe();
  const [draft, setDraft] = useState<WorkFilters>(filters);
  const [hasTried, setTried] = useState(false);
  const set = (change: WorkFilters): void => setDraft({ ...draft, ...change });
  const portFault = draft.port !== undefined && !/^\d{4}$/.test(draft.port);
  const unitFault = draft.unit !== undefined && !/^[A-Z0-9][A-Z0-9-]{1,23}$/.test(draft.unit);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!portFault && !unitFault) onApply(plainFilters(draft));
  };
  const who = draft.unowned === true ? 'nobody' : draft.owner === undefined ? '' : draft.owner === 'me' ? 'me' : 'other';
  const text = (name: 'port' | 'unit', fault: boolean) => (
    <div className="c-filter__field">
      <label className="usa-label" htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
      {name === 'unit' ? <div className="usa-hint" id="filter-unit-hint">{t('filter.unitHint')}</div> : null}
      {hasTried && fault ? <p className="usa-error-message" id={`filter-${name}-fault`} role="alert">{t(`filter.${name}Fault`)}</p> : null}
      <input className="usa-input" id={`filter-${name}`} autoComplete="off" value={draft[name] ?? ''} aria-invalid={hasTried && fault} aria-describedby={[name === 'unit' ? 'filter-unit-hint' : '', hasTried && fault ? `filter-${name}-fault` : ''].join(' ').trim() || undefined}
        onChange={(event) => set({ [name]: event.target.value.trim().toUpperCase() || undefined })} />
    </div>
  );
  return (
    <form className="c-filter usa-form" onSubmit={apply} noValidate>
      <Select name="due" label={t('filter.due')} value={draft.due ?? ''} any={t('filter.any')} options={DUE_WINDOWS.map((value) => ({ value, words: t(`due.${value}`) }))} onChange={(value) => set({ due: DUE_WINDOWS.find((one) => one === value) })} />
      <Select name="who" label={t('filter.who')} value={who} any={t('filter.whoAny')} onChange={(value) => set({ owner: value === 'me' ? 'me' : value === 'other' ? draft.owner : undefined, unowned: value === 'nobody' ? true : undefined })}
        options={[{ value: 'me', words: t('filter.whoMe') }, { value: 'nobody', words: t('filter.whoNobody') }, ...(who === 'other' && draft.owner !== undefined ? [{ value: 'other', words: draft.owner }] : [])]} />
      <Select name="type" label={t('filter.type')} value={draft.type ?? ''} any={t('filter.any')} options={typesFor(me.roles).map((value) => ({ value, words: cases(`type.${value}`) }))} onChange={(value) => set({ type: typesFor(me.roles).find((one) => one === value), stage: undefined })} />
      <Select name="stage" label={t('filter.stage')} value={draft.stage ?? ''} any={t('filter.any')} hint={draft.type === undefined ? t('filter.stageHint') : undefined} options={stagesOf(draft).map((value) => ({ value, words: t(`stage.${value as StageName}`) }))} onChange={(value) => set({ stage: value || undefined })} />
      <Select name="role" label={t('filter.role')} value={draft.role ?? ''} any={t('filter.any')} options={TAKES_WORK.map((value) => ({ value, words: start(`role.${value}`) }))} onChange={(value) => set({ role: ROLES.find((one) => one === value) })} />
      <Select name="center" label={t('filter.center')} value={draft.center ?? ''} any={t('filter.any')} options={CENTERS.map((value) => ({ value, words: value }))} onChange={(value) => set({ center: value || undefined })} />
      {text('port', portFault)}
      {text('unit', unitFault)}
      <div className="c-actions"><Button type="submit">{t('filter.apply')}</Button><Button type="button" unstyled onClick={() => onApply({})}>{t('filter.clear')}</Button></div>
    </form>
  );
}

const stagesOf = ({ type, stage }: WorkFilters): readonly string[] => {
  const known: readonly string[] = type === undefined ? [] : STAGES_OF[type satisfies CaseType];
  return stage === undefined || known.includes(stage) ? known : [...known, stage];
};
