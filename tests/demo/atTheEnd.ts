// Owns what must hold of every case when its story is over, whatever its type: ended everywhere, everything recorded once, nothing leaked, every date provable.
import { isDeepStrictEqual } from 'node:util';
import { evaluate } from '@centerline/clock';
import type { CaseType } from '@centerline/cases';
import type { CaseTold, Deadline } from './caseTold.js';
import { AUDITOR, who } from './people.js';
import type { Scene } from './scene.js';

/** Events of the history of a case that nothing out of the ordinary befell. */
const MOST_PLAIN_EVENTS = 14;

export interface Ending {
  readonly type: CaseType;
  /** Whose goods the case is about. */
  readonly party: string;
  /** Words inside the agency that must never reach the party. */
  readonly sealed: string;
  /** No time was moved and nothing went wrong. */
  readonly plain: boolean;
}

/** Checks a case that has ended, and says what Temporal and the ledger hold of it. */
export async function atTheEnd(scene: Scene, told: CaseTold, ending: Ending): Promise<void> {
  const { teller } = scene;
  await runEnded(scene, told, ending.plain);
  const seen = await told.seenBy(AUDITOR);
  const timeline = await told.timelineFor(AUDITOR);
  const versions = timeline.map(({ version }) => version);
  teller.expects(`the ${seen.version} versions of the case have one audit event each, in order and without a gap`,
    versions.length === seen.version && versions.every((version, index) => version === index + 1), versions);
  teller.expects('no work of the case is left open', seen.tasks.length === 0, seen.tasks.map(({ id }) => id));
  await datesHold(scene, told);
  await toldOnce(scene, told);
  await nothingLeaks(scene, told, ending);
}

async function runEnded({ teller, behind }: Scene, told: CaseTold, plain: boolean): Promise<void> {
  const { status, events } = await behind.runOf(told.id);
  teller.expects(`the workflow of ${told.number} completed in Temporal, with ${events} events in its history`, status === 'COMPLETED', status);
  if (plain) teller.expects(`a plain case stays within ${MOST_PLAIN_EVENTS} events`, events <= MOST_PLAIN_EVENTS, events);
}

/** Each date by its certificate alone, without a database, and each explanation by its rows alone. */
async function datesHold({ teller }: Scene, told: CaseTold): Promise<void> {
  const deadlines = await told.deadlinesFor(AUDITOR);
  const ids = (wrong: (one: Deadline) => boolean): readonly string[] => deadlines.filter(wrong).map(({ id }) => id);
  const running = ids(({ basis, verdict }) => basis === 'INTERNAL_SLA' && (verdict === 'running' || verdict === 'paused'));
  teller.expects('no time of ours runs on after the end', running.length === 0, running);
  const recomputed = ids(({ certificate: { line, answer } }) => !isDeepStrictEqual(evaluate(line), answer));
  teller.expects(`each of the ${deadlines.length} dates recomputes from its certificate to the same answer`, deadlines.length > 0 && recomputed.length === 0, recomputed);
  const otherwise = ids((one) => one.strictDueAt !== one.explanation.sumsTo || (one.dueAt ?? null) !== (one.explanation.rollsTo ?? one.explanation.sumsTo));
  teller.expects('the rows of each explanation sum to the date that is shown', otherwise.length === 0, otherwise);
}

async function toldOnce({ teller, behind }: Scene, told: CaseTold): Promise<void> {
  const notices = await behind.notices(told.id);
  const words = notices.map((notice) => JSON.stringify(notice));
  const twice = words.filter((one, index) => words.indexOf(one) !== index);
  teller.expects(`nobody was told anything twice (${notices.length} notices)`, twice.length === 0, twice);
}

async function nothingLeaks(scene: Scene, told: CaseTold, { type, party, sealed }: Ending): Promise<void> {
  const { teller, behind } = scene;
  const inside = JSON.stringify((await told.read(AUDITOR)).body);
  teller.expects('the agency reads its own words', inside.includes(sealed));
  const outside = {
    'the case': (await told.read(party)).body,
    'its history': (await told.read(party, '/timeline')).body,
    'its dates': (await told.read(party, '/deadlines')).body,
    'the list of cases': (await scene.at(type).as(party, '?limit=100')).body,
    'what was sent': (await behind.notices(told.id)).filter(({ addressee }) => addressee.to === 'party'),
  };
  const leaks = Object.entries(outside).filter(([, said]) => JSON.stringify(said).includes(sealed)).map(([place]) => place);
  teller.expects(`${who(party)} reads none of them anywhere`, leaks.length === 0, leaks);
}
