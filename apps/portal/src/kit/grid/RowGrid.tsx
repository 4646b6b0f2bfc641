// Owns a table of many rows that can be pasted, corrected in place and looked through by their faults. Only the rows in sight are in the
// page, so that five thousand are as quick as ten. What is wrong with a row the caller says.
import { Button } from '@trussworks/react-uswds';
import { useId, useRef, useState, type UIEvent } from 'react';
import { useWords } from '../../words/index.js';
import { Icon } from '../Icon.js';
import { rowsOf, type Column, type Row } from './parse.js';

export interface GridColumn extends Column {
  readonly label: string;
  /** Said in the paste hint. */
  readonly example: string;
  /** A closed list of words; the cell is then a choice. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly isNumeric?: boolean;
}
/** What is wrong with row `index`, by column key; `''` for the row as a whole. */
export type RowFaults = ReadonlyMap<number, ReadonlyMap<string, string>>;

interface Props {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly Row[];
  readonly faults: RowFaults;
  readonly most: number;
  readonly caption: string;
  readonly onChange: (rows: readonly Row[]) => void;
  /** The faults are in the reader's language; the law says them in English. */
  readonly isTranslated?: boolean;
  /** What a pasted cell becomes, such as a word of a closed list for what people write; the cell itself by default. */
  readonly readCell?: (key: string, cell: string) => string;
}

const ROW_PX = 56;
const BEYOND = 6;
/** From here on a keyboard is offered the way past them: every row has seven places to stop. */
const MANY = 3;

export function RowGrid({ columns, rows, faults, most, caption, onChange, isTranslated = false, readCell = (_key, cell) => cell }: Props) {
  const t = useWords('kit');
  const id = useId();
  const [text, setText] = useState('');
  const [news, setNews] = useState('');
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const past = useRef<HTMLDivElement>(null);
  const take = (pasted: string): void => {
    const read = rowsOf(pasted, columns).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, readCell(key, cell)])));
    const all = [...rows.filter((row) => Object.values(row).some((cell) => cell !== '')), ...read];
    onChange(all.slice(0, most));
    setText('');
    setNews(all.length > most ? t('grid.tooMany', { most, count: all.length }) : t('grid.replaced', { count: read.length }));
  };
  const empty: Row = Object.fromEntries(columns.map(({ key }) => [key, '']));
  const shown = rows.map((_, index) => index).filter((index) => !onlyFaulty || faults.has(index));
  return (
    <div className="c-grid">
      <label className="usa-label" htmlFor={`${id}-paste`}>{t('grid.paste')}</label>
      <div className="usa-hint" id={`${id}-hint`}>{t('grid.pasteHint', { columns: columns.map(({ label }) => label).join(', ') })}<code className="c-grid__example">{columns.map(({ example }) => example).join('   ')}</code></div>
      <textarea id={`${id}-paste`} className="usa-textarea c-area" rows={4} value={text} aria-describedby={`${id}-hint`} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      <div className="c-actions">
        <Button type="button" outline disabled={text.trim() === ''} onClick={() => take(text)}>{t('grid.read')}</Button>
        <label className="c-grid__file">{t('grid.file')} <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void file.text().then(take); event.target.value = ''; }} /></label>
      </div>
      <p role="status" className="c-grid__news">{news}</p>
      <div className="c-grid__bar">
        <strong>{t('grid.rows', { count: rows.length })}</strong>
        {rows.length === 0 ? null : faults.size === 0
          ? <span className="c-verdict c-verdict--met"><Icon name="checkCircle" />{t('grid.good')}</span>
          : <span className="c-verdict c-verdict--missed"><Icon name="error" />{t('grid.faulty', { count: faults.size })}</span>}
        {faults.size === 0 && !onlyFaulty ? null : (
          <span className="usa-checkbox"><input type="checkbox" className="usa-checkbox__input" id={`${id}-faulty`} checked={onlyFaulty} onChange={(event) => setOnlyFaulty(event.target.checked)} /><label className="usa-checkbox__label" htmlFor={`${id}-faulty`}>{t('grid.onlyFaulty')}</label></span>
        )}
      </div>
      {rows.length < MANY ? null : <button type="button" className="usa-button usa-button--unstyled c-grid__past" onClick={() => past.current?.focus()}>{t('grid.past')}</button>}
      {rows.length === 0 ? null : <Rows {...{ columns, rows, faults, shown, caption, onChange, isTranslated }} />}
      <div className="c-actions" ref={past} tabIndex={-1}>
        <Button type="button" outline disabled={rows.length >= most} onClick={() => { setOnlyFaulty(false); onChange([...rows, empty]); }}>{t('grid.addRow')}</Button>
        {rows.length === 0 ? null : <Button type="button" unstyled onClick={() => { onChange([]); setOnlyFaulty(false); }}>{t('grid.clear')}</Button>}
      </div>
    </div>
  );
}

