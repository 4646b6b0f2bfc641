// A question two ports answer differently: past both Centers and the port director's certificate to OFO Headquarters, from there to Regulations and Rulings and back,
// and down to the port as a direction. Only the clock of Headquarters waits while counsel thinks.
import { instantOf, msOf } from '@centerline/clock';
import { atTheEnd } from '../atTheEnd.js';
import { secondAttempt, unequalTreatment } from '../papers/zoneQuestion.js';
import { who } from '../people.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

const DAY_MS = 86_400_000;
const WHY = 'Two ports read the same election of status differently for one account; neither can bind the other.';

export const headquartersDirection: Story = {
  letter: 'd',
  title: 'A zone question that reaches OFO Headquarters',
  rule: 'COAC recommendation 18, after the model of 19 CFR 177.11',
  needs: ['ftz'],

  async tell(scene) {
    const { teller } = scene;
    const sealed = sealedWords();
    const body = unequalTreatment(await scene.today());
    teller.says(`${who('nick.hale')} opens a question of uniformity for an account: "${body.question}"`);
    const question = await scene.opens('ftz', 'nick.hale', body);
    await question.mayNot('nick.hale', 'request-escalation', { reason: WHY }, 'a port does not go to Headquarters before its lead Center has been heard');

    await question.does('nick.hale', 'consult-center');
    await question.does('cee007.specialist', 'advise', { advice: `The packs keep their identity as accumulators of heading 8507 until they are fitted. ${sealed}` });
    await question.does('cee007.supervisor', 'approve-advice');
    await question.does('cee003.specialist', 'advise', { advice: `The module is one article of heading 8708; its status is that of the module when it leaves. ${sealed}` });
    await question.does('cee003.supervisor', 'approve-advice');
    await question.does('nick.hale', 'record-attempt', secondAttempt(await scene.today()));
    await question.does('nick.hale', 'request-escalation', { reason: WHY });
    await question.mayNot('nick.hale', 'certify-escalation', { whyNotLocally: WHY }, 'who asks for the escalation does not certify it');
    await question.does('nora.quinn', 'certify-escalation', { whyNotLocally: WHY });
    await question.does('hal.brandt', 'acknowledge-hq');

    await question.does('hal.brandt', 'refer-legal', { under: '19 CFR 177.11', question: 'Does an election of nonprivileged foreign status follow cells into a module assembled in the zone?' });
    teller.says('Regulations and Rulings think it over for three days.');
    await scene.timePassesTo(instantOf(msOf(await scene.moment()) + 3 * DAY_MS));
    await scene.officesOpen();
    await question.does('otto.lang', 'record-internal-advice', { advice: `The status is determined as the module is constructively transferred. ${sealed}`, reference: 'internal advice, sample' });
    const direction = {
      direction: 'Treat the modules as parts of heading 8708 in nonprivileged foreign status at every port of this account; the status of the cells on admission is not asked for.',
      adviceUse: 'PARTLY', adviceUseReason: 'The lead Center is followed on the module; what it says of the time of transfer gives way to the internal advice.',
    };
    await question.does('hal.brandt', 'draft-direction', direction);
    const counted = await question.deadline('hq-direction');
    teller.rows(counted.title, counted.explanation);
    teller.expects('the days at Regulations and Rulings are in the explanation as a pause', counted.explanation.rows.some(({ kind, name }) => kind === 'pause' && name === 'INTERNAL_ADVICE'));

    await question.does('helen.cruz', 'issue-direction', direction);
    await question.does('nick.hale', 'confirm-implementation', { done: 'The operator and both ports were told; the modules leave as parts of heading 8708 from today.' });
    await question.comesTo('CLOSED');
    const { view } = await question.seenBy('helen.cruz');
    teller.says(`Outcome: ${String(view.outcomeWords)}`);
    await atTheEnd(scene, question, { type: 'ftz', party: 'mina.cole', sealed, plain: false });
  },
};
