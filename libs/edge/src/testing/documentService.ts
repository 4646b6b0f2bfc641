// The sample service with a room for documents: a store in a folder of its own, a scanner over a real socket, and the requests a test makes of them.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Grants } from '../papers/grants.js';
import { clamdScanner } from '../papers/scanner.js';
import { FileStore } from '../papers/store.js';
import { pdf } from './archives.js';
import { Client, type Headers } from './client.js';
import { FakeClamd } from './fakeClamd.js';
import { startParcels } from './parcelService.js';

export const TEST_GRANTS = new Grants(Buffer.alloc(32, 7));

export async function startDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const clamd = new FakeClamd();
  await clamd.start();
  const running = await startParcels({ store: new FileStore(folder), scan: clamdScanner(clamd.address, () => undefined), grants: TEST_GRANTS, scanAgainMs: 20 });
  const client = (who: Person) => new Client(running, who);
  const id = (await client(people.importer).post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' })).body.id as string;
  const documents = `/parcels/${id}/documents`;
  const send = (who: Person, query: Readonly<Record<string, string>>, content: Buffer, headers: Headers = {}) =>
    client(who).raw(`${documents}?${new URLSearchParams(query)}`, content, { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), ...headers });
  return {
    running, clamd, id, documents, client, send,
    /** Files a PDF that differs from every other, or that content. */
    file: (who: Person, query: Readonly<Record<string, string>> = {}, content = pdf(randomUUID()), headers: Headers = {}) => send(who, { name: 'petition.pdf', kind: 'evidence', ...query }, content, headers),
    grant: (who: Person, document: string, body: object = {}) => client(who).post(`${documents}/${document}/grant`, body),
    list: (who: Person) => client(who).get(documents),
    /** Files in the store, wherever in it. */
    kept: (): number => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
    async stop() {
      await running.stop();
      await clamd.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
export type DocumentService = Awaited<ReturnType<typeof startDocuments>>;

/** Of a problem: the code of its first error. */
export const firstCode = (response: { readonly body: { readonly errors?: readonly { readonly code: string }[] } }) => response.body.errors?.[0]?.code;
