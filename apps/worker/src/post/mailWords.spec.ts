// What a mail says: that there is something, and where. Never the body of a notice.
import { describe, expect, it } from '@jest/globals';
import { caseId, caseNumber, personId } from '@centerline/cases';
import type { Mail, MailLine } from '@centerline/ledger';
import { mailText } from './mailWords.js';

const PORTAL = 'http://127.0.0.1:4400';
const line = (change: Partial<MailLine> = {}): MailLine => ({
  caseId: caseId('0190c0de-0000-7000-8000-000000000001'), number: caseNumber('CR-2026-000001'), type: 'reassignment', key: 'acknowledged', subject: 'CR-2026-000001: we have your appeal',
  letter: { id: '1', title: 'We have your appeal', kind: 'acknowledgement', audience: 'party', language: 'en', sha256: '0'.repeat(64) }, ...change,
});
const mail = (change: Partial<Mail> = {}): Mail => ({
  id: 'notice-1.ida.park', recipient: personId('ida.park'), address: 'ida.park@acct-1001.example', name: 'Ida Park', language: 'en', digest: false, attempts: 1, count: 1, lines: [line()], ...change,
});

describe('a mail of one notice', () => {
  it('names the case and the letter, and links to the page by its id', () => {
    const { subject, text } = mailText(mail(), PORTAL);
    expect(subject).toBe('CR-2026-000001: we have your appeal');
    expect(text).toContain('The letter "We have your appeal" is attached');
    expect(text).toContain(`${PORTAL}/cases/reassignment/0190c0de-0000-7000-8000-000000000001\n`);
    expect(text).toContain('no official message');
  });
  it('is Spanish to who wants that, whatever language the law wrote the subject in', () => {
    const title = 'Hemos recibido su apelación';
    const { subject, text } = mailText(mail({ language: 'es', lines: [line({ letter: { ...line().letter as NonNullable<MailLine['letter']>, title, language: 'es' } })] }), PORTAL);
    expect(subject).toBe(`CR-2026-000001: ${title}`);
    expect(text).not.toContain('we have');
    expect(mailText(mail({ language: 'es', lines: [line({ letter: null })] }), PORTAL).subject).toBe('CR-2026-000001: hay una novedad');
  });
  it('says of a letter for the agency only where it is', () => {
    const letter = { ...line().letter as NonNullable<MailLine['letter']>, audience: 'agency' as const };
    expect(mailText(mail({ lines: [line({ letter })] }), PORTAL).text).toContain('is on the page of the case');
  });
  it('cannot be given another header or line by what people typed', () => {
    const { subject } = mailText(mail({ lines: [line({ subject: 'CR-1: "a\r\nBcc: all@everywhere.example\u2028b" is due', letter: null })] }), PORTAL);
    expect(subject).toBe('CR-1: "a Bcc: all@everywhere.example b" is due');
  });
});

describe('a digest', () => {
  it('names the first notices, each with its address, and counts the rest', () => {
    const { subject, text } = mailText(mail({ digest: true, count: 10_000, lines: Array.from({ length: 100 }, () => line({ letter: null })) }), PORTAL);
    expect(subject).toBe('10000 notices on your cases');
    expect(text.match(/\/cases\/reassignment\//g)).toHaveLength(100);
    expect(text).toContain('and 9900 more');
  });
});
