// Owns how a cell of the matrix is judged twice: by the law here, and by the service over HTTP. Must never change a case: what the law permits is asked
// as a preview, what it refuses is sent as it is. The third judge is row security in PostgreSQL (`rowSecurity/`): it
// knows no commands, and is asked what of a case it shows.
import { randomUUID } from 'node:crypto';
import { commandId, judge, type AnyLaw, type CaseId, type Command, type Moment, type RefusalKind, type SignedIn } from '@centerline/cases';
import type { Ledger } from '@centerline/ledger';
import type { Said } from '../../src/asking.js';
import { faultsOf } from '../../src/stories.js';
import { actorOf, askAs, EVERYBODY } from '../src/cast.js';
import { inTurns } from '../src/inTurns.js';

/** Status of the answer and the codes of its errors; `200` and none when it is permitted. */
export interface Verdict {
  readonly status: number;
  readonly codes: readonly string[];
}
export interface Cell {
  readonly type: string;
  /** Of the record: whose it is, and where it stands. */
  readonly record: string;
  readonly command: string;
  readonly person: string;
  readonly law: Verdict;
  readonly http: Verdict;
}
export const disagree = ({ law, http }: Cell): boolean => law.status !== http.status || law.codes.join() !== http.codes.join();

export interface Ground {
  readonly ledger: Ledger;
  readonly endpoints: { readonly identity: string; readonly home: string };
  /** Address of the type's cases. */
  readonly cases: string;
  readonly law: AnyLaw;
}

const STATUS: Readonly<Record<RefusalKind, number>> = { invalid: 422, forbidden: 403, conflict: 409, 'not-found': 404 };

function byLaw(law: AnyLaw, file: Parameters<typeof judge>[1], kind: string, actor: SignedIn, body: unknown, moment: Moment): Verdict {
  const decision = judge(law, file, { id: commandId(randomUUID()), kind, actor, body } as Command, moment);
  return decision.ok ? { status: 200, codes: [] } : { status: STATUS[decision.refusals[0].kind], codes: decision.refusals.map(({ code }) => code) };
}
const byHttp = ({ status, body }: Said): Verdict => ({ status, codes: status === 200 && body['preview'] === true ? [] : faultsOf({ status, body } as Said).map(({ code }) => code ?? '') });

/** The route of a command, below the case. */
const routeOf = (command: string, body: unknown): readonly [string, unknown] => {
  const [, verb] = /^(claim|release|assign)-task$/.exec(command) ?? [];
  if (verb === undefined) return [command, body];
  const { taskId, ...rest } = body as { readonly taskId: string };
  return [`tasks/${encodeURIComponent(taskId)}/${verb}`, rest];
};

/** One command on one case, as everybody in turn. */
export async function cellsOf({ ledger, endpoints, cases, law }: Ground, id: string, record: string, command: string, body: unknown): Promise<readonly Cell[]> {
  const [route, sent] = routeOf(command, body);
  return inTurns(EVERYBODY, async (person) => {
    const actor = await actorOf(person, (unit) => ledger.actsFor(unit));
    const found = await ledger.readCase(law, id as CaseId);
    if (!found) throw new Error(`Case ${id} is not there`);
    const verdict = byLaw(law, found.file, command, actor, body, found.moment);
    const preview = verdict.status === 200 ? '?preview=true' : '';
    const said = await askAs(endpoints, person, `${cases}/${id}/${route}${preview}`, { body: sent, ifMatch: `"${found.file.version}"` });
    return { type: law.type, record: `${record} at ${found.file.state.stage}`, command, person, law: verdict, http: byHttp(said) };
  });
}

/** The command that opens a case, as everybody in turn. */
export async function openingCells({ ledger, endpoints, cases, law }: Ground, record: string, body: object): Promise<readonly Cell[]> {
  const [at, book, importers] = await Promise.all([ledger.moment(), ledger.referenceBook(), ledger.importers(law.importersOf(null, body))]);
  return inTurns(EVERYBODY, async (person) => {
    const actor = await actorOf(person, (unit) => ledger.actsFor(unit));
    const verdict = byLaw(law, null, law.opening, actor, body, { at, book, importers, related: [] });
    const said = await askAs(endpoints, person, `${cases}${verdict.status === 200 ? '?preview=true' : ''}`, { body });
    return { type: law.type, record: `${record}, not yet opened`, command: law.opening, person, law: verdict, http: byHttp(said) };
  });
}
