// Owns petitions as the stories tell them: plainly invented, in time by the ledger's own days, and the way they take to a stage as the sample people.
import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Said } from './asking.js';
import type { Days, Story } from './stories.js';

/** Stands in every text of the Center and of FP&F's own file; a party must never read it. */
export const PLANTED = 'PLANTED-WORDS';
export const REASON = `${PLANTED}: a reason written out in more than twenty characters.`;

type Body = Readonly<Record<string, unknown>>;

export interface Petitions {
  /** A case number nobody has used. */
  number(): string;
  /** What a trusted partner itself sends: a 1592 penalty within the FP&F Officer's delegation, received in time. */
  partner(change?: Body): Body;
  /** The same, asked by FP&F with what only FP&F knows. */
  voluntary(change?: Body): Body;
  /** What FP&F adds to a partner's request. */
  readonly internal: Body;
}

export function petitionsOf({ daysAgo }: Days): Petitions {
  const number = (): string => `${daysAgo(0).slice(0, 4)}-2704-${String(randomInt(1_000_000)).padStart(6, '0')}-01`;
  const partner = (change: Body = {}): Body => ({
    initiatedBy: 'PARTNER', fpfCaseNumber: number(), actionType: 'PENALTY', statutes: ['19 U.S.C. 1592'], claimAmount: 40_000, violationOn: daysAgo(200), noticeMailedOn: daysAgo(40),
    petitionReceivedOn: daysAgo(10), petitionKind: 'ORIGINAL', port: '2704', petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'], entryNumbers: ['ABC-1234567-6'], headings: ['6110'],
    questions: ['Does the fibre content declared agree with what the Center knows of this producer?'], ...change,
  });
  const limitations = { limitationsOn: daysAgo(-1_500), limitationsKind: 'FIVE_YEARS_FROM_VIOLATION' };
  return {
    number, partner,
    voluntary: (change = {}) => partner({ initiatedBy: 'FPF', ...limitations, ...change }),
    internal: { culpability: 'NEGLIGENCE', ...limitations, plannedDecisionOn: daysAgo(-90), questions: [`${PLANTED}: does the producer blend the yarn itself?`] },
  };
}

export const INPUT = {
  points: [
    { id: 'facts', topic: 'FACT_CONFIRMED', text: `${PLANTED}: the fibre content was declared as it was found.` },
    { id: 'class', topic: 'CLASSIFICATION', text: `${PLANTED}: the classification is settled.`, rulings: ['NY N300001'], answersQuestion: 1 },
    { id: 'factor', topic: 'MITIGATING_FACTOR', text: `${PLANTED}: immediate remedial action was taken.`, guideline: '19 CFR part 171 App. B (G)(3)' },
  ],
  comparableCases: [{ reference: '2025-4601-000777-01', outcome: 'MITIGATED', why: `${PLANTED}: the same producer.` }],
  recommendation: 'MITIGATE_TO', mitigateFrom: 10_000, mitigateTo: 20_000, confidence: 'HIGH',
} as const;
export const DISPOSITION = {
  overall: 'FOLLOWED_IN_PART',
  points: [
    { pointId: 'facts', disposition: 'FOLLOWED' },
    { pointId: 'class', disposition: 'FOLLOWED_IN_PART', reason: REASON },
    { pointId: 'factor', disposition: 'NOT_FOLLOWED', reason: REASON },
  ],
  outcome: 'MITIGATED', amount: 24_000,
} as const;

/** The Center of the sample importer that asks, and who there does what. */
export interface CenterPeople {
  readonly specialist: string;
  readonly supervisor: string;
}
export const APPAREL: CenterPeople = { specialist: 'cee004.specialist', supervisor: 'cee004.supervisor' };

/** Throws with the problem unless the command was taken. */
export function taken(said: Said): Said {
  if (said.status >= 300) throw new Error(`Status ${said.status}: ${JSON.stringify(said.body)}`);
  return said;
}

export interface PetitionStory extends Story {
  /** Opens a request as that person and waits until the conductor has acknowledged it. Its id. */
  asked(person: string, body: Body): Promise<string>;
  /** Opened, checked, and sent to the petitioner's Center. */
  sent(person: string, body: Body): Promise<string>;
  /** From the Center's acceptance to the draft before its supervisor. */
  submitted(id: string, center?: CenterPeople): Promise<void>;
  delivered(id: string, center?: CenterPeople): Promise<void>;
  /** Ends every case this story opened, so that no later story waits for their marks. */
  endAll(): Promise<void>;
}

/** The usual way of a petition through the hands of the sample people of Los Angeles. */
export function petitionStory(story: Story, { internal }: Petitions, { daysAgo }: Days): PetitionStory {
  const opened: string[] = [];
  const does = async (person: string, id: string, command: string, body?: unknown): Promise<void> => void taken(await story.does(person, id, command, body));
  const asked = async (person: string, body: Body): Promise<string> => {
    const id = String(taken(await story.as(person, '', { body })).body['id']);
    opened.push(id);
    await story.inStage('frank.ames', id, 'ELIGIBILITY_CHECK');
    return id;
  };
  const submitted = async (id: string, { specialist, supervisor } = APPAREL): Promise<void> => {
    await does(supervisor, id, 'assign-specialist', { specialist });
    await does(specialist, id, 'draft-input', INPUT);
    await does(specialist, id, 'submit-input');
  };
  return {
    ...story, asked, submitted,
    async sent(person, body) {
      const id = await asked(person, body);
      if (body['initiatedBy'] === 'PARTNER' && body['limitationsOn'] === undefined) await does('fay.moss', id, 'complete-file', internal);
      // What one person of FP&F recorded, the other checks.
      await does(person === 'fay.moss' ? 'frank.ames' : 'fay.moss', id, 'confirm-eligibility');
      await does('fay.moss', id, 'send-to-center');
      return id;
    },
    async delivered(id, center = APPAREL) {
      await submitted(id, center);
      await does(center.supervisor, id, 'approve-input');
    },
    async endAll() {
      for (const id of opened.splice(0)) {
        const { body } = await story.as('frank.ames', `/${id}`);
        if (!['CLOSED', 'WITHDRAWN'].includes(String(body['status']))) await story.does('frank.ames', id, 'refer-doj', { referredOn: daysAgo(1), reference: 'end of the story' });
      }
    },
  };
}

/** How many rows the ledger holds of requests on that petition, and of that attempt. */
export async function written(ownerDatabaseUrl: string, fpfCaseNumber: string, key: string): Promise<{ readonly cases: number; readonly keys: number }> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  try {
    const { rows: [row] } = await client.query<{ cases: number; keys: number }>(
      `SELECT (SELECT count(*)::integer FROM centerline.case_file WHERE subject_key = $1) AS cases, (SELECT count(*)::integer FROM centerline.idempotency WHERE key = $2) AS keys`, [fpfCaseNumber, key]);
    if (!row) throw new Error('The ledger did not answer');
    return row;
  } finally {
    await client.end();
  }
}
