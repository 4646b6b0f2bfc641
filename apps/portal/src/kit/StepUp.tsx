// Owns what stands where somebody decides whose sign-in is too old for it: sign in once more, come back, go on. What was typed stays where it is.
import { DECIDING_SIGN_IN_SECONDS } from '@centerline/cases';
import { Button } from '@trussworks/react-uswds';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Me } from '../api/answers.js';
import { stepUpAt } from '../api/places.js';
import { meQuery } from '../api/queries.js';
import { useWords } from '../words/index.js';
import { Dialog } from './Dialog.js';
import { Notice } from './Notice.js';

interface Props {
  /** Does again what was stopped. */
  readonly onRetry?: (() => void) | undefined;
  readonly headingLevel: 'h2' | 'h3' | 'h4';
}

export function StepUp({ onRetry, headingLevel }: Props) {
  const t = useWords('kit');
  const client = useQueryClient();
  const { href } = useLocation();
  const [isOpen, setOpen] = useState(true);
  const [isNotYet, setNotYet] = useState(false);
  // Of the sign-in that was too old. Every sign-in is a session of its own, with a proof of its own.
  const [before] = useState(() => client.getQueryData<Me | null>(meQuery.queryKey)?.csrf);
  const goOn = async (): Promise<void> => {
    const fresh = await client.fetchQuery({ ...meQuery, staleTime: 0 });
    if (fresh === null || fresh.csrf === before) return setNotYet(true);
    setOpen(false);
    onRetry?.();
  };
  return (
    <>
      <Notice type="warning" headingLevel={headingLevel} heading={t('stepUp.title')} isNews>
        <p>{t('stepUp.why', { minutes: DECIDING_SIGN_IN_SECONDS / 60 })}</p>
        <p><Button type="button" outline onClick={() => setOpen(true)}>{t('stepUp.open')}</Button></p>
      </Notice>
      {isOpen ? (
        <Dialog title={t('stepUp.title')} onClose={() => setOpen(false)}>
          <p>{t('stepUp.why', { minutes: DECIDING_SIGN_IN_SECONDS / 60 })} {t('stepUp.how')}</p>
          {isNotYet ? <p role="alert" className="text-secondary-dark text-bold">{t('stepUp.notYet')}</p> : null}
          <div className="c-actions">
            <a className="usa-button" href={stepUpAt('/signed-in')} target="_blank" rel="noopener">{t('stepUp.again')}</a>
            <Button type="button" outline onClick={() => void goOn()}>{t('stepUp.back')}</Button>
            <a className="usa-link" href={stepUpAt(href)}>{t('stepUp.here')}</a>
            <Button type="button" unstyled onClick={() => setOpen(false)}>{t('stepUp.notNow')}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
