// Owns the sharing out of work: choose work, choose people, look at what it comes to, then do it as assignments with a reason.
import { Button } from '@trussworks/react-uswds';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkFilters } from '@centerline/cases';
import { Crumbs } from '../kit/Crumbs.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { Reason, Run } from '../worklist/ActDialog.js';
import type { PersonLoad, PeopleAnswer, WorkLine, WorkPageAnswer } from '../worklist/answers.js';
import { keyOf } from '../worklist/bulk.js';
import { DueCell } from '../worklist/DueCell.js';
import { PeoplePicker } from '../worklist/PeoplePicker.js';
import { peopleQuery, workQuery } from '../worklist/queries.js';
import { useBulk } from '../worklist/useBulk.js';
import { PlanTable } from './PlanTable.js';
import { proposed, rowsOf, type Plan } from './sharing.js';

/** As many as a page of the service has. */
const MOST = 100;

export function RebalancePage() {
  const t = useWords('supervision');
  const me = useMe();
  const people = useQuery(peopleQuery(null));
  const [whose, setWhose] = useState('unclaimed');
  const filters: WorkFilters = { unit: me.unit.code, ...(whose === 'unclaimed' ? { unowned: true } : whose === 'everybody' ? {} : { owner: whose }) };
  const work = useInfiniteQuery(workQuery(filters, MOST));
  return (
    <Page title={t('rebalance.title')} kicker={me.unit.name} breadcrumbs={<Crumbs above={[{ words: t('team.title'), link: { to: '/supervision/team' } }]} here={t('rebalance.title')} />}>
      <p className="usa-intro">{t('rebalance.lead')}</p>
      <Ready query={people} lines={6}>
        {(answer) => (
          <>
            <h2>{t('rebalance.step1')}</h2>
            <label className="usa-label" htmlFor="whose">{t('rebalance.which')}</label>
            <select className="usa-select c-input--large" id="whose" value={whose} onChange={(event) => setWhose(event.target.value)}>
              <option value="unclaimed">{t('rebalance.of.unclaimed')} ({answer.unclaimed.open})</option>
              {answer.people.map((one) => <option key={one.id} value={one.id}>{one.name} ({one.open})</option>)}
              <option value="everybody">{t('rebalance.of.everybody')}</option>
            </select>
            <p className="usa-hint">{t('rebalance.most')} {t('rebalance.sameOffice')}</p>
            <Ready query={work} lines={4}>{({ pages: [first] }) => (first === undefined ? null : <Sharing key={whose} answer={answer} first={first} />)}</Ready>
          </>
        )}
      </Ready>
    </Page>
  );
}

