// Owns the last page before a case is opened: every answer, what is still wrong, what would follow, and the one button. Pressed twice it opens one case.
import { Button } from '@trussworks/react-uswds';
import { useCallback, useState, type ReactNode } from 'react';
import type { CaseType } from '@centerline/cases';
import type { CaseView } from '../../api/answers.js';
import { ask } from '../../api/ask.js';
import { useSender } from '../../api/command.js';
import { CASES_AT } from '../../api/places.js';
import { listsChanged } from '../../api/queries.js';
import { ErrorSummary } from '../../kit/form/ErrorSummary.js';
import { FormFaults } from '../../kit/form/FormFaults.js';
import type { Fault } from '../../kit/form/pointers.js';
import { Steps } from '../../kit/form/Steps.js';
import { Page } from '../../kit/Page.js';
import { FailurePanel } from '../../kit/states.js';
import { useWords } from '../../words/index.js';
import { KeptHere, type PagedProps } from './PagedStep.js';
import { WouldFollow } from './WouldFollow.js';

interface CheckProps extends Omit<PagedProps, 'at'> {
  readonly type: CaseType;
  /** Names the attempt in this tab. */
  readonly draft: string;
  /** The body as it would be sent now. */
  readonly body: () => object;
  readonly zone?: string | undefined;
  readonly ready: string;
  readonly submit: string;
  readonly onOpened: (opened: CaseView) => void;
  readonly children: ReactNode;
}

export function PagedCheck({ title, steps, names, judge, kept, type, draft, body, zone, ready, submit, onOpened, children }: CheckProps) {
  const t = useWords('kit');
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const deliver = useCallback((content: unknown, idempotencyKey: string) => ask<CaseView>(CASES_AT[type], { method: 'POST', body: content, idempotencyKey }), [type]);
  const { standing, send } = useSender<object, CaseView>(`${type}/${draft}`, deliver);
  const open = async (): Promise<void> => {
    const wrong = judge();
    setFaults(wrong);
    setAttempt((before) => before + 1);
    if (wrong.length > 0) return;
    const answer = await send(body());
    if (answer.kind === 'ok') {
      void listsChanged();
      onOpened(answer.value);
    } else if (answer.kind === 'refused') setFaults(answer.problem.errors);
  };
  const isBusy = standing.kind === 'busy';
  return (
    <FormFaults faults={faults} names={names}>
      <Page title={title} {...(faults.length > 0 ? { titlePrefix: t('errors.summary', { count: faults.length }) } : {})}>
        <Steps steps={steps} at={steps.length - 1} />
        <ErrorSummary attempt={attempt} />
        {standing.kind === 'failed' && standing.failure.kind !== 'refused' ? <FailurePanel failure={standing.failure} onRetry={() => void open()} /> : null}
        {children}
        <WouldFollow type={type} body={body} zone={zone} isSound={judge().length === 0} />
        <p className="margin-top-4">{ready}</p>
        <div className="c-actions"><Button type="button" size="big" disabled={isBusy} onClick={() => void open()}>{isBusy ? t('form.working') : submit}</Button></div>
        <KeptHere kept={kept} />
      </Page>
    </FormFaults>
  );
}
