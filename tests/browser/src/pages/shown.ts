// Owns the cases, papers, views and absences that the pages show: opened once for a whole run, and changed by nobody who only looks.
import { randomUUID } from 'node:crypto';
import { ask } from '../../../src/asking.js';
import { taken } from '../../../src/petitions.js';
import { at } from '../browser.js';
import { openCases, type Cases, type Opened } from '../cases.js';
import { onceForAll } from '../onceForAll.js';

export interface Shown {
  /** Before Headquarters. */
  readonly appeal: Opened;
  readonly appealAtCenters: Opened;
  readonly appealForDecision: Opened;
  /** Both sides have written and filed, and the agency among itself. */
  readonly appealWithPapers: Opened;
  /** Before its port. */
  readonly zoneHold: Opened;
  /** Before FP&F. */
  readonly petition: Opened;
  /** Its input has been delivered. */
  readonly petitionAdvised: Opened;
  /** Id of an appeal that is begun, all of it filled in, and not submitted. */
  readonly draft: string;
  /** Id of a view of work that the supervisor of CEE010 keeps. */
  readonly view: string;
}

const file = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj % ${text}\n%%EOF\n`));

/** Messages to and fro, notes inside, documents of either side, one of them in two versions, one on hold. */
async function withPapers({ appeals }: Cases, opened: Opened): Promise<Opened> {
  const { id } = opened;
  const writes = async (person: string, kind: 'public' | 'internal', text: string, more: object = {}): Promise<string> => String(taken(await appeals.as(person, `/${id}/messages`, { body: { kind, text, ...more } })).body['id']);
  const files = async (person: string, query: Readonly<Record<string, string>>): Promise<string> =>
    String(taken(await appeals.as(person, `/${id}/documents?${new URLSearchParams(query)}`, { raw: file(query['name'] ?? ''), mediaType: 'application/octet-stream' })).body['id']);
  const catalogue = await files('ida.park', { name: 'catalogue.pdf', kind: 'evidence', title: 'Catalogue of this year' });
  await files('ida.park', { name: 'catalogue-corrected.pdf', supersedes: catalogue });
  const memo = await files('hal.brandt', { name: 'memorandum.pdf', kind: 'correspondence', marking: 'internal', title: 'Memorandum to the file' });
  taken(await appeals.as('helen.cruz', `/${id}/documents/${memo}/hold`, { body: { held: true, reason: 'Kept for the court, until counsel says otherwise.' } }));
  const asked = await writes('ida.park', 'public', 'We have filed the catalogue of this year. May we send the one of next year later? 🧸 ألعاب', { documents: [catalogue] });
  await writes('hal.brandt', 'internal', 'The catalogue names the same two suppliers as the data of the last year.');
  await writes('hal.brandt', 'public', 'Please do; the case does not wait for it.', { replyTo: asked });
  return opened;
}

async function keptView(): Promise<string> {
  const id = randomUUID();
  taken(await ask(at.identity, 'cee010.supervisor', `${at.oversight}/v1/work/views/${id}`, { method: 'PUT', body: { name: 'Appeals due soon', scope: 'mine', filters: { type: 'reassignment' } } }));
  return id;
}
/** A supervisor will be away in a month, and says who stands in. */
async function absence({ days }: Cases): Promise<void> {
  taken(await ask(at.identity, 'cee001.supervisor', `${at.oversight}/v1/work/absences/${randomUUID()}`, { method: 'PUT', body: { person: 'cee001.specialist', fromOn: days.daysAgo(-30), untilOn: days.daysAgo(-35) } }));
}

export async function openShown(cases: Cases): Promise<Shown> {
  const [appealForDecision, petitionAdvised] = [await cases.appealForDecision(), await cases.petitionAtCenter()];
  await cases.petitions.delivered(petitionAdvised.id);
  await cases.petitions.does('frank.ames', petitionAdvised.id, 'consider-input');
  await absence(cases);
  return {
    appealForDecision, petitionAdvised, view: await keptView(), appealWithPapers: await withPapers(cases, await cases.appeal()),
    appeal: await cases.appeal(), appealAtCenters: await cases.appealAtCenters(), zoneHold: await cases.zoneHold(), petition: await cases.petition(), draft: await cases.draft(),
  };
}

/** The same cases for every spec file of a run. */
export const shownToAll = (): Promise<Shown> => onceForAll('shown', async () => openShown(await openCases()));
