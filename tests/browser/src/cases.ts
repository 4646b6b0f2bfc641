// Owns the cases that the browser's stories begin with, opened over HTTP as their people would: invented companies, true rules, in time by the ledger's own days.
import type { CaseType } from '@centerline/cases';
import { importYear, day } from '../../demo/importYear.js';
import { blueHeronAppeal, tumbleweedAppeal } from '../../demo/papers/appeal.js';
import { releaseHold } from '../../demo/papers/zoneQuestion.js';
import { petitionsOf, petitionStory, taken, type PetitionStory } from '../../src/petitions.js';
import { daysOf, storyAt, type Days, type Story } from '../../src/stories.js';
import { at } from './browser.js';

export interface Opened {
  readonly type: CaseType;
  readonly id: string;
  readonly number: string;
}
/** Where the portal shows a case. */
export const pageOf = ({ type, id }: Opened): string => `/cases/${type}/${id}`;

export interface Cases {
  readonly days: Days;
  readonly appeals: Story;
  readonly zones: Story;
  readonly petitions: PetitionStory;
  /** Words of advice that must never leave the agency. */
  readonly sealed: string;
  /** Blue Heron's appeal from CEE004 to CEE008, acknowledged, before Headquarters. */
  appeal(): Promise<Opened>;
  /** Blue Heron's, all of it filled in and not submitted: its id. */
  draft(): Promise<string>;
  /** The same, come by mail three days ago and kept as a draft by an analyst of Headquarters, who says why only now: its id. */
  letter(why: string): Promise<string>;
  /** Tumbleweed's, which has come as far as both Centers. */
  appealAtCenters(): Promise<Opened>;
  /** A specialist of that Center has drafted advice on an appeal. */
  drafted(appeal: Opened, center: string): Promise<void>;
  /** That Center drafts its advice on an appeal, and its supervisor approves it; `sealed` stands in it. */
  advised(appeal: Opened, center: string): Promise<void>;
  /** Both Centers have advised; Headquarters decides. */
  appealForDecision(): Promise<Opened>;
  /** Juniper's brake parts at the gate of a Los Angeles zone, before the port. */
  zoneHold(): Promise<Opened>;
  /** Blue Heron's petition, before FP&F at Los Angeles. */
  petition(): Promise<Opened>;
  /** The same, sent to the petitioner's Center. */
  petitionAtCenter(): Promise<Opened>;
}

const SEALED = 'quartz-heron';

/** Called in `beforeAll`: it asks the ledger for its day. */
export async function openCases(): Promise<Cases> {
  const days = await daysOf(at.databaseUrl);
  const today = day(days.today);
  const appeals = storyAt(at.identity, `${at.reassignment}/v1/reassignments`);
  const zones = storyAt(at.identity, `${at.ftz}/v1/ftz-escalations`);
  const papers = petitionsOf(days);
  const petitions = petitionStory(storyAt(at.identity, `${at.fpf}/v1/fpf-inputs`), papers, days);
  const opens = async (type: CaseType, story: Story, person: string, body: object): Promise<Opened> => {
    const { body: { id, number } } = taken(await story.as(person, '', { body }));
    return { type, id: String(id), number: String(number) };
  };
  const drafted = async ({ id }: Opened, center: string): Promise<void> =>
    void taken(await appeals.does(`${center}.specialist`, id, 'advise', { recommendation: 'TRANSFER', reasons: `${SEALED}: the practices of the importer are those of the other industry.` }));
  const cases: Cases = {
    days, appeals, zones, petitions, sealed: SEALED,
    async appeal() {
      const opened = await opens('reassignment', appeals, 'ida.park', blueHeronAppeal(importYear('blue-heron-import-year.csv', today)));
      await appeals.inStage('hal.brandt', opened.id, 'COMPLETENESS_REVIEW');
      return opened;
    },
    async draft() {
      return (await opens('reassignment', appeals, 'ida.park', { ...blueHeronAppeal(importYear('blue-heron-import-year.csv', today)), asDraft: true })).id;
    },
    async letter(why) {
      const appeal = blueHeronAppeal(importYear('blue-heron-import-year.csv', day(days.daysAgo(5))));
      const came = { channel: 'MAIL', receivedAt: `${days.daysAgo(3)}T15:00:00.000Z`, datedBackReason: why, authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by the treasurer' } };
      return (await opens('reassignment', appeals, 'hal.brandt', { ...appeal, ...came, asDraft: true })).id;
    },
    async appealAtCenters() {
      const opened = await opens('reassignment', appeals, 'tom.reyes', tumbleweedAppeal(importYear('tumbleweed-robotics-import-year.csv', today)));
      await appeals.inStage('hal.brandt', opened.id, 'COMPLETENESS_REVIEW');
      taken(await appeals.does('hal.brandt', opened.id, 'accept-complete'));
      return opened;
    },
    drafted,
    async advised(opened, center) {
      const { id } = opened;
      await drafted(opened, center);
      taken(await appeals.does(`${center}.supervisor`, id, 'approve-advice'));
    },
    zoneHold: () => opens('ftz', zones, 'pia.long', releaseHold(today)),
    async petitionAtCenter() {
      const id = await petitions.sent('ida.park', papers.partner());
      return { type: 'fpf', id, number: String((await petitions.as('frank.ames', `/${id}`)).body['number']) };
    },
    async petition() {
      const opened = await opens('fpf', petitions, 'ida.park', papers.partner());
      await petitions.inStage('frank.ames', opened.id, 'ELIGIBILITY_CHECK');
      return opened;
    },
    async appealForDecision() {
      const opened = await cases.appealAtCenters();
      for (const center of ['cee010', 'cee007']) await cases.advised(opened, center);
      await appeals.inStage('hal.brandt', opened.id, 'OFO_DECISION');
      return opened;
    },
  };
  return cases;
}
