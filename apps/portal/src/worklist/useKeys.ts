// Owns the listening for keys of one letter, on a page that says what they do. Off where the reader turned them off.
import { useEffect, useRef } from 'react';
import { actOf, keysAreOn, type KeyAct } from './keys.js';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

/** @param does what an act does; called only while no field has the cursor and no window is open. */
export function useKeys(on: 'list' | 'case', does: (act: KeyAct) => void): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !keysAreOn(localStorage)) return;
      const act = actOf({ key: event.key, isHeld: event.ctrlKey || event.altKey || event.metaKey, isTyping: isField(event.target) || document.querySelector('dialog[open]') !== null }, on);
      if (act === null) return;
      event.preventDefault();
      latest.current(act);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
