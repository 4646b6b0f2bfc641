// Owns the list itself: one row for each piece of work; on a phone each becomes a card with its own labels. What a row offers, the service said.
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { sayDay } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import type { WorkLine, WorkPageAnswer } from './answers.js';
import { keyOf, type WorkAct } from './bulk.js';
import { DueCell } from './DueCell.js';
import type { StageName } from './stages.js';

interface Props {
  readonly name: string;
  readonly lines: readonly WorkLine[];
  readonly of: Pick<WorkPageAnswer, 'asOf' | 'zone'>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
  readonly onAct: (act: WorkAct, line: WorkLine) => void;
  /** Called before a case is opened from the list, so that the way on is known there. */
  readonly onLeave: () => void;
  readonly body: RefObject<HTMLTableSectionElement | null>;
}
export const mayAny = ({ may }: WorkLine): boolean => may.claim || may.release || may.assign;

export function WorkTable({ name, lines, of, chosen, onChoose, onAct, onLeave, body }: Props) {
  const t = useWords('worklist');
  const choosable = lines.filter(mayAny).map(keyOf);
  const all = choosable.length > 0 && choosable.every((key) => chosen.has(key));
  return (
    <>
    {/* On a phone the head of the table, and the box in it, is not shown. */}
    {choosable.length === 0 ? null : <button type="button" className="usa-button usa-button--unstyled c-worktable__all" aria-pressed={all} onClick={() => onChoose(choosable, !all)}>{t('chooseAll')}</button>}
    <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-worktable">
      <caption className="usa-sr-only">{t('caption', { name })}</caption>
      <thead>
        <tr>
          {choosable.length === 0 ? null : (
            <th scope="col" className="c-worktable__choose">
              <span className="usa-checkbox"><input className="usa-checkbox__input" type="checkbox" id="choose-all" checked={all} onChange={() => onChoose(choosable, !all)} /><label className="usa-checkbox__label" htmlFor="choose-all"><span className="usa-sr-only">{t('chooseAll')}</span></label></span>
            </th>
          )}
          {(['case', 'work', 'due', 'who'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}
          {choosable.length === 0 ? null : <th scope="col">{t('column.act')}</th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {lines.map((line) => <Row key={keyOf(line)} line={line} of={of} withActs={choosable.length > 0} isChosen={chosen.has(keyOf(line))} onChoose={onChoose} onAct={onAct} onLeave={onLeave} />)}
      </tbody>
    </table>
    </>
  );
}

function Row({ line, of, withActs, isChosen, onChoose, onAct, onLeave }: Omit<Props, 'name' | 'lines' | 'chosen' | 'body'> & { readonly line: WorkLine; readonly withActs: boolean; readonly isChosen: boolean }) {
  const t = useWords('worklist');
  const cases = useWords('cases');
  const me = useMe();
  const key = keyOf(line);
  const { title, number } = line;
  return (
    <tr data-key={key} className={isChosen ? 'c-worktable__row--chosen' : undefined}>
      {withActs ? (
        <td className="c-worktable__choose" data-label={t('column.choose')}>
          {mayAny(line) ? <span className="usa-checkbox"><input className="usa-checkbox__input" type="checkbox" id={`choose-${key}`} checked={isChosen} onChange={() => onChoose([key], !isChosen)} /><label className="usa-checkbox__label" htmlFor={`choose-${key}`}><span className="usa-sr-only">{t('choose', { title, number })}</span></label></span> : null}
        </td>
      ) : null}
      <th scope="row" data-label={t('column.case')}>
        <Link to="/cases/$type/$id" params={{ type: line.type, id: line.caseId }} className="usa-link text-no-wrap c-worktable__case" onClick={onLeave}>{number}</Link>
        <span className="c-worktable__note">{cases(`type.${line.type}`)}</span>
      </th>
      <td data-label={t('column.work')}>
        <strong lang="en">{title}</strong>
        <span className="c-worktable__note" lang="en" dir="auto">{line.caseTitle}</span>
        <span className="c-worktable__note"><span className="c-stage">{t(`stage.${line.stage as StageName}`, { defaultValue: line.stage })}</span> {line.unit === me.unit.code ? null : <span lang="en">{line.unitName}</span>}</span>
      </td>
      <td data-label={t('column.due')} className="c-worktable__due"><DueCell dueAt={line.dueAt} asOf={of.asOf} zone={of.zone} /></td>
      <td data-label={t('column.who')}><Who line={line} /></td>
      {withActs ? (
        <td data-label={t('column.act')} className="c-worktable__acts">
          {mayAny(line) ? null : t('act.none')}
          {(['claim', 'release', 'assign'] as const).filter((act) => line.may[act]).map((act) => (
            <button key={act} type="button" className="usa-button usa-button--unstyled" aria-label={t(`act.${act}What`, { title, number })} onClick={() => onAct(act, line)}>{t(`act.${act}`)}</button>
          ))}
        </td>
      ) : null}
    </tr>
  );
}

function Who({ line }: { readonly line: WorkLine }) {
  const t = useWords('worklist');
  const language = useLanguage();
  const me = useMe();
  if (line.owner === null) return <span className="text-base-dark">{t('nobody')}</span>;
  return (
    <>
      {line.owner === me.person.id ? <strong>{t('you')}</strong> : line.ownerName}
      {line.ownerAwayUntil === null ? null : <span className="c-worktable__note">{t('away', { day: sayDay(line.ownerAwayUntil, language) })}{line.may.release && line.owner !== me.person.id && !line.may.assign ? ` ${t('standIn')}` : ''}</span>}
    </>
  );
}
