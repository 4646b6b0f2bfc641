// Owns what stands in place of content: loading, nothing there, and every way of failing, said where it happened with what to do.
import { Button } from '@trussworks/react-uswds';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Failure } from '../api/ask.js';
import { failureOf } from '../api/failed.js';
import { signInAt } from '../api/places.js';
import { useWords } from '../words/index.js';
import { Notice } from './Notice.js';
import { RuleNote } from './RuleNote.js';
import { StepUp } from './StepUp.js';

/** Said to screen readers at once; a picture of what comes, so that nothing jumps. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const t = useWords('kit');
  return (
    <div role="status" className="c-loading">
      <span className="usa-sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} className="c-loading__line" aria-hidden="true" />)}
    </div>
  );
}

/** Nothing there, and what can be done about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="c-empty">
    <p className="c-empty__title">{title}</p>
    {children}
  </div>
);

interface FailureProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  readonly headingLevel?: 'h2' | 'h3' | 'h4';
}

/** A failed answer, with its reasons and rules. Refusals by field belong to `ErrorSummary`; this shows the others. */
export function FailurePanel({ failure, onRetry, headingLevel = 'h2' }: FailureProps) {
  const t = useWords('kit');
  const shell = useWords('shell');
  const { href } = useLocation();
  const retry = onRetry === undefined ? null : <p className="margin-top-2"><Button type="button" outline onClick={onRetry}>{t('failed.retry')}</Button></p>;
  const alert = (type: 'error' | 'warning' | 'info', heading: string, children: ReactNode) => (
    <Notice type={type} headingLevel={headingLevel} heading={heading} isNews>{children}</Notice>
  );
  switch (failure.kind) {
    case 'offline':
      return alert('warning', t('failed.offlineTitle'), <><p>{t('failed.offline')}</p>{retry}</>);
    case 'signed-out':
      return alert('warning', t('failed.signedOutTitle'), <><p>{t('failed.signedOut')}</p><p><a className="usa-button" href={signInAt(href)}>{shell('account.signIn')}</a></p></>);
    case 'step-up':
      return <StepUp onRetry={onRetry} headingLevel={headingLevel} />;
    case 'broken': {
      const { requestId } = failure.problem;
      return alert('error', t('failed.brokenTitle'), <><p>{t('failed.broken')}</p>{requestId === undefined ? null : <p className="text-base-dark">{t('failed.reference', { id: requestId })}</p>}{retry}</>);
    }
    case 'stale':
      return alert('warning', t('stale.title'), <p>{t('stale.look')}</p>);
    case 'refused': {
      const { status, errors, detail } = failure.problem;
      if (status === 404) return alert('info', t('failed.notFoundTitle'), <p>{t('failed.notFound')}</p>);
      const heading = status === 403 ? t('failed.forbiddenTitle') : status === 409 ? t('failed.conflictTitle') : t('failed.refusedTitle');
      const said = errors.length > 0 ? errors : [{ code: 'refused', message: detail }];
      return alert('error', heading, <ul className="usa-list usa-list--unstyled">{said.map((error) => (
        <li key={`${error.code}${error.field ?? ''}`}><span lang="en">{error.message}</span>{error.rule === undefined ? null : <RuleNote rule={error.rule} />}</li>
      ))}</ul>);
    }
  }
}

/** The states of a query in one line: what is there, or what stands in its place. */
export function Ready<Value>({ query, lines, children }: {
  readonly query: { readonly data: Value | undefined; readonly error: unknown; readonly isPending: boolean; readonly refetch: () => unknown };
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending && query.error === null) return <Loading {...(lines === undefined ? {} : { lines })} />;
  return <FailurePanel failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
}
