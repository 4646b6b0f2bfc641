// Owns how letters on appeals are composed: which facts in which order.
import { FRAME, lettersBy, Pen, type Block, type Language, type Letters, type LetterText } from '@centerline/cases/letters';
import { APPEAL_LETTERS, type AppealDecided, type AppealLetter } from './letterForms.js';
import { APPEAL, APPEAL_TITLES } from './letterWords.js';

function decided(letter: AppealDecided, pen: Pen): readonly Block[] {
  const { change, appeal } = letter;
  return [
    pen.paragraph(APPEAL.outcome[letter.outcome], { on: letter.decidedOn }),
    pen.quotes(APPEAL.reasons, letter.reasons),
    ...pen.facts(
      [FRAME.importer, [letter.importer]], [FRAME.currentCenter, [letter.currentCenter]], [FRAME.newCenter, change ? [change.newCenter] : []],
      [APPEAL.moving, letter.moving], [APPEAL.staying, change ? letter.staying : []],
    ),
    ...pen.dates(...(change ? [pen.day(APPEAL.effective, change.effectiveOn, change.rule)] : [])),
    pen.heading(FRAME.next),
    ...(change ? [pen.paragraph(letter.transferred.length > 0 ? APPEAL.pendingBut : APPEAL.pending, { rule: change.pending })] : []),
    ...pen.facts(...letter.transferred.map(({ kind, reference }) => [APPEAL.transferred, [kind, reference]] as const)),
    pen.plain(APPEAL.release),
    pen.heading(FRAME.yours),
    pen.paragraph(APPEAL.anyTime, { rule: appeal }),
  ];
}

/** The body of a letter on an appeal. */
function appealBlocks(letter: AppealLetter, pen: Pen): readonly Block[] {
  const { importer, appeal, number } = letter;
  switch (letter.form) {
    case 'appeal-acknowledged':
      return [
        pen.paragraph(APPEAL.received, { on: letter.receivedOn, importer, rule: appeal, number }),
        ...pen.facts([FRAME.currentCenter, [letter.currentCenter]], [FRAME.preferredCenter, [letter.preferredCenter]]),
        ...pen.dates(pen.deadline(APPEAL.owed, letter.owed)),
        pen.heading(FRAME.next), pen.plain(APPEAL.nextCompleteness), pen.paragraph(APPEAL.noDeadline, { rule: appeal }), pen.plain(APPEAL.release),
      ];
    case 'appeal-complete':
      return [
        pen.paragraph(APPEAL.complete, { on: letter.completeOn }),
        ...pen.dates(pen.deadline(APPEAL.aim, letter.target), pen.deadline(APPEAL.atLatest, letter.limit)),
        pen.heading(FRAME.next), pen.plain(APPEAL.nextDecision), pen.paragraph(APPEAL.noDeadline, { rule: appeal }),
      ];
    case 'appeal-information':
      return [
        pen.paragraph(APPEAL.asked, { on: letter.askedOn }), pen.quotes(APPEAL.askedWords, ...letter.items),
        ...pen.dates(pen.deadline(APPEAL.answerBy, letter.cure)),
        pen.heading(FRAME.yours), pen.plain(APPEAL.howToAnswer), pen.plain(APPEAL.ifUnanswered),
      ];
    case 'appeal-more-time':
      return [
        pen.paragraph(APPEAL.moreTime, { importer }), ...pen.dates(pen.deadline(APPEAL.answerBy, letter.cure)),
        pen.heading(FRAME.yours), pen.plain(APPEAL.ifUnanswered),
      ];
    case 'appeal-target-moved':
      return [
        pen.plain(APPEAL.moved), ...pen.dates(pen.deadline(APPEAL.newAim, letter.target), pen.deadline(APPEAL.atLatest, letter.limit)),
        pen.heading(FRAME.yours), pen.plain(APPEAL.nothingToDo),
      ];
    case 'appeal-delayed':
      return [
        pen.paragraph(APPEAL.delayed, { importer, due: letter.target.due }), pen.plain(APPEAL.because[letter.because]),
        ...pen.dates(pen.deadline(APPEAL.oldAim, letter.target), pen.deadline(APPEAL.newDate, letter.limit)),
        pen.heading(FRAME.yours), pen.plain(APPEAL.nothingToDo),
      ];
    case 'appeal-cure-ended':
      return [
        pen.plain(APPEAL.cureEnded), ...pen.dates(pen.deadline(APPEAL.endedOn, letter.cure)),
        pen.heading(FRAME.next), pen.plain(APPEAL.cureEndedNext), pen.heading(FRAME.yours), pen.paragraph(APPEAL.anyTime, { rule: appeal }),
      ];
    case 'appeal-decided':
      return decided(letter, pen);
    case 'appeal-rejected':
    case 'appeal-duplicate':
      return [
        pen.paragraph(letter.form === 'appeal-rejected' ? APPEAL.rejected : APPEAL.duplicate, { rule: letter.rule }), pen.quotes(APPEAL.reasons, letter.reasons),
        pen.heading(FRAME.yours), pen.paragraph(APPEAL.anyTime, { rule: appeal }),
      ];
  }
}

/** A letter on an appeal, in that language. */
export function composeAppealLetter(letter: AppealLetter, language: Language): LetterText {
  const pen = new Pen(language);
  return pen.letter(letter, APPEAL_TITLES[letter.form], pen.headquarters(), appealBlocks(letter, pen));
}

/** The letter a notice of an appeal calls for, if any. */
export const appealLetters: Letters = lettersBy(APPEAL_LETTERS, composeAppealLetter);
