// Cargo held at the gate of a zone: the port asks the lead Center, follows its advice, and releases. The date set by law runs beside the case and waits for nobody.
import { atTheEnd } from '../atTheEnd.js';
import { releaseHold as question } from '../papers/zoneQuestion.js';
import { who } from '../people.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

const REMOVAL = 'tracked-date:REMOVAL_AFTER_PERMIT:1';

export const releaseHold: Story = {
  letter: 'c',
  title: 'A release hold in a foreign-trade zone, settled at the port',
  rule: 'COAC recommendation 18; 19 CFR 146.71(c)',
  needs: ['ftz'],

  async tell(scene) {
    const { teller } = scene;
    const sealed = sealedWords();
    const today = await scene.today();
    const body = question(today);
    teller.says(`${who('pia.long')} opens a question about cargo held in zone ${body.zoneId.slice(0, 3)}: "${body.question}"`);
    const hold = await scene.opens('ftz', 'pia.long', body);
    teller.expects('it has a number of its own', /^FTZ-\d{4}-\d{6}$/.test(hold.number), hold.number);

    await hold.does('pia.long', 'consult-center');
    await hold.mayNot('cee004.specialist', 'advise', { advice: `We have an opinion too. ${sealed}` }, 'a Center that was not asked does not even find the case');
    await hold.does('cee003.specialist', 'advise', {
      advice: `Pads and discs are parts of brakes of subheading 8708.30 alike: release on the weekly entry, with the description corrected at the summary. ${sealed}`,
      authorities: ['General Rule of Interpretation 1'],
    });
    await hold.does('cee003.supervisor', 'approve-advice');
    await hold.does('pia.long', 'resolve-locally', {
      outcome: 'RESOLVED_WITH_CENTER_ADVICE', adviceUse: 'FOLLOWED', resolution: 'Released on the weekly entry; the operator corrects the description in the inventory control record and at the summary.',
    });
    await hold.comesTo('CLOSED');

    const removal = await hold.deadline(REMOVAL);
    teller.rows(removal.title, removal.explanation);
    teller.expects('the date of 19 CFR 146.71(c) still runs after the case has closed', removal.basis === 'REGULATORY' && removal.verdict === 'running', removal.verdict);
    await hold.does('pia.long', 'settle-tracked-date', { clockId: REMOVAL, doneOn: today, note: 'All eleven containers have left the zone.' });
    const { verdict } = await hold.deadline(REMOVAL);
    teller.expects('the merchandise left the zone in time', verdict === 'met', verdict);

    const party = await hold.seenBy('mina.cole');
    teller.says(`What the importer reads: "${party.statusWords}"`);
    teller.expects('the importer reads its status and no stage, work or date of the agency', party.stage === null && party.tasks.length === 0 && (await hold.deadlinesFor('mina.cole')).length === 0);
    await atTheEnd(scene, hold, { type: 'ftz', party: 'mina.cole', sealed, plain: true });
  },
};
