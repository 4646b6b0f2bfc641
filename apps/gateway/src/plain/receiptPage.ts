// Owns the page that says an appeal has been filed: its number, where it stands, and every date with its reason. Must never show more than the service told.
import { ANY_TIME, NO_REGULATORY_DEADLINE, RELEASE_UNAFFECTED } from '@centerline/reassignment';
import { escape } from '../pages.js';
import type { Receipt } from './service.js';

/** Headquarters decides in Washington; the zone stands beside each time. */
const inWashington = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', dateStyle: 'long', timeStyle: 'short' });
const told = (instant: string): string => `<time datetime="${escape(instant)}">${escape(inWashington.format(new Date(instant)))} Washington time</time>`;

export function receiptPage({ number, statusWords, openedAt, deadlines }: Receipt): string {
  const date = ({ title, dueAt, verdict, why }: Receipt['deadlines'][number]): string =>
    `<dt>${escape(title)}</dt><dd>${dueAt === null ? 'Paused' : told(dueAt)} (${escape(verdict)}). ${escape(why)}</dd>`;
  return `<div class="usa-alert usa-alert--success" role="status"><p>Your appeal has the number <strong>${escape(number)}</strong>. Keep this page: print it, or note the number.</p></div>
<dl><dt>Received</dt><dd>${told(openedAt)}</dd><dt>Status</dt><dd>${escape(statusWords)}</dd></dl>
<h2>Dates</h2>
<p>${escape(NO_REGULATORY_DEADLINE)}</p>
${deadlines.length === 0 ? '<p>No date is running yet.</p>' : `<dl>${deadlines.map(date).join('\n')}</dl>`}
<p>${escape(RELEASE_UNAFFECTED)} ${escape(ANY_TIME)}</p>`;
}
