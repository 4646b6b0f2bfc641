// Owns the bar above a case that was opened from a list of work: where one is in the list, and the way to the next case.
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../kit/Icon.js';
import { useWords } from '../words/index.js';
import { keysAreOn } from './keys.js';
import { KeysDialog } from './KeysDialog.js';
import { keptTrail, stepOn, type Trail, type TrailCase } from './trail.js';
import { useKeys } from './useKeys.js';

/** Nothing, unless a case is open that was come to from a list in this tab. */
export function WorkTrail() {
  const { pathname } = useLocation();
  const id = /^\/cases\/[a-z]+\/([^/]+)/.exec(pathname)?.[1];
  const trail = id === undefined ? null : keptTrail(sessionStorage);
  return id === undefined || trail === null || stepOn(trail, id) === null ? null : <Bar trail={trail} id={id} />;
}

function Bar({ trail, id }: { readonly trail: Trail; readonly id: string }) {
  const t = useWords('worklist');
  const navigate = useNavigate();
  const [isHelping, setHelping] = useState(false);
  const step = stepOn(trail, id);
  const to = (one: TrailCase | null | undefined): void => {
    if (one) void navigate({ to: '/cases/$type/$id', params: { type: one.type, id: one.id } });
  };
  useKeys('case', (act) => {
    if (act === 'next-case') to(step?.next);
    if (act === 'previous-case') to(step?.previous);
    if (act === 'to-list') void navigate({ to: '/work', search: trail.search });
    if (act === 'help') setHelping(true);
  });
  if (step === null) return null;
  const hint = (key: string) => (keysAreOn(localStorage) ? <kbd className="c-trail__key" aria-hidden="true">{key}</kbd> : null);
  const link = (one: TrailCase, words: string, key: string) => <Link to="/cases/$type/$id" params={{ type: one.type, id: one.id }} className="usa-link" aria-keyshortcuts={key}>{words}{hint(key)}</Link>;
  return (
    <nav className="c-trail" aria-label={t('trail.label')}>
      <div className="c-trail__inner">
        <Link to="/work" search={trail.search} className="usa-link" aria-keyshortcuts="u"><Icon name="arrowForward" className="c-trail__back" />{t('trail.list')}{hint('u')}</Link>
        <span className="c-trail__at">{t(trail.isMore ? 'trail.more' : 'trail.at', { at: step.at + 1, all: trail.cases.length, name: trail.name })}</span>
        <span className="c-trail__steps">
          {step.previous === null ? null : link(step.previous, t('trail.previous'), 'p')}
          {step.next === null ? <span className="text-base-dark">{t('trail.last')}</span> : link(step.next, t('trail.next'), 'n')}
        </span>
      </div>
      {isHelping ? <KeysDialog onClose={() => setHelping(false)} /> : null}
    </nav>
  );
}
