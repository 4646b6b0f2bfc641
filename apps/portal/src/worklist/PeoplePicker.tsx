// Owns the choice of who is to do some work: each colleague with what they have, and why one cannot be chosen.
import { sayDay, sayNumber } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import type { PersonLoad, WorkLine } from './answers.js';

/** Whether somebody may do some of this work at all. */
export const mayDo = (person: PersonLoad, lines: readonly WorkLine[]): boolean => lines.some((line) => line.roles.some((role) => person.roles.includes(role)));

interface Props {
  readonly people: readonly PersonLoad[];
  readonly lines: readonly WorkLine[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  /** Several may be chosen. */
  readonly isMany?: boolean;
  readonly legend: string;
  readonly fault: string | null;
}

export function PeoplePicker({ people, lines, chosen, onChoose, isMany = false, legend, fault }: Props) {
  const t = useWords('worklist');
  const language = useLanguage();
  const kind = isMany ? 'checkbox' : 'radio';
  const able = people.filter((person) => mayDo(person, lines));
  return (
    <fieldset className="usa-fieldset" {...(fault === null ? {} : { 'aria-describedby': 'people-fault' })}>
      <legend className={`usa-legend ${isMany ? 'usa-sr-only' : 'c-legend'}${fault === null ? '' : ' usa-label--error'}`}>{legend}</legend>
      {fault === null ? null : <p className="usa-error-message" id="people-fault" role="alert">{fault}</p>}
      {able.length === 0 ? <p>{t('bulk.nobodyElse')}</p> : null}
      {able.map(({ id, name, open, overdue, dueSoon, awayUntil, deputyName }) => (
        <div key={id} className={`usa-${kind}`}>
          <input className={`usa-${kind}__input usa-${kind}__input--tile`} type={kind} name="person" id={`person-${id}`} value={id} checked={chosen.includes(id)} disabled={awayUntil !== null} onChange={() => onChoose(id)} />
          <label className={`usa-${kind}__label`} htmlFor={`person-${id}`}>
            {name}
            <span className={`usa-${kind}__label-description`}>
              {awayUntil === null ? t('bulk.load', { open: sayNumber(open, language), overdue: sayNumber(overdue, language), soon: sayNumber(dueSoon, language) }) : t('bulk.away', { day: sayDay(awayUntil, language) })}
              {awayUntil !== null && deputyName !== null ? ` ${t('bulk.standsIn', { name: deputyName })}` : ''}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
