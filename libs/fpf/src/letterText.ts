// Owns how letters on FP&F petitions are composed: which facts in which order.
import { FRAME, lettersBy, Pen, type Block, type Language, type Letters, type LetterText } from '@centerline/cases/letters';
import { PETITION_LETTERS, type PetitionDecided, type PetitionLetter } from './letterForms.js';
import { PETITION, PETITION_TITLES } from './letterWords.js';

function decided(letter: PetitionDecided, pen: Pen): readonly Block[] {
  const { amount, payBy, supplemental, rule } = letter;
  return [
    pen.paragraph(PETITION.decided[letter.outcome], { number: letter.fpfCaseNumber, rule }),
    ...(letter.inputConsidered ? [pen.plain(PETITION.considered)] : []),
    pen.paragraph(PETITION.noticeOn, { on: letter.noticeOn }),
    ...pen.facts([PETITION.amount, amount ? [amount] : []]),
    ...pen.dates(
      ...(payBy ? [pen.deadline(PETITION.payBy, payBy)] : []), ...(supplemental ? [pen.deadline(PETITION.supplementalBy, supplemental)] : []),
    ),
    ...(payBy ? [pen.heading(FRAME.next), pen.plain(PETITION.ifUnpaid)] : []),
  ];
}

/** The body of a letter on a petition. */
function petitionBlocks(letter: PetitionLetter, pen: Pen): readonly Block[] {
  const number = letter.fpfCaseNumber;
  switch (letter.form) {
    case 'request-acknowledged':
      return [
        pen.paragraph(PETITION.received, { on: letter.requestedOn, number }), pen.plain(PETITION.movesNothing),
        pen.paragraph(PETITION.receivedOn, { on: letter.receivedOn }), ...pen.dates(pen.deadline(PETITION.due, letter.petition)),
        pen.heading(FRAME.next), pen.plain(PETITION.nextCheck),
      ];
    case 'request-declined':
      return [pen.paragraph(PETITION.declined, { number, rule: letter.rule }), pen.plain(PETITION.because[letter.because]), pen.heading(FRAME.next), pen.plain(PETITION.goesOn)];
    case 'period-extended':
      return [pen.paragraph(PETITION.extended[letter.period], { number, rule: letter.extension }), ...pen.dates(pen.deadline(PETITION.extendedTo, letter.due))];
    case 'petition-decided':
      return decided(letter, pen);
    case 'petition-to-justice':
      return [pen.paragraph(PETITION.toJustice, { number, rule: letter.rule })];
    case 'input-lapsed':
      return [
        pen.paragraph(PETITION.lapsed, { number, on: letter.lapsedOn, rule: letter.rule }),
        ...pen.dates(pen.deadline(PETITION.inputDue, letter.input), ...(letter.decision ? [pen.deadline(PETITION.decisionDue, letter.decision)] : [])),
        pen.heading(FRAME.next), pen.plain(PETITION.lapsedNext),
      ];
  }
}

/** A letter on a petition, in that language. */
export function composePetitionLetter(letter: PetitionLetter, language: Language): LetterText {
  const pen = new Pen(language);
  return pen.letter(letter, PETITION_TITLES[letter.form], [pen.words(FRAME.agency), pen.words(FRAME.fines), pen.line(FRAME.office, { office: letter.from })], petitionBlocks(letter, pen));
}

/** The letter a notice of a petition calls for, if any. */
export const petitionLetters: Letters = lettersBy(PETITION_LETTERS, composePetitionLetter);
