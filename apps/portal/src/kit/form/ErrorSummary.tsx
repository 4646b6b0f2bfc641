// Owns the list of everything wrong on top of a page: it takes the focus when it appears, and each line leads into its field.
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/index.js';
import { RuleNote } from '../RuleNote.js';
import { useFaults } from './FormFaults.js';
import { idOf, languageOf } from './pointers.js';

/** @param attempt changes with each attempt, so that a second one with the same faults is heard again. */
export function ErrorSummary({ attempt }: { readonly attempt: number }) {
  const t = useWords('kit');
  const { fields, rest } = useFaults();
  const box = useRef<HTMLDivElement>(null);
  const count = fields.size + rest.length;
  useEffect(() => {
    if (count > 0 && attempt > 0) box.current?.focus();
  }, [attempt, count]);
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="usa-alert usa-alert--error c-errors">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">{t('errors.summary', { count })}</h2>
        <ul className="usa-list">
          {[...fields].map(([name, fault]) => (
            <li key={name}>
              <a className="usa-link" href={`#${idOf(name)}`} {...languageOf(fault)} onClick={(event) => { event.preventDefault(); focusField(name); }}>{fault.message}</a>
            </li>
          ))}
          {rest.map((fault) => <li key={`${fault.code}${fault.field ?? ''}`}><span {...languageOf(fault)}>{fault.message}</span>{fault.rule === undefined ? null : <> <RuleNote rule={fault.rule} /></>}</li>)}
        </ul>
      </div>
    </div>
  );
}

/** Puts the cursor into a field, or on the group that carries its name. */
export function focusField(name: string): void {
  const element = document.getElementById(idOf(name));
  if (element === null) return;
  const field = element.matches('input, select, textarea, button, [tabindex]') ? element : (element.querySelector<HTMLElement>('input, select, textarea, button') ?? element);
  element.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
