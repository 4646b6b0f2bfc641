// Owns the look of a status: a word in a frame, with a shape for each kind; colour is the third sign, never the first.
import type { PublicStatus } from '@centerline/cases';
import { useWords } from '../words/index.js';

const TONE: Readonly<Record<PublicStatus, 'open' | 'yours' | 'done' | 'quiet'>> = {
  DRAFT: 'quiet', RECEIVED: 'open', ADDITIONAL_INFORMATION_REQUIRED: 'yours', UNDER_REVIEW: 'open', REFERRED_TO_HQ: 'open', DECIDED: 'done', CLOSED: 'quiet', WITHDRAWN: 'quiet',
};

export function StatusTag({ status }: { readonly status: PublicStatus }) {
  const t = useWords('cases');
  return <span className={`c-status c-status--${TONE[status]}`}>{t(`status.${status}`)}</span>;
}
