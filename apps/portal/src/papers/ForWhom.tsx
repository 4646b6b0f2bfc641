// Owns the first question to a writer inside the agency: to the party, or among colleagues. Nothing is chosen for them.
import type { CaseType } from '@centerline/cases';
import { useFormContext } from 'react-hook-form';
import { Around } from '../kit/form/fields.js';
import { RuleNote } from '../kit/RuleNote.js';
import { useWords } from '../words/index.js';
import type { Writing } from './answers.js';
import type { Written } from './composing.js';

/** @param answersInside what is answered never left the agency: neither does the answer. */
export function ForWhom({ type, writing, answersInside }: { readonly type: CaseType; readonly writing: readonly Writing[]; readonly answersInside: boolean }) {
  const t = useWords('papers');
  const { register } = useFormContext<Written>();
  const party = t(`party.${type}`);
  return (
    <Around name="kind" label={t('write.forWhom')} isGroup>
      {writing.map(({ kind, may, why }) => {
        const isShut = !may || (kind === 'public' && answersInside);
        return (
          <div key={kind} className="usa-radio">
            <input {...register('kind')} type="radio" value={kind} id={`field-kind-${kind}`} disabled={isShut} className="usa-radio__input usa-radio__input--tile" />
            <label className="usa-radio__label" htmlFor={`field-kind-${kind}`}>{t(`write.kind.${kind}`, { party })}
              <span className="usa-radio__label-description">
                {why !== null ? <><span lang="en">{why.message}</span> <RuleNote rule={why.rule} /></> : isShut ? t('write.staysInside') : t(`write.about.${kind}`, { party })}
              </span>
            </label>
          </div>
        );
      })}
    </Around>
  );
}
