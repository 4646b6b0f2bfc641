// The process that writes while others read: commands of the smallest law at a steady pace, until its parent ends the conversation. Says at the end how many it wrote a second.
import { randomUUID } from 'node:crypto';
import { Ledger } from '@centerline/ledger';
import { errandLaw, officer } from '@centerline/ledger/testing';

const [url = '', pace = '200'] = process.argv.slice(2);
const ledger = Ledger.connect(url, 8, 'system');
const began = performance.now();
let written = 0;
let underway = 0;
const most = 64;
const write = async (): Promise<void> => {
  underway += 1;
  const result = await ledger.command(errandLaw, { caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: officer, expectedVersion: null, idempotency: null });
  underway -= 1;
  if (result.kind === 'done') written += 1;
};
let asked = 0;
const timer = setInterval(() => {
  // What could not be written in time is not caught up later: the readers would meet a burst.
  const due = Math.floor(((performance.now() - began) / 1_000) * Number(pace));
  for (; asked < due; asked += 1) if (underway < most) void write();
}, 5);
process.on('message', () => {
  clearInterval(timer);
  process.send?.({ perSecond: (written / (performance.now() - began)) * 1_000 }, undefined, undefined, () => process.exit(0));
});
process.send?.({ begun: true });
process.once('disconnect', () => process.exit(1));
