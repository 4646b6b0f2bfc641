// Owns the look at a plan before it is done: who gets what, to be changed by hand, and what everybody has before and after.
import { useWords } from '../words/index.js';
import type { PersonLoad, WorkLine, WorkPageAnswer } from '../worklist/answers.js';
import { keyOf } from '../worklist/bulk.js';
import { ShortDate } from '../worklist/DueCell.js';
import { Bars } from './Bars.js';
import { Figure } from './Figure.js';
import { loadsAfter, type Plan } from './sharing.js';

interface Props {
  readonly lines: readonly WorkLine[];
  readonly of: Pick<WorkPageAnswer, 'asOf' | 'zone'>;
  readonly people: readonly PersonLoad[];
  /** Whom work may be given by this plan. */
  readonly among: readonly PersonLoad[];
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

export function PlanTable({ lines, of, people, among, plan, onChange }: Props) {
  const t = useWords('supervision');
  const work = useWords('worklist');
  return (
    <>
      <div className="c-scroll c-scroll--tall" tabIndex={0} role="region" aria-label={t('rebalance.plan')}>
        <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
          <caption>{t('rebalance.plan')}</caption>
          <thead><tr><th scope="col">{work('column.case')}</th><th scope="col">{work('column.work')}</th><th scope="col">{work('column.due')}</th><th scope="col">{work('column.who')}</th><th scope="col">{t('rebalance.to')}</th></tr></thead>
          <tbody>
            {lines.map((line) => {
              const key = keyOf(line);
              const able = among.filter((one) => one.awayUntil === null && one.roles.some((role) => line.roles.includes(role)));
              return (
                <tr key={key}>
                  <th scope="row" data-label={work('column.case')} className="text-no-wrap">{line.number}</th>
                  <td data-label={work('column.work')}><span lang="en">{line.title}</span></td>
                  <td data-label={work('column.due')}>{line.dueAt === null ? '–' : <ShortDate at={line.dueAt} asOf={of.asOf} zone={of.zone} />}</td>
                  <td data-label={work('column.who')}>{line.ownerName ?? work('nobody')}</td>
                  <td data-label={t('rebalance.to')}>
                    <select className="usa-select c-plan__to" aria-label={`${t('rebalance.to')}: ${line.title}, ${line.number}`} value={plan.get(key) ?? ''} onChange={(event) => onChange(new Map(plan).set(key, event.target.value || null))}>
                      <option value="">{t('rebalance.stays')}</option>
                      {able.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Loads people={people} lines={lines} plan={plan} />
    </>
  );
}

function Loads({ people, lines, plan }: Pick<Props, 'people' | 'lines' | 'plan'>) {
  const t = useWords('supervision');
  const loads = loadsAfter(people, lines, plan);
  if (loads.length === 0) return null;
  const [before, after] = [loads.map((one) => one.before), loads.map((one) => one.after)];
  const takeaway = t('rebalance.takeaway', { most: Math.max(...after), least: Math.min(...after), mostBefore: Math.max(...before), leastBefore: Math.min(...before) });
  return (
    <Figure
      id="before-after" title={t('rebalance.loads')} takeaway={takeaway}
      twin={(
        <div className="c-scroll" tabIndex={0} role="region" aria-label={t('rebalance.loadsTable')}><table className="usa-table usa-table--borderless c-table c-tally c-tally--narrow">
          <caption className="usa-sr-only">{t('rebalance.loadsTable')}</caption>
          <thead><tr><th scope="col">{t('column.who')}</th>{(['before', 'after', 'change'] as const).map((one) => <th key={one} scope="col" className="c-number">{t(`rebalance.${one}`)}</th>)}</tr></thead>
          <tbody>{loads.map((one) => <tr key={one.id}><th scope="row">{one.name}</th><td className="c-number">{one.before}</td><td className="c-number">{one.after}</td><td className="c-number">{one.after > one.before ? `+${one.after - one.before}` : one.after - one.before}</td></tr>)}</tbody>
        </table></div>
      )}
    >
      <Bars label={takeaway} words={{ plain: t('rebalance.before'), running: t('rebalance.after') }} bars={loads.flatMap((one) => [{ key: `${one.id}-before`, name: `${one.name}: ${t('rebalance.before')}`, parts: [['plain', one.before]] as const }, { key: `${one.id}-after`, name: `${one.name}: ${t('rebalance.after')}`, parts: [['running', one.after]] as const }])} />
    </Figure>
  );
}
