// An appeal that both Centers leave unanswered: the clocks warn, breach and climb the ladder, and decide nothing; Headquarters goes on without advice.
import { atTheEnd } from '../atTheEnd.js';
import type { Notice } from '../behind.js';
import type { CaseTold } from '../caseTold.js';
import { importYear } from '../importYear.js';
import { tumbleweedAppeal } from '../papers/appeal.js';
import { who } from '../people.js';
import type { Scene } from '../scene.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

const FILE = 'tumbleweed-robotics-import-year.csv';
const SILENT = 'The clock of this Center has breached and it was reminded up the ladder; the importer has waited long enough.';
const REASONS = 'A third of the goods is of headings nobody has mapped to a Center, and a fifth is machinery: they are not predominantly electronics. A new appeal may be filed at any time.';

/** The rungs: which mark, and whom it tells. */
const LADDER: readonly { readonly mark: string; readonly tells: string; readonly isTold: (notice: Notice) => boolean }[] = [
  { mark: 'WARN', tells: 'the specialist who took the work', isTold: ({ addressee }) => addressee.person === 'cee007.specialist' },
  { mark: 'BREACH', tells: 'the supervisors of the Center', isTold: ({ addressee }) => addressee.unit === 'CEE007' && isFor(addressee, 'CENTER_SUPERVISOR') },
  { mark: 'DIRECTOR', tells: 'the director of the Center', isTold: ({ addressee }) => addressee.unit === 'CEE007' && isFor(addressee, 'CENTER_DIRECTOR') },
  { mark: 'EXECUTIVE', tells: 'Headquarters', isTold: ({ addressee }) => addressee.unit === 'OFO-HQ' },
];
const addresseeWords = ({ person, unit, roles }: Notice['addressee']): string =>
  person === undefined ? `the ${(roles ?? []).map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' and the ')} of ${unit ?? 'the party'}` : who(person);
const isFor = ({ roles }: Notice['addressee'], role: string): boolean => roles?.includes(role) ?? false;

export const silentCenters: Story = {
  letter: 'b',
  title: 'An appeal that both Centers leave unanswered',
  rule: '19 CFR 101.10(c); the times are policy of ours',
  needs: ['reassignment'],

  async tell(scene) {
    const { teller } = scene;
    const sealed = sealedWords();
    const year = importYear(FILE, await scene.today());
    teller.says(`${who('tom.reyes')} asks to move from CEE010 to CEE007, with ${year.rows.length} quarterly rows of examples/${FILE}.`);
    const appeal = await scene.opens('reassignment', 'tom.reyes', tumbleweedAppeal(year));
    await appeal.comesTo('COMPLETENESS_REVIEW');
    await appeal.does('hal.brandt', 'accept-complete');
    await appeal.does('cee007.specialist', 'tasks/advise:CEE007/claim');
    await appeal.mayNot('helen.cruz', 'proceed-without-advice', { center: 'CEE007', reason: SILENT }, 'nobody goes on without a Center that still has time');

    for (const rung of LADDER) await climb(scene, appeal, rung);
    teller.rows('Advise on the appeal', (await appeal.deadline('center-advice:CEE007')).explanation);
    const { stage } = await appeal.seenBy('hal.brandt');
    teller.expects('nothing has been decided by a clock: the case still waits for advice', stage === 'CENTER_INPUT', stage);
    const readByParty = await appeal.deadlinesFor('tom.reyes');
    teller.expects('the importer reads of no overdue Center', readByParty.every(({ id }) => !id.startsWith('center-advice')), readByParty.map(({ id }) => id));

    await scene.officesOpen();
    for (const center of ['CEE010', 'CEE007']) await appeal.does('hugo.stein', 'proceed-without-advice', { center, reason: `${SILENT} ${sealed}` });
    await appeal.does('helen.cruz', 'decide', {
      outcome: 'DENIED', reasons: REASONS, adviceUse: ['CEE010', 'CEE007'].map((center) => ({ center, use: 'NOT_RECEIVED' })),
    });
    await appeal.comesTo('CLOSED');
    await promisesKept(scene, appeal);
    await atTheEnd(scene, appeal, { type: 'reassignment', party: 'tom.reyes', sealed, plain: false });
  },
};

async function climb(scene: Scene, appeal: CaseTold, { mark, tells, isTold }: (typeof LADDER)[number]): Promise<void> {
  const { teller, behind } = scene;
  const clock = 'center-advice:CEE007';
  const at = await appeal.markOf(clock, mark);
  const before = (await behind.notices(appeal.id)).length;
  await scene.timePassesTo(at);
  await appeal.news();
  const passed = (await appeal.deadline(clock)).marks?.find(({ kind }) => kind === mark)?.passed;
  const told = (await behind.notices(appeal.id)).slice(before).filter(({ subject }) => subject.includes('Advise on the appeal'));
  for (const { subject, addressee } of told) teller.says(`Told to ${addresseeWords(addressee)}: ${subject}.`);
  teller.expects(`${mark} is told to ${tells}`, passed === true && told.some(isTold), told);
}

/** The record of who kept which promise. */
async function promisesKept({ teller }: Scene, appeal: CaseTold): Promise<void> {
  const verdicts = new Map((await appeal.deadlinesFor('hugo.stein')).map(({ id, verdict }) => [id, verdict]));
  for (const center of ['CEE010', 'CEE007']) teller.expects(`the advice of ${center} stands on record as missed`, verdicts.get(`center-advice:${center}`) === 'missed', verdicts.get(`center-advice:${center}`));
  teller.expects('Headquarters decided within its target all the same', verdicts.get('decision-target') === 'met', verdicts.get('decision-target'));
}
