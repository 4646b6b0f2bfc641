// Owns the way from one case of a list to the next: a link, and the key n, which can be switched off (WCAG 2.1.4) and never acts while somebody types.
import { useEffect, useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import { Icon } from '../kit/Icon.js';
import { useWords } from '../words/index.js';
import { placeIn, queueIn } from './queue.js';

const SWITCH = 'centerline.key-n';
const KEY = 'n';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export function NextCase({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('cases');
  const navigate = useNavigate();
  const [place] = useState(() => placeIn(queueIn(sessionStorage), id));
  const [isOn, setOn] = useState(() => localStorage.getItem(SWITCH) !== 'off');
  const next = place?.next ?? null;
  useEffect(() => {
    if (!isOn || next === null) return undefined;
    const go = (event: KeyboardEvent): void => {
      if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void navigate({ to: '/cases/$type/$id', params: { type: next.type, id: next.id } });
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [isOn, next, navigate]);
  if (place === null) return null;
  const toggle = (): void => {
    localStorage.setItem(SWITCH, isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return (
    <nav className="c-queue" aria-label={t('queue.label')} data-type={type}>
      <span>{t('queue.place', { at: place.at, of: place.of })}</span>
      {next === null ? <span>{t('queue.last')}</span> : (
        <>
          <Link to="/cases/$type/$id" params={{ type: next.type, id: next.id }} className="usa-link c-queue__next" {...(isOn ? { 'aria-keyshortcuts': KEY } : {})}>{t('queue.next', { number: next.number })}<Icon name="arrowForward" /></Link>
          <label className="c-queue__key"><input type="checkbox" checked={isOn} onChange={toggle} /> {t('queue.key')}</label>
        </>
      )}
    </nav>
  );
}
