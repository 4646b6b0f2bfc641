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
import type { Field } from '../plan.js';
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
