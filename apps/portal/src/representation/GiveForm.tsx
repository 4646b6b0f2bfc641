// Owns the form by which an importer gives a power of attorney; a repeat of it gives the same one.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Failure } from '../api/ask.js';
import { CheckField, CodeField, DayField, TextField } from '../kit/form/fields.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { FailurePanel } from '../kit/states.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { givePower } from './queries.js';

interface Values {
  broker: string;
  iors: string[];
  fromOn: string;
  untilOn: string;
  evidence: string;
}
const NAMES = ['broker', 'iors', 'fromOn', 'untilOn', 'evidence'] as const;

/** @param today the day at Headquarters: the first on which one may begin. */
export function GiveForm({ today, onGiven }: { readonly today: string; readonly onGiven: () => void }) {
  const t = useWords('representation');
  const me = useMe();
  const empty: Values = { broker: '', iors: [], fromOn: today, untilOn: '', evidence: '' };
  const form = useForm<Values>({ defaultValues: empty });
  const [id, setId] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const give = form.handleSubmit(async ({ broker, iors, fromOn, untilOn, evidence }) => {
    const open = ([['broker', broker], ['fromOn', fromOn], ['evidence', evidence]] as const).filter(([, text]) => text.trim() === '');
    setMissing(open.map(([name]) => ({ code: 'missing', field: `/${name}`, message: t('give.missing') })));
    setAttempt((before) => before + 1);
    setFailure(null);
    if (open.length > 0) return;
    const answer = await givePower({ id, broker: broker.trim(), fromOn, evidence, ...(iors.length === 0 ? {} : { iors }), ...(untilOn === '' ? {} : { untilOn }) });
    if (answer.kind !== 'ok') return setFailure(answer);
    setId(crypto.randomUUID());
    form.reset(empty);
    onGiven();
  });
  const faults = failure?.kind === 'refused' ? failure.problem.errors : missing;
  return (
    <section aria-labelledby="give">
      <h2 id="give">{t('give.title')}</h2>
      <FormProvider {...form}>
        <FormFaults faults={faults} names={NAMES}>
          <ErrorSummary attempt={attempt} />
          {failure === null || failure.kind === 'refused' ? null : <FailurePanel failure={failure} headingLevel="h3" onRetry={() => void give()} />}
          <form className="usa-form usa-form--large c-form" noValidate onSubmit={(event) => void give(event)}>
            <CodeField<Values> name="broker" label={t('give.broker')} hint={t('give.brokerHint')} />
            {me.iors.length > 1 ? <CheckField<Values> name="iors" label={t('give.numbers')} hint={t('give.numbersHint')} choices={me.iors.map((one) => ({ value: one, label: one }))} isOptional /> : null}
            <DayField<Values> name="fromOn" label={t('give.from')} />
            <DayField<Values> name="untilOn" label={t('give.until')} isOptional />
            <TextField<Values> name="evidence" label={t('give.evidence')} hint={t('give.evidenceHint')} width="full" />
            <div className="c-actions"><Button type="submit">{t('give.send')}</Button></div>
          </form>
        </FormFaults>
      </FormProvider>
    </section>
  );
}
