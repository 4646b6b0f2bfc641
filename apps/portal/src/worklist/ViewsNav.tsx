// Owns the list of views with how many pieces of work each has: those everybody has, one's own, the office's.
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../words/index.js';
import { sayNumber } from '../kit/times.js';
import type { ViewsAnswer } from './answers.js';
import type { Shown } from './search.js';

export function ViewsNav({ views, shown }: { readonly views: ViewsAnswer; readonly shown: Shown | null }) {
  const t = useWords('worklist');
  const groups = [
    { title: t('views.standing'), entries: views.standing.map(({ key, count }) => ({ view: key as string, name: t(`views.name.${key}`), count, isHere: shown?.standing === key, isTyped: false })) },
    ...(['mine', 'office'] as const).map((scope) => ({ title: t(`views.${scope}`), entries: views[scope].map(({ id, name, count }) => ({ view: id, name, count, isHere: shown?.keptId === id, isTyped: true })) })),
  ].filter(({ entries }) => entries.length > 0);
  return (
    <nav className="c-views" aria-label={t('views.label')}>
      {groups.map(({ title, entries }) => (
        <div key={title} className="c-views__group">
          {groups.length > 1 ? <h2 className="c-views__title">{title}</h2> : null}
          <ul className="c-views__list">
            {entries.map((entry) => (
              <li key={entry.view}>
                <Link to="/work" search={{ view: entry.view }} className={`c-views__link${entry.isHere ? ' c-views__link--here' : ''}`} aria-current={entry.isHere ? 'page' : undefined}>
                  <span {...(entry.isTyped ? { dir: 'auto' } : {})}>{entry.name}</span> <Count number={entry.count} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const Count = ({ number }: { readonly number: number }) => <span className="c-views__count">{sayNumber(number, useLanguage())}</span>;
