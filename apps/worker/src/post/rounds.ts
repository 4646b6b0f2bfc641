// Owns the worker's two rounds of post: notices get letters and readers; what waits is mailed. Both go on where another worker, or an earlier start, left off.
import type { Ledger } from '@centerline/ledger';
import { LetterFiles, Press } from '@centerline/letters';
import type { Logger } from 'pino';
import type { Laws } from '../laws.js';
import type { OtherRound } from '../rounds.js';
import type { Settings } from '../settings.js';
import { sampleAddress } from './addresses.js';
import { LETTERS } from './letterBooks.js';
import { mailRound } from './mailing.js';
import { postNotices } from './posting.js';
import { smtpOffice } from './transport.js';

export interface PostRounds {
  readonly rounds: readonly OtherRound[];
  close(): void;
}

/** Letters are written and readers found in any installation; mail goes out only where there is a post office and somebody knows the addresses. */
export function postRounds({ home, mode, smtpAddress, portal }: Pick<Settings, 'home' | 'mode' | 'smtpAddress' | 'portal'>, ledger: Ledger, laws: Laws, log: Logger): PostRounds {
  const files = new LetterFiles(home);
  const press = new Press();
  const posting: OtherRound = ['posting', () => postNotices({ ledger, laws, letters: LETTERS, press, files, log })];
  if (smtpAddress === null || mode === 'production') {
    log.warn(smtpAddress === null ? 'no SMTP_ADDRESS: notices are on the pages of their cases, nothing is mailed' : 'this installation has no address book yet: nothing is mailed');
    return { rounds: [posting], close: () => undefined };
  }
  const office = smtpOffice(smtpAddress);
  return { rounds: [posting, ['mail', () => mailRound({ ledger, office, files, addressOf: sampleAddress, portal, log })]], close: () => office.close() };
}
