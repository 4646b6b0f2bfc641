// An appeal of a Center assignment from filing to ACE: both Centers advise, Headquarters grants it, and the effective date explains itself.
import { addWorkingDays, firstOfMonthOnOrAfterWorkingDays, localDateOf, type Instant } from '@centerline/clock';
import type { Arrangement } from '@centerline/reassignment';
import { atTheEnd } from '../atTheEnd.js';
import type { CaseTold } from '../caseTold.js';
import { importYear, type ImportYear } from '../importYear.js';
import { blueHeronAppeal } from '../papers/appeal.js';
import { who } from '../people.js';
import type { Scene } from '../scene.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

const FILE = 'blue-heron-import-year.csv';
const ADVICE = 'Toys, sporting goods and furniture lead by lines and by value in every month since spring, and the entries that need our attention are theirs.';
const REASONS = 'By lines and by value the goods imported over the last twelve months are predominantly consumer products, and the business of the importer follows them (19 CFR 101.10(b)).';

export const grantedAppeal: Story = {
  letter: 'a',
  title: 'An appeal of a Center assignment, granted',
  rule: '19 CFR 101.10(c)',
  needs: ['reassignment'],

  async tell(scene) {
    const { teller } = scene;
    const sealed = sealedWords();
    const year = importYear(FILE, await scene.today());
    tellYear(scene, year);

    const appeal = await scene.opens('reassignment', 'ida.park', blueHeronAppeal(year));
    teller.expects('it has a control number', /^CR-\d{4}-\d{6}$/.test(appeal.number), appeal.number);
    await appeal.comesTo('COMPLETENESS_REVIEW');
    await tellArrangement(scene, appeal, year);

    await appeal.does('hal.brandt', 'accept-complete');
    for (const center of ['cee004', 'cee008']) {
      await appeal.does(`${center}.specialist`, 'advise', { recommendation: center === 'cee004' ? 'NO_OBJECTION' : 'TRANSFER', reasons: `${ADVICE} ${sealed}` });
      await appeal.mayNot(`${center}.specialist`, 'approve-advice', {}, 'who drafted the advice may not approve it');
      await appeal.does(`${center}.supervisor`, 'approve-advice');
    }
    teller.rows('Advise on the appeal', (await appeal.deadline('center-advice:CEE008')).explanation);

    await appeal.does('helen.cruz', 'decide', {
      outcome: 'GRANTED', reasons: REASONS, adviceUse: ['CEE004', 'CEE008'].map((center) => ({ center, use: 'FOLLOWED' })),
    });
    await appeal.comesTo('CLOSED');
    await tellEffect(scene, appeal);
    await atTheEnd(scene, appeal, { type: 'reassignment', party: 'ida.park', sealed, plain: true });
  },
};

function tellYear({ teller }: Scene, { rows, headings, from, to, monthsMoved }: ImportYear): void {
  const total = (of: 'lines' | 'value'): string => Math.round(rows.reduce((sum, row) => sum + (row[of] ?? 0), 0)).toLocaleString('en-US');
  teller.says(`${who('ida.park')} appeals the assignment of two importer numbers to CEE004 and asks for CEE008, with the year of imports in examples/${FILE}: `
    + `${rows.length} rows of ${headings} headings, ${from} to ${to}, ${total('lines')} entry summary lines, $${total('value')}.`);
  if (monthsMoved !== 0) teller.says(`(The file's own year was moved by ${monthsMoved} months, because the clock of this installation stands where it stands.)`);
}

/** Which Center the goods speak for, by a map that is not the official one. */
async function tellArrangement({ teller }: Scene, appeal: CaseTold, year: ImportYear): Promise<void> {
  const { arrangement } = (await appeal.seenBy('hal.brandt')).view as { readonly arrangement: Arrangement };
  if (!arrangement.prior) throw new Error('The prior rows were not arranged');
  const { centers, predominant, rows, unmapped } = arrangement.prior;
  const shares = centers.slice(0, 3).map(({ center, lineShare, valueShare }) => `${center} ${Math.round(lineShare * 100)} % of lines, ${Math.round(valueShare * 100)} % of value`);
  teller.says(`Arranged by Center: ${shares.join('; ')}; unmapped: ${unmapped.map(({ heading4 }) => heading4).join(', ')}. ${arrangement.note}`);
  teller.expects(`all ${year.rows.length} rows of the file are in the appeal`, rows === year.rows.length, rows);
  teller.expects('the arrangement says that its map is unofficial', !arrangement.official);
  teller.expects('by it the goods speak for CEE008', predominant === 'CEE008', predominant);
}

/** Why the new assignment takes effect on that day: counted here anew, on the calendar of Headquarters. */
async function tellEffect({ teller }: Scene, appeal: CaseTold): Promise<void> {
  const { decision, ace } = (await appeal.seenBy('hal.brandt')).view as {
    readonly decision: { readonly effectiveOn: string; readonly decidedOn: string; readonly decided: { readonly at: Instant } };
    readonly ace: { readonly status: string; readonly reference?: string };
  };
  const { line } = (await appeal.deadline('decision-target')).certificate;
  const calendar = 'calendars' in line ? line.calendars[line.clock.calendar ?? ''] : line.calendar;
  if (!calendar) throw new Error('The certificate of the decision target names no calendar');
  const tenth = localDateOf(addWorkingDays(calendar, decision.decided.at, 10), calendar.zone);
  teller.says(`Effective ${decision.effectiveOn}: decided on ${decision.decidedOn}, the tenth working day of Headquarters after it is ${tenth}, and a new assignment takes effect on the first `
    + 'day of a month from there on (Centerline policy: effective date; 19 CFR 101.10 says nothing of it).');
  const counted = firstOfMonthOnOrAfterWorkingDays(calendar, decision.decided.at, 10);
  teller.expects('the effective date is the one counted here', decision.effectiveOn === counted, counted);
  teller.expects(`ACE confirmed the change as ${ace.reference ?? 'nothing'}`, ace.status === 'UPDATED' && ace.reference === `ACE-${appeal.number}`, ace);
  const party = await appeal.seenBy('ida.park');
  teller.says(`What the importer reads: "${party.statusWords}"`);
  teller.expects('the importer reads that it is closed, and from when the change holds', party.status === 'CLOSED' && party.statusWords.includes(decision.effectiveOn));
  const hers = (await appeal.deadlinesFor('ida.park')).map(({ id }) => id);
  teller.expects('the importer sees the dates owed to her, and none of the Centers', hers.includes('decision-target') && hers.every((id) => !id.startsWith('center-advice')), hers);
}
