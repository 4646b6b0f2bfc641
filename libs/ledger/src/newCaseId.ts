// Owns how cases, messages and documents get their ids: UUID version 7 (RFC 9562), so that ids sort by the time they were made.
import { randomBytes } from 'node:crypto';
import { caseId, type CaseId } from '@centerline/cases';

export const newCaseId = (now = Date.now()): CaseId => caseId(newUuid(now));

export function newUuid(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
