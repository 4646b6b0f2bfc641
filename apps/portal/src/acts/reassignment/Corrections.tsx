// Owns the part of an answer in which the appeal itself is corrected: the fields of its filing, for the parts that are chosen, filled with what stands.
import { AUTHORITY_KINDS } from '@centerline/reassignment';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { CentersStep } from '../../filing/CentersStep.js';
import { DataStep } from '../../filing/DataStep.js';
import { ImportersStep } from '../../filing/ImportersStep.js';
import { JustificationStep } from '../../filing/JustificationStep.js';
import { KnowledgeProvider } from '../../filing/known.js';
import { useKnowledge } from '../../filing/knowing.js';
import { CheckField, DayField, SelectField, TextField } from '../../kit/form/fields.js';
import { Ready } from '../../kit/states.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/index.js';
import type { Field, Values } from '../plan.js';
import type { Say } from '../say.js';

type Form = Record<string, unknown>;

export function Corrections({ field, say }: { readonly field: Extract<Field, { readonly kind: 'corrections' }>; readonly say: Say }) {
  const t = useWords('filing');
  const me = useMe();
  const knowledge = useKnowledge(me);
  const { parts } = useWatch<Form>();
  const isChosen = (...concerns: readonly string[]): boolean => Array.isArray(parts) && concerns.some((one) => parts.includes(one));
  return (
    <>
      <CheckField<Form> name={field.name} label={say(`field.${field.label}`)} {...(field.hint === undefined ? {} : { hint: say(`hint.${field.hint}`) })} isOptional choices={field.parts.map((one) => ({ value: one, label: say(`word.CONCERN.${one}`) }))} />
      <Ready query={knowledge} lines={4}>
        {(known) => (
          <KnowledgeProvider value={known}>
            {isChosen('CURRENT_CENTER', 'PREFERRED_CENTER') ? <Part title={t('steps.centers')}><CentersStep /></Part> : null}
            {isChosen('IMPORTER_NUMBERS') ? <Part title={t('steps.importers')}><ImportersStep /></Part> : null}
            {isChosen('JUSTIFICATION') ? <Part title={t('steps.justification')}><JustificationStep /></Part> : null}
            {isChosen('IMPORT_DATA') ? <Part title={t('steps.data')}><DataStep /></Part> : null}
            {isChosen('AUTHORITY') ? <Part title={t('contact.authority')}><Authority /></Part> : null}
          </KnowledgeProvider>
        )}
      </Ready>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => <section className="c-item" aria-label={title}><h2 className="c-item__title">{title}</h2>{children}</section>;

function Authority() {
  const t = useWords('filing');
  return (
    <>
      <SelectField<Form> name="authority.kind" label={t('contact.kind')} choices={AUTHORITY_KINDS.map((kind) => ({ value: kind, label: t(`contact.kindChoice.${kind}`) }))} />
      <TextField<Form> name="authority.reference" label={t('contact.reference')} width="full" />
      <DayField<Form> name="authority.signedOn" label={t('contact.signedOn')} isOptional />
    </>
  );
}

/** What of the appeal is sent with the answer. */
export function Corrected({ changed, values }: { readonly changed: readonly string[]; readonly values: Values }) {
  const t = useWords('filing');
  const acts = useWords('acts');
  const words: Readonly<Record<string, string>> = {
    currentCenter: t('centers.current'), preferredCenter: t('centers.preferred'), iors: t('steps.importers'), groupExplanation: t('importers.group'), factors: t('justification.factors'), justification: t('justification.text'),
    importHistory: t('data.history'), headingRows: t('data.rows'), authority: t('contact.authority'),
  };
  if (changed.length === 0) return <em className="text-base-dark">{acts('unchanged')}</em>;
  const said = (part: string): string => {
    const value = values[part];
    return typeof value === 'string' ? `: ${value}` : part === 'headingRows' && Array.isArray(value) ? `: ${t('check.rows', { count: value.length })}` : '';
  };
  return <ul className="c-given__list">{changed.map((part) => <li key={part}><strong>{words[part] ?? part}</strong><span className="c-given__text" dir="auto">{said(part)}</span></li>)}</ul>;
}
