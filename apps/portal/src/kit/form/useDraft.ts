// Owns the keeping of what is typed, as it is typed: on this device at once, so that a killed browser, a lost line or an ended session loses nothing.
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useMe } from '../../shell/me.js';
import { deviceShelf } from '../sealedShelf.js';
import { keepDraft } from './drafts.js';

const KEEP_AFTER_MS = 400;

export interface DraftStanding {
  /** When it was last kept on this device; null before. */
  readonly keptAt: Date | null;
  /** When the last of what is kept was typed; a moment before it was kept. */
  readonly typedAt: Date | null;
  /** The browser keeps nothing. */
  readonly failed: boolean;
}

/** @param version what the form stands on, kept beside the values. */
export function useDraft<Values extends FieldValues>(form: UseFormReturn<Values>, name: string, version: number | null): DraftStanding {
  const [standing, setStanding] = useState<DraftStanding>({ keptAt: null, typedAt: null, failed: false });
  const { person, keepingKey } = useMe();
  const base = useRef(version);
  base.current = version;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let typedAt: Date | null = null;
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const at = new Date();
      const isKept = keepDraft(deviceShelf({ keepingKey }), person.id, name, { values: form.getValues(), at: at.toISOString(), version: base.current });
      setStanding(isKept ? { keptAt: at, typedAt, failed: false } : { keptAt: null, typedAt, failed: true });
    };
    const { unsubscribe } = form.watch(() => {
      clearTimeout(timer);
      typedAt = new Date();
      timer = setTimeout(keep, KEEP_AFTER_MS);
    });
    const leave = (): void => {
      if (timer !== undefined) keep();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      unsubscribe();
      window.removeEventListener('pagehide', leave);
    };
  }, [form, person.id, keepingKey, name]);
  return standing;
}
