// What the post office's answers mean, from a real SMTP server: taken, refused for good, or not now.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { smtpOffice, type OutgoingMail, type PostOffice } from './transport.js';

let server: SMTPServer;
let office: PostOffice;
const arrived: ParsedMail[] = [];
const answers: Readonly<Record<string, number>> = { 'gone@acct-1.example': 550, 'full@acct-1.example': 452 };

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => done(answers[address] ? Object.assign(new Error('no'), { responseCode: answers[address] }) : null),
    onData: (stream, _session, done) => void simpleParser(stream).then((mail) => { arrived.push(mail); done(); }, done),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  office = smtpOffice(`127.0.0.1:${(server.server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  office.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
const mail = (address: string): OutgoingMail => ({
  messageId: '<notice-1.ida.park@centerline.example>', to: { name: 'Ñandú "Park", Ida', address }, subject: 'CR-2026-000001: señal', text: 'There is news.', language: 'es', at: new Date('2027-01-04T15:00:00Z'),
  attachments: [{ filename: 'letter.pdf', content: Buffer.from('%PDF-1.7') }],
});

describe('the post office', () => {
  it('takes a mail with its own id, the moment of the ledger and the letter', async () => {
    expect(await office.hand(mail('ida.park@acct-1001.example'))).toEqual({ kind: 'taken' });
    expect(arrived[0]).toMatchObject({ messageId: '<notice-1.ida.park@centerline.example>', subject: 'CR-2026-000001: señal', date: new Date('2027-01-04T15:00:00Z') });
    expect(arrived[0]?.attachments[0]).toMatchObject({ filename: 'letter.pdf', contentType: 'application/pdf' });
    expect(arrived[0]?.headers.get('auto-submitted')).toBe('auto-generated');
  });
  it('refuses for good who is not there, and asks to come again when it is full', async () => {
    expect(await office.hand(mail('gone@acct-1.example'))).toMatchObject({ kind: 'refused' });
    expect(await office.hand(mail('full@acct-1.example'))).toMatchObject({ kind: 'not-now' });
  });
  it('that is not there at all is one to come back to', async () => {
    const none = smtpOffice('127.0.0.1:9');
    expect(await none.hand(mail('ida.park@acct-1001.example'))).toMatchObject({ kind: 'not-now', reason: expect.stringContaining('ECONNREFUSED') });
    none.close();
  });
});
