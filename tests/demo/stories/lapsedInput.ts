// A Center that takes a request and never answers: five working days after its date the input lapses, and FP&F may go on. The petition's own dates never waited.
import { atTheEnd } from '../atTheEnd.js';
import { damagesPetition, internalFile } from '../papers/petition.js';
import { who } from '../people.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

export const lapsedInput: Story = {
  letter: 'f',
  title: 'Center input on liquidated damages that lapses',
  rule: 'COAC recommendation 14; 19 CFR 172.3; the lapse is policy of ours',
  needs: ['fpf'],

  async tell(scene) {
    const { teller, behind } = scene;
    const sealed = sealedWords();
    const body = damagesPetition(await scene.today());
    teller.says(`${who('mina.cole')} asks for Center input on petition ${body.fpfCaseNumber}: liquidated damages of $${body.claimAmount.toLocaleString('en-US')} under ${body.statutes.join(', ')}.`);
    const request = await scene.opens('fpf', 'mina.cole', body);
    await request.comesTo('ELIGIBILITY_CHECK');
    await request.does('felix.rowe', 'complete-file', internalFile(body));
    await request.does('felix.rowe', 'confirm-eligibility');
    await request.does('felix.rowe', 'send-to-center', { message: `The lot was mixed before the demand, as we see it. ${sealed}` });
    await request.does('cee003.supervisor', 'assign-specialist', { specialist: 'cee003.specialist' });
    const nothingReceived = { overall: 'NOT_RECEIVED_IN_TIME', overallReason: `The Center gave no input by its date nor in the five working days after it. ${sealed}`, points: [], outcome: 'DENIED' };
    await request.mayNot('felix.rowe', 'record-disposition', nothingReceived, 'FP&F may not go on while the Center still has time');

    const petitionBefore = await request.deadline('petition-due');
    const lapses = await request.markOf('center-input', 'LAPSE');
    teller.says('The Center stays silent.');
    await scene.timePassesTo(lapses);
    await request.comesTo('LAPSED_NO_INPUT');
    const input = await request.deadline('center-input');
    teller.rows(input.title, input.explanation);
    teller.expects('the input stands on record as missed', input.verdict === 'missed', input.verdict);
    teller.expects('no date of the petition has moved for it', (await request.deadline('petition-due')).dueAt === petitionBefore.dueAt);
    const told = await behind.notices(request.id);
    for (const unit of ['CEE003', 'FPF-4601']) teller.expects(`${unit} was told of the lapse`, told.some(({ addressee, subject }) => addressee.unit === unit && /lapsed|no input in time/.test(subject)));

    await scene.officesOpen();
    await request.does('felix.rowe', 'record-disposition', nothingReceived);
    await request.comesTo('CLOSED');
    const { view } = await request.seenBy('mina.cole');
    teller.says(`What the partner reads: input ${String(view.centerInput)}, petition ${String(view.outcome)}; a supplemental petition is due by ${String(view.supplementalDueOn)} (19 CFR 171.61).`);
    teller.expects('the partner reads that there was no input, and the outcome', view.centerInput === 'NOT_AVAILABLE' && view.outcome === 'DENIED');
    await atTheEnd(scene, request, { type: 'fpf', party: 'mina.cole', sealed, plain: false });
  },
};
