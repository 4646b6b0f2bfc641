// Filings that break a rule: each is refused with the rule it broke, and nothing of it is kept.
import type { CaseType } from '@centerline/cases';
import { addDays } from '@centerline/clock';
import { importYear } from '../importYear.js';
import { blueHeronAppeal } from '../papers/appeal.js';
import { damagesPetition, penaltyPetition } from '../papers/petition.js';
import { releaseHold } from '../papers/zoneQuestion.js';
import { AUDITOR, who } from '../people.js';
import type { Scene } from '../scene.js';
import type { Story } from '../storyteller.js';

interface Refused {
  readonly type: CaseType;
  readonly person: string;
  /** What is wrong with it. */
  readonly what: string;
  readonly body: object;
}

async function filings(scene: Scene): Promise<readonly Refused[]> {
  const today = await scene.today();
  const appeal = blueHeronAppeal(importYear('blue-heron-import-year.csv', today));
  const hold = releaseHold(today);
  const penalty = penaltyPetition(today);
  return [
    { type: 'reassignment', person: 'ida.park', what: 'the Center preferred is the one the importer has', body: { ...appeal, preferredCenter: appeal.currentCenter } },
    { type: 'reassignment', person: 'ida.park', what: 'the first row of the year of imports lacks its value', body: { ...appeal, headingRows: appeal.headingRows?.map((row, index) => (index === 0 ? { ...row, value: undefined } : row)) } },
    { type: 'reassignment', person: 'dana.vale', what: 'the broker\u2019s power of attorney was revoked', body: appeal },
    { type: 'ftz', person: 'pia.long', what: 'the urgent lane is asked for, and no cargo is held', body: { ...hold, cargo: { held: false } } },
    { type: 'ftz', person: 'pia.long', what: 'the entry number has the wrong check digit', body: { ...hold, references: { entryNumbers: ['B76-0324527-0'] } } },
    { type: 'ftz', person: 'nick.hale', what: 'the officer is of another port', body: hold },
    { type: 'fpf', person: 'ida.park', what: 'the petition came on the 70th day', body: { ...penalty, noticeMailedOn: addDays(today, -75), petitionReceivedOn: addDays(today, -5) } },
    { type: 'fpf', person: 'ida.park', what: 'the partner tells FP&F how culpable it was', body: { ...penalty, culpability: 'NEGLIGENCE' } },
    { type: 'fpf', person: 'mina.cole', what: 'liquidated damages are claimed on no bond', body: { ...damagesPetition(today), bond: undefined } },
  ];
}

export const refusedFilings: Story = {
  letter: 'g',
  title: 'Filings that are refused, each with the rule it broke',
  rule: 'the rules named',
  needs: ['reassignment', 'ftz', 'fpf'],

  async tell(scene) {
    const types: readonly CaseType[] = ['reassignment', 'ftz', 'fpf'];
    const before = await Promise.all(types.map((type) => newestOf(scene, type)));
    for (const { type, person, what, body } of await filings(scene)) {
      scene.teller.says(`${who(person)} files, and ${what}.`);
      await scene.refuses(type, person, body, `it is refused, because ${what}`);
    }
    const after = await Promise.all(types.map((type) => newestOf(scene, type)));
    scene.teller.expects('nothing of them was kept: the newest cases are the same as before', before.join() === after.join(), after);
  },
};

/** The number of the newest case of a type. */
async function newestOf(scene: Scene, type: CaseType): Promise<string> {
  const said = await scene.at(type).as(AUDITOR, '?limit=1');
  return (said.body.items as readonly { readonly number: string }[])[0]?.number ?? 'none';
}
