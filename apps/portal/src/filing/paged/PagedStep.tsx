// Owns one page of a form of several that is kept on this device: where one is, what is wrong with this page, its fields, and the ways on, back and out.
import { Button } from '@trussworks/react-uswds';
import { useState, type ReactNode } from 'react';
import { ErrorSummary } from '../../kit/form/ErrorSummary.js';
import { FormFaults } from '../../kit/form/FormFaults.js';
import { sortFaults, type Fault } from '../../kit/form/pointers.js';
import { Steps } from '../../kit/form/Steps.js';
import type { DraftStanding } from '../../kit/form/useDraft.js';
import { Page } from '../../kit/Page.js';
import { sayTime } from '../../kit/times.js';
import { useLanguage, useWords } from '../../words/index.js';

export interface PagedProps {
  readonly title: string;
  /** What the pages are called, in order, and which of them this is. */
  readonly steps: readonly string[];
  readonly at: number;
  /** The fields of this page, by their names in the body, in the order in which they stand. */
  readonly names: readonly string[];
  /** All that is wrong with the whole form now. */
  readonly judge: () => readonly Fault[];
  readonly kept: DraftStanding;
}
interface StepProps extends PagedProps {
  readonly onNext: () => void;
  /** Null on the first page. */
  readonly onBack: (() => void) | null;
  readonly onExit: () => void;
  readonly children: ReactNode;
}

export function PagedStep({ title, steps, at, names, judge, kept, onNext, onBack, onExit, children }: StepProps) {
  const t = useWords('kit');
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const goOn = (): void => {
    // What belongs to another page is told on that page, and all together before submitting.
    const here = judge().filter((fault) => sortFaults([fault], names).fields.size > 0);
    setFaults(here);
    setAttempt((before) => before + 1);
    if (here.length === 0) onNext();
  };
  return (
    <FormFaults faults={faults} names={names}>
      <Page title={title} {...(faults.length > 0 ? { titlePrefix: t('errors.summary', { count: faults.length }) } : {})}>
        <Steps steps={steps} at={at} />
        <ErrorSummary attempt={attempt} />
        <form className="usa-form c-form" noValidate onSubmit={(event) => { event.preventDefault(); goOn(); }}>
          {children}
          <div className="c-actions">
            <Button type="submit">{t('form.next')}</Button>
            {onBack === null ? null : <Button type="button" outline onClick={onBack}>{t('form.back')}</Button>}
            <Button type="button" unstyled onClick={onExit}>{t('form.saveAndExit')}</Button>
          </div>
          <KeptHere kept={kept} />
        </form>
      </Page>
    </FormFaults>
  );
}

/** Where what was typed is kept by now. */
export function KeptHere({ kept: { keptAt, failed } }: { readonly kept: DraftStanding }) {
  const t = useWords('kit');
  const paged = useWords('paged');
  const language = useLanguage();
  return <p role="status" className="c-kept">{failed ? paged('notKept') : keptAt === null ? '' : t('form.savedHere', { time: sayTime(keptAt, language) })}</p>;
}
