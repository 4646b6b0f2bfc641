// Owns what is shown of a run over many pieces of work: first what would happen with each, then what did. The rules' own words, with their citation.
import type { Failure } from '../api/ask.js';
import { Icon, type IconName } from '../kit/Icon.js';
import { RuleNote } from '../kit/RuleNote.js';
import { When } from '../kit/When.js';
import { useWords } from '../words/index.js';
import type { BulkRow, RowStanding, Standings } from './bulk.js';

const SHAPE: Readonly<Record<RowStanding['kind'], IconName | null>> = { waiting: null, working: 'schedule', possible: 'checkCircle', barred: 'error', done: 'checkCircle', failed: 'error' };

/** @param toName what the person is called to whom each row goes, where it goes to somebody. */
export function BulkResults({ rows, standings, toName }: { readonly rows: readonly BulkRow[]; readonly standings: Standings; readonly toName?: (row: BulkRow) => string | null }) {
  const t = useWords('worklist');
  const withTo = toName !== undefined;
  return (
    <div className="c-bulk__results" tabIndex={0} role="region" aria-label={t('bulk.resultsOf')}>
      <table className="usa-table usa-table--borderless usa-table--stacked-header c-table">
        <caption className="usa-sr-only">{t('bulk.resultsOf')}</caption>
        <thead><tr><th scope="col">{t('column.case')}</th><th scope="col">{t('column.work')}</th>{withTo ? <th scope="col">{t('column.who')}</th> : null}<th scope="col">{t('bulk.result')}</th></tr></thead>
        <tbody>
          {rows.map((row) => {
            const standing = standings.get(row.key) ?? { kind: 'waiting' };
            const shape = SHAPE[standing.kind];
            return (
              <tr key={row.key}>
                <th scope="row" data-label={t('column.case')} className="text-no-wrap">{row.line.number}</th>
                <td data-label={t('column.work')}><span lang="en">{row.line.title}</span></td>
                {withTo ? <td data-label={t('column.who')}>{row.line.ownerName ?? t('nobody')} → <strong>{toName(row) ?? t('nobody')}</strong></td> : null}
                <td data-label={t('bulk.result')}>
                  <span className={`c-verdict c-verdict--${standing.kind === 'barred' || standing.kind === 'failed' ? 'missed' : standing.kind === 'possible' || standing.kind === 'done' ? 'met' : 'paused'}`}>{shape === null ? null : <Icon name={shape} />}{t(`bulk.row.${standing.kind}`)}</span>
                  <Foreseen standing={standing} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Foreseen({ standing }: { readonly standing: RowStanding }) {
  const t = useWords('worklist');
  if (standing.kind === 'possible') {
    const { moves } = standing.foreseen;
    if (moves.length === 0) return <span className="c-worktable__note">{t('bulk.stays')}</span>;
    return <>{moves.map(({ title, to }) => <span key={title} className="c-worktable__note">{t('bulk.moves', { title, when: '' })}{to === null ? '–' : <When at={to} />}</span>)}</>;
  }
  return standing.kind === 'barred' || standing.kind === 'failed' ? <Why failure={standing.failure} /> : null;
}

function Why({ failure }: { readonly failure: Failure }) {
  const t = useWords('worklist');
  if (failure.kind === 'refused') return <>{failure.problem.errors.map((error) => <span key={`${error.code}${error.field ?? ''}`} className="c-worktable__note"><span lang="en">{error.message}</span> {error.rule === undefined ? null : <RuleNote rule={error.rule} />}</span>)}</>;
  return <span className="c-worktable__note">{failure.kind === 'stale' ? t('bulk.stale') : t('bulk.offline')}</span>;
}
