// A trusted partner asks for its Center's input on a penalty. The Center answers in time; FP&F decides, and says of every point what became of it.
import { atTheEnd } from '../atTheEnd.js';
import { centerInput, internalFile, penaltyPetition } from '../papers/petition.js';
import { who } from '../people.js';
import { sealedWords } from '../sealedWords.js';
import type { Story } from '../storyteller.js';

export const followedInPart: Story = {
  letter: 'e',
  title: 'Center input on a penalty, given in time and followed in part',
  rule: 'COAC recommendation 14; 19 CFR part 171',
  needs: ['fpf'],

  async tell(scene) {
    const { teller } = scene;
    const sealed = sealedWords();
    const body = penaltyPetition(await scene.today());
    const input = centerInput(sealed);
    teller.says(`${who('ida.park')} asks for Center input on petition ${body.fpfCaseNumber}: a penalty of $${body.claimAmount.toLocaleString('en-US')} under ${body.statutes.join(', ')}, `
      + `notice mailed on ${body.noticeMailedOn}, petition received on ${body.petitionReceivedOn}.`);
    const request = await scene.opens('fpf', 'ida.park', body);
    teller.expects('it has a number of its own', /^FPF-\d{4}-\d{6}$/.test(request.number), request.number);
    await request.comesTo('ELIGIBILITY_CHECK');
    const petition = await request.deadline('petition-due');
    teller.rows(petition.title, petition.explanation);
    const mailed = new Date(`${body.noticeMailedOn}T12:00:00Z`).toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'full' });
    teller.expects(`its reason names the day of the mailing from which it counts, ${mailed}`, petition.why.includes(`60 calendar days from ${mailed}`), petition.why);
    teller.expects('the petition came within the 60 days of 19 CFR 171.2(b)(2)', petition.verdict === 'met', petition.verdict);

    await request.does('fay.moss', 'complete-file', internalFile(body));
    await request.does('fay.moss', 'confirm-eligibility');
    await request.does('fay.moss', 'send-to-center');
    await request.does('cee004.supervisor', 'assign-specialist', { specialist: 'cee004.specialist' });
    await request.does('cee004.specialist', 'draft-input', input);
    const draftSeenByFpf = JSON.stringify((await request.seenBy('frank.ames')).view);
    teller.expects('FP&F sees that there is a draft, and not what it says', draftSeenByFpf.includes('"sealed":true') && !draftSeenByFpf.includes(sealed));
    await request.does('cee004.specialist', 'submit-input');
    await request.does('cee004.supervisor', 'approve-input');
    await request.does('frank.ames', 'consider-input');

    await request.mayNot('frank.ames', 'record-disposition', {
      overall: 'FOLLOWED', points: [{ pointId: 'facts', disposition: 'FOLLOWED' }], outcome: 'MITIGATED', amount: 9_000,
    }, 'FP&F may not pass over a point of the input in silence');
    await request.does('frank.ames', 'record-disposition', {
      overall: 'FOLLOWED_IN_PART',
      points: [
        { pointId: 'facts', disposition: 'FOLLOWED' },
        { pointId: 'practice', disposition: 'FOLLOWED_IN_PART', reason: `The practice of the mill explains the mistake; it does not excuse it. ${sealed}` },
        { pointId: 'remedy', disposition: 'NOT_FOLLOWED', reason: `The shipments were tested only after the notice was mailed. ${sealed}` },
      ],
      outcome: 'MITIGATED', amount: 14_400,
    });
    await request.comesTo('CLOSED');

    const party = await request.seenBy('ida.park');
    const { centerInput: considered, outcome, amount, payByOn } = party.view;
    teller.says(`What the partner reads: input ${String(considered)}, ${String(outcome)} to $${Number(amount).toLocaleString('en-US')}, to be paid by ${String(payByOn)}.`);
    teller.expects('the partner reads that the input was considered, and the outcome', considered === 'CONSIDERED' && outcome === 'MITIGATED' && amount === 14_400);
    await atTheEnd(scene, request, { type: 'fpf', party: 'ida.park', sealed, plain: true });
  },
};