function Sharing({ answer, first }: { readonly answer: PeopleAnswer; readonly first: WorkPageAnswer }) {
  const t = useWords('supervision');
  const work = useWords('worklist');
  const bulk = useBulk();
  // What was there when the choice began stays on the table, also when the list is read again behind it.
  const [lines] = useState<readonly WorkLine[]>(() => first.items.filter((line) => line.may.assign));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(lines.map(keyOf)));
  const [people, setPeople] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const picked = lines.filter((line) => chosen.has(keyOf(line)));
  const among: readonly PersonLoad[] = answer.people.filter(({ id }) => people.includes(id));
  const needsReason = plan !== null && rowsOf(picked, plan, '').some(({ line }) => line.owner !== null);
  const propose = (): void => {
    setTried(true);
    if (among.length > 0 && picked.length > 0) {
      setPlan(proposed(picked, among, answer.unit));
      setTried(false);
    }
  };
  const look = (): void => {
    setTried(true);
    if (plan !== null && !(needsReason && reason.trim() === '')) void bulk.look(rowsOf(picked, plan, reason));
  };
  const nameOf = (id: string | undefined): string | null => answer.people.find((one) => one.id === id)?.name ?? null;
  if (lines.length === 0) return <p>{t('rebalance.noWork')}</p>;
  return (
    <>
      <Choice lines={lines} of={first} chosen={chosen} onChoose={(keys) => { setChosen(keys); setPlan(null); }} />
      <h2>{t('rebalance.step2')}</h2>
      <div className="c-people"><PeoplePicker people={answer.people} lines={picked} chosen={people} isMany onChoose={(id) => { setPeople(people.includes(id) ? people.filter((one) => one !== id) : [...people, id]); setPlan(null); }} legend={work('bulk.to')} fault={hasTried && plan === null && among.length === 0 ? t('rebalance.noPeople') : null} /></div>
      <div className="c-actions"><Button type="button" onClick={propose}>{t('rebalance.propose')}</Button></div>
      {plan === null ? null : (
        <section aria-labelledby="comes-to">
          <h2 id="comes-to">{t('rebalance.step3')}</h2>
          {bulk.step === 'asking' ? (
            <>
              <PlanTable lines={picked} of={first} people={answer.people} among={among} plan={plan} onChange={setPlan} />
              <p>{t('rebalance.dates')}</p>
              {rowsOf(picked, plan, '').length === 0 ? <p role="status"><strong>{t('rebalance.nothing')}</strong></p> : (
                <>
                  <Reason value={reason} onChange={setReason} isNeeded={needsReason} fault={hasTried && needsReason && reason.trim() === '' ? work('bulk.reasonFault') : null} />
                  <div className="c-actions"><Button type="button" onClick={look}>{t('rebalance.look')}</Button></div>
                </>
              )}
            </>
          ) : <Run bulk={bulk} act="assign" toName={(row) => nameOf(row.body['to'])} canGoBack onClose={() => { setPlan(null); bulk.ask(); }} />}
        </section>
      )}
    </>
  );
}

function Choice({ lines, of, chosen, onChoose }: { readonly lines: readonly WorkLine[]; readonly of: Pick<WorkPageAnswer, 'asOf' | 'zone'>; readonly chosen: ReadonlySet<string>; readonly onChoose: (keys: ReadonlySet<string>) => void }) {
  const t = useWords('supervision');
  const work = useWords('worklist');
  const all = lines.every((line) => chosen.has(keyOf(line)));
  const toggle = (key: string): void => onChoose(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]));
  return (
    <>
      <p role="status"><strong>{t('rebalance.chosen', { count: lines.filter((line) => chosen.has(keyOf(line))).length })}</strong></p>
      <div className="c-scroll c-scroll--tall" tabIndex={0} role="region" aria-label={t('rebalance.work')}>
        <table className="usa-table usa-table--borderless usa-table--stacked-header c-table c-worktable">
          <caption className="usa-sr-only">{t('rebalance.work')}</caption>
          <thead>
            <tr>
              <th scope="col" className="c-worktable__choose"><span className="usa-checkbox"><input className="usa-checkbox__input" type="checkbox" id="share-all" checked={all} onChange={() => onChoose(new Set(all ? [] : lines.map(keyOf)))} /><label className="usa-checkbox__label" htmlFor="share-all"><span className="usa-sr-only">{work('chooseAll')}</span></label></span></th>
              {(['case', 'work', 'due', 'who'] as const).map((column) => <th key={column} scope="col">{work(`column.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const key = keyOf(line);
              return (
                <tr key={key}>
                  <td className="c-worktable__choose" data-label={work('column.choose')}><span className="usa-checkbox"><input className="usa-checkbox__input" type="checkbox" id={`share-${key}`} checked={chosen.has(key)} onChange={() => toggle(key)} /><label className="usa-checkbox__label" htmlFor={`share-${key}`}><span className="usa-sr-only">{work('choose', { title: line.title, number: line.number })}</span></label></span></td>
                  <th scope="row" data-label={work('column.case')} className="text-no-wrap">{line.number}</th>
                  <td data-label={work('column.work')}><strong lang="en">{line.title}</strong><span className="c-worktable__note" lang="en" dir="auto">{line.caseTitle}</span></td>
                  <td data-label={work('column.due')} className="c-worktable__due"><DueCell dueAt={line.dueAt} asOf={of.asOf} zone={of.zone} /></td>
                  <td data-label={work('column.who')}>{line.ownerName ?? work('nobody')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