function Rows({ columns, rows, faults, shown, caption, onChange, isTranslated }: Pick<Props, 'columns' | 'rows' | 'faults' | 'caption' | 'onChange'> & { readonly shown: readonly number[]; readonly isTranslated: boolean }) {
  const t = useWords('kit');
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const inSight = Math.ceil((box.current?.clientHeight ?? 480) / ROW_PX);
  const first = Math.max(0, Math.min(Math.floor(top / ROW_PX) - BEYOND, shown.length - 1));
  const visible = shown.slice(first, first + inSight + 2 * BEYOND);
  const after = shown.length - first - visible.length;
  const set = (index: number, key: string, cell: string): void => onChange(rows.map((row, at) => (at === index ? { ...row, [key]: cell } : row)));
  return (
    <div ref={box} className="c-grid__box" role="region" tabIndex={0} aria-label={t('grid.scroll')} onScroll={(event: UIEvent<HTMLDivElement>) => setTop(event.currentTarget.scrollTop)}>
      <table className="usa-table usa-table--compact c-table c-grid__table" aria-rowcount={shown.length + 1}>
        <caption className="usa-sr-only">{caption}</caption>
        <thead><tr aria-rowindex={1}><th scope="col">{t('grid.row')}</th>{columns.map(({ key, label }) => <th key={key} scope="col">{label}</th>)}<th scope="col">{t('grid.problem')}</th><td /></tr></thead>
        <tbody>
          {first === 0 ? null : <tr aria-hidden="true"><td colSpan={columns.length + 3} style={{ height: first * ROW_PX, padding: 0 }} /></tr>}
          {visible.map((index, place) => {
            const wrong = faults.get(index);
            return (
              <tr key={index} aria-rowindex={first + place + 2} className={wrong === undefined ? '' : 'c-grid__wrong'}>
                <th scope="row">{index + 1}</th>
                {columns.map((column) => (
                  <td key={column.key}><Cell column={column} value={rows[index]?.[column.key] ?? ''} label={t('grid.edit', { column: column.label, row: index + 1 })} isWrong={wrong?.has(column.key) === true} problemId={`grid-problem-${index}`} onChange={(cell) => set(index, column.key, cell)} /></td>
                ))}
                <td id={`grid-problem-${index}`} className="c-grid__problem" {...(isTranslated ? {} : { lang: 'en' })}>{wrong === undefined ? '' : [...wrong.values()].join(' ')}</td>
                <td><button type="button" className="usa-button usa-button--unstyled c-grid__remove" aria-label={t('form.removeWhat', { what: `${t('grid.row')} ${index + 1}` })} onClick={() => onChange(rows.filter((_, at) => at !== index))}><Icon name="close" /></button></td>
              </tr>
            );
          })}
          {after <= 0 ? null : <tr aria-hidden="true"><td colSpan={columns.length + 3} style={{ height: after * ROW_PX, padding: 0 }} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, value, label, isWrong, problemId, onChange }: { readonly column: GridColumn; readonly value: string; readonly label: string; readonly isWrong: boolean; readonly problemId: string; readonly onChange: (cell: string) => void }) {
  const t = useWords('kit');
  const shared = { 'aria-label': label, 'aria-invalid': isWrong, ...(isWrong ? { 'aria-describedby': problemId } : {}), value } as const;
  const look = isWrong ? ' usa-input--error' : '';
  if (column.choices !== undefined) {
    const isKnown = value === '' || column.choices.some((choice) => choice.value === value);
    return (
      <select {...shared} className={`usa-select c-grid__cell${look}`} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('form.choose')}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {column.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    );
  }
  return <input {...shared} className={`usa-input c-grid__cell${column.isNumeric === true ? ' text-right' : ''}${look}`} inputMode={column.isNumeric === true ? 'decimal' : 'text'} onChange={(event) => onChange(event.target.value)} />;
}
