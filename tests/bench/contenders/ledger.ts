// Centerline as a library: the law judges, the ledger commits. No HTTP and no conductor; the outbox fills and nobody takes it.
import { randomUUID } from 'node:crypto';
import type { CaseId } from '@centerline/cases';
import { Ledger } from '@centerline/ledger';
import { director, errandLaw, officer } from '@centerline/ledger/testing';
import pg from 'pg';
import type { Account, Contend } from '../contender.js';

export const ACCOUNT = (type: string): string => `
  SELECT count(*)::integer AS cases, (count(*) FILTER (WHERE closed))::integer AS decided,
    (SELECT count(*) FROM centerline.audit_event e JOIN centerline.case_file f ON f.id = e.case_id WHERE f.type = '${type}' AND e.actor_kind = 'person')::integer AS audit,
    (SELECT count(*) FROM (SELECT FROM centerline.audit_event GROUP BY case_id, version HAVING count(*) > 1) d)::integer AS doubled
  FROM centerline.case_file WHERE type = '${type}'`;

export const contend: Contend = async ({ serviceDatabaseUrl, databaseUrl }) => {
  const ledger = Ledger.connect(serviceDatabaseUrl, 8, 'system');
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  return {
    name: 'Centerline, the ledger as a library',
    versions: {},
    async accept() {
      const key = randomUUID();
      const result = await ledger.command(errandLaw, { caseId: null, kind: 'ask', body: { question: key }, actor: officer, expectedVersion: null, idempotency: { owner: officer.id, key, hash: 'h' } });
      if (result.kind !== 'done') throw new Error(`filing was ${result.kind}`);
      return result.file.id;
    },
    async decide(id) {
      const result = await ledger.command(errandLaw, {
        caseId: id as CaseId, kind: 'answer', body: { answer: 'yes' }, actor: director, expectedVersion: 1, idempotency: { owner: director.id, key: `${id}/answer`, hash: 'h' },
      });
      if (result.kind !== 'done') throw new Error(`deciding was ${result.kind}`);
    },
    ended: null,
    async account() {
      const { rows: [found] } = await owner.query<Account>(ACCOUNT('ftz'));
      return found as Account;
    },
    async close() {
      await owner.end();
      await ledger.close();
    },
  };
};
