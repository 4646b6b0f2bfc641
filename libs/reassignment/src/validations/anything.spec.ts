// Whatever a filing holds, the law answers: it accepts or refuses, it never fails; what it accepts is an appeal with its dates.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { people } from '@centerline/cases/testing';
import { AUTHORITY_KINDS, CHANNELS, FACTORS, IMPORT_HISTORIES, ROW_KINDS, type FileBody } from '../fields.js';
import { Course } from '../testing/courses.js';
import { FILED_AT, wholeAppeal } from '../testing/appeals.js';

const word = (...known: readonly string[]) => fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 12 }));
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 12.34, 1e12, 1e300, Number.NaN));
const date = word('2025-01-01', '2025-12-31', '2026-03-02', '0001-01-01', '9999-12-31', '2025-02-30');
const row = fc.record(
  { heading4: word('9503', '6203', '7701', '9801'), kind: word(...ROW_KINDS), lines: number, value: number, periodStart: date, periodEnd: date },
  { requiredKeys: ['heading4', 'kind', 'periodStart', 'periodEnd'] },
);
const ior = fc.record({
  ior: word('91-1000001BH', '91-1000002BH', '900-12-1234'), iorType: word('EIN', 'SSN'),
  bonds: fc.array(fc.record({ number: word('991AB0001'), activityCode: word('A', 'I') }), { maxLength: 3 }),
}, { requiredKeys: ['ior', 'bonds'] });
const filing = fc.record({
  asDraft: fc.boolean(), subject: word('Appeal Regarding Center Assignment'), currentCenter: word('CEE004', 'PNDING', ''), preferredCenter: word('CEE008', 'CEE004', 'NOTELG'),
  iors: fc.array(ior, { maxLength: 4 }), groupExplanation: fc.string(), justification: fc.string({ maxLength: 300 }), factors: fc.array(word(...FACTORS), { maxLength: 5 }),
  importHistory: word(...IMPORT_HISTORIES), headingRows: fc.array(row, { maxLength: 6 }),
  contact: fc.record({ name: fc.string(), email: fc.string(), phone: fc.string() }, { requiredKeys: ['name'] }),
  authority: fc.record({ kind: word(...AUTHORITY_KINDS), reference: fc.string(), signedOn: date }, { requiredKeys: ['kind', 'reference'] }),
  channel: word(...CHANNELS), receivedAt: word('2026-03-01T10:00:00Z', '2026-03-02'),
}, { requiredKeys: [] });

describe('a filing of anything', () => {
  it('is accepted or refused with field and rule, and never makes the law fail', () => {
    fc.assert(fc.property(filing, fc.constantFrom(people.importer, people.broker, people.hqAnalyst), fc.boolean(), (body, by, mostlyWhole) => {
      const course = new Course();
      const refusals = course.attempt('file', (mostlyWhole ? { ...wholeAppeal(), ...body } : body) as FileBody, by, FILED_AT);
      for (const refusal of refusals) {
        expect(refusal.field ?? refusal.code).toMatch(/^\/|^not-/);
        expect(refusal.rule.citation).not.toBe('');
        expect(refusal.message).not.toMatch(/undefined|null|NaN/);
      }
      if (refusals.length === 0) expect(['DRAFT', 'SUBMITTED']).toContain(course.stage);
    }), { numRuns: 1_000 });
  });
});
