// Owns the ground attempts are made on: cases that are open, versions as they stand, people whose act it is and others. Sends what an attempt says.
// Must never judge an answer.
import { randomUUID } from 'node:crypto';
import type { AnyLaw } from '@centerline/cases';
import pg from 'pg';
import type { Endpoints } from '../../src/asking.js';
import { applicationToken, signInAs } from '../../src/signIn.js';
import { BROKER_SYSTEM, EVERYBODY, rolesOf } from '../src/cast.js';
import { send, type Answered } from '../src/forms.js';
import { addressOf, type Operation } from '../src/openApi.js';
import type { Attempt } from './attempt.js';

/** How a case of a service is opened when the last one has ended. */
export type Opening = () => Promise<string>;

/** Whose absence and wishes may be played with: nobody in another spec depends on these. */
const FOR_PLAY: readonly string[] = ['cee006.specialist', 'cee006.supervisor', 'cee006.director', 'cass.wren', 'ada.wynn'];
const MOST_OPENED = 40;
const AGAIN = randomUUID();
/** Of the audit log: the first event and the first reading there are. */
const FIRST_RECORD = '1';

export class Ground {
  private readonly pool: pg.Pool;
  private readonly cases = new Map<string, string[]>();
  private opened = 0;
  requests = 0;

  constructor(private readonly endpoints: Endpoints, private readonly laws: Readonly<Record<string, AnyLaw>>, private readonly openings: Readonly<Record<string, Opening>>) {
    this.pool = new pg.Pool({ connectionString: endpoints.ownerDatabaseUrl, max: 4 });
  }
  close(): Promise<void> {
    return this.pool.end();
  }
  /** A case to try things on. */
  add(service: string, id: string): void {
    this.cases.set(service, [...(this.cases.get(service) ?? []), id]);
  }

  /** Those of a service's cases that have not ended. */
  async open(service: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>('SELECT id FROM centerline.case_file WHERE id = ANY ($1) AND NOT closed ORDER BY id', [this.cases.get(service) ?? []]);
    return rows.map(({ id }) => id);
  }

  /** People for an operation: those whose act it is more often than others. */
  peopleFor({ service, method, path }: Operation): readonly string[] {
    if (service === 'oversight' || path.endsWith('/preferences')) return method === 'GET' ? [...FOR_PLAY, ...EVERYBODY] : FOR_PLAY;
    const command = path.split('/').at(-1) ?? '';
    const rows = this.laws[service]?.permissions.filter((row) => row.command === command || (path.split('/').length === 3 && row.command === this.laws[service]?.opening)) ?? [];
    const theirs = EVERYBODY.filter((person) => rows.some((row) => rolesOf(person).some((role) => row.roles.includes(role))) && !/cee003|nick|nora|felix|tom|mina|dana|ollie/.test(person));
    return theirs.length > 0 ? [...theirs, ...theirs, ...theirs, ...theirs, ...theirs, ...EVERYBODY] : EVERYBODY;
  }

  /** The case an attempt is on: the one it is about, or an open one; a new one when all have ended. */
  private async caseOf(service: string, { record }: Attempt): Promise<string> {
    if (record.kind !== 'case') return record.kind === 'nobodys' ? record.id : record.text;
    const known = this.cases.get(service) ?? [];
    let choice = await this.open(service);
    const opening = this.openings[service];
    if (choice.length === 0 && opening && this.opened < MOST_OPENED) {
      this.opened += 1;
      choice = [await opening()];
      this.add(service, choice[0] ?? '');
    }
    if (choice.length === 0) choice = known;
    return choice[record.place % Math.max(choice.length, 1)] ?? randomUUID();
  }

  /** Something that lies beside the case, for the rest of the path; an id of nothing where there is none. */
  private async partOf({ path }: Operation, id: string): Promise<string> {
    const [table] = [['{taskId}', 'task'], ['{documentId}', 'document'], ['{letterId}', 'letter']].filter(([name]) => path.includes(name ?? ''));
    if (!table || !/^[0-9a-f-]{36}$/.test(id)) return randomUUID();
    const { rows: [row] } = await this.pool.query<{ id: string }>(`SELECT id FROM centerline.${table[1]} WHERE case_id = $1 ORDER BY id LIMIT 1`, [id]);
    return row?.id ?? randomUUID();
  }

  private async headersOf(operation: Operation, attempt: Attempt, person: string, id: string): Promise<Record<string, string>> {
    const { ifMatch, key, contentType, token } = attempt;
    const own = person === BROKER_SYSTEM ? await applicationToken(this.endpoints.identity, this.endpoints.home) : await signInAs(this.endpoints.identity, person);
    const { rows: [row] } = ifMatch === 'current' && operation.method === 'POST' && /^[0-9a-f-]{36}$/.test(id)
      ? await this.pool.query<{ version: number }>('SELECT version FROM centerline.case_file WHERE id = $1', [id]) : { rows: [] };
    const matches = { current: `"${row?.version ?? 1}"`, stale: '"999999"', none: undefined, garbage: 'W/"x", *' }[ifMatch];
    const keys = { fresh: randomUUID(), none: undefined, short: 'x', long: 'x'.repeat(300), again: AGAIN }[key];
    return {
      ...(token === 'none' ? {} : { authorization: `Bearer ${token === 'bad' ? `${own.slice(0, -6)}AAAAAA` : own}` }),
      ...(operation.method === 'GET' || contentType === '' ? {} : { 'content-type': contentType }),
      ...(operation.method === 'GET' || keys === undefined ? {} : { 'idempotency-key': keys }), ...(operation.method === 'GET' || matches === undefined ? {} : { 'if-match': matches }),
    };
  }

  /** @param on the case it is about, and only looked at: whatever would succeed is asked as a preview. */
  async send(operation: Operation, attempt: Attempt, on?: string): Promise<Answered & { readonly sent: string }> {
    const people = this.peopleFor(operation);
    const person = people[attempt.person % people.length] ?? 'ada.wynn';
    const id = on ?? (!operation.path.includes('{id}') ? '' : operation.path.endsWith('/proof') && attempt.record.kind === 'case' ? FIRST_RECORD : await this.caseOf(operation.service, attempt));
    const part = attempt.part.kind === 'garbage' ? attempt.part.text : await this.partOf(operation, id);
    const takesPreview = operation.parameters.some(({ name }) => name === 'preview');
    const query = new URLSearchParams([...attempt.query.map(([name, value]) => [name, value] as [string, string]), ...(takesPreview && (on !== undefined || attempt.preview) ? [['preview', 'true'] as [string, string]] : [])]);
    const url = `${addressOf(operation, { id, taskId: part, documentId: part, letterId: part })}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const headers = await this.headersOf(operation, attempt, person, id);
    const { body } = attempt;
    const bytes = body === null || operation.method === 'GET' || operation.method === 'DELETE' ? undefined
      : body.kind === 'json' ? JSON.stringify(body.value) ?? '' : body.kind === 'text' ? body.text : new Uint8Array(body.bytes);
    this.requests += 1;
    const answered = await send({ url, init: { method: operation.method, headers, ...(bytes === undefined ? {} : { body: bytes }) } });
    return { ...answered, sent: `${operation.method} ${url.slice(0, 300)} as ${person} (${attempt.token}), ${typeof bytes === 'string' ? bytes.slice(0, 600) : bytes === undefined ? 'no body' : `${bytes.length} bytes`}` };
  }
}
