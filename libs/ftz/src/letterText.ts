// Owns how letters on FTZ cases are composed: which facts in which order.
import { FRAME, lettersBy, Pen, type Block, type Language, type Letters, type LetterText } from '@centerline/cases/letters';
import { ZONE_LETTERS, type ZoneLetter } from './letterForms.js';
import { ZONE, ZONE_TITLES } from './letterWords.js';

/** The body of a letter on an FTZ case. */
function zoneBlocks(letter: ZoneLetter, pen: Pen): readonly Block[] {
  const about = pen.facts([FRAME.zone, [letter.zone]], [FRAME.importer, [letter.importer]]);
  switch (letter.form) {
    case 'escalation-acknowledged':
      return [
        pen.plain(ZONE.internal), pen.paragraph(ZONE.acknowledged, { on: letter.acknowledgedOn, rule: letter.rule }), ...about, pen.quotes(ZONE.question, letter.question),
        ...pen.dates(...(letter.direction ? [pen.deadline(ZONE.directBy, letter.direction)] : [])), pen.plain(ZONE.escalationMovesNothing),
      ];
    case 'information-asked':
      return [
        pen.plain(ZONE.internal), pen.paragraph(ZONE.asked, { rule: letter.rule }), ...about, pen.quotes(ZONE.askedWords, ...letter.questions),
        ...pen.dates(pen.deadline(ZONE.answerBy, letter.answer)),
      ];
    case 'letter-of-direction':
      return [
        pen.plain(ZONE.internal), pen.paragraph(ZONE.directed, { rule: letter.rule }), ...about, pen.quotes(ZONE.question, letter.question), pen.quotes(ZONE.directionWords, letter.direction),
        ...pen.dates(
          pen.deadline(ZONE.carryOutBy, letter.implementation), ...letter.beside.map(({ what, due, rule }) => ({ what: pen.line(ZONE.what, { what }), date: due, rule })),
        ),
        pen.paragraph(ZONE.beside, { rule: letter.tracked }), pen.heading(FRAME.next), pen.plain(ZONE.confirm),
      ];
    case 'tracked-date-extended':
      return [
        pen.paragraph(ZONE.extended, { operator: letter.operator, rule: letter.due.rule }), ...about, pen.quotes(ZONE.cause, letter.reason),
        ...pen.dates({ what: pen.line(ZONE.what, { what: letter.what }), date: letter.due.due, rule: letter.due.rule }), pen.plain(ZONE.handOn),
      ];
  }
}

const officeOf = (letter: ZoneLetter, pen: Pen) =>
  letter.form === 'tracked-date-extended' ? [pen.words(FRAME.agency), pen.line(FRAME.office, { office: letter.port })] : pen.headquarters();

/** A letter on an FTZ case, in that language. */
export function composeZoneLetter(letter: ZoneLetter, language: Language): LetterText {
  const pen = new Pen(language);
  return pen.letter(letter, ZONE_TITLES[letter.form], officeOf(letter, pen), zoneBlocks(letter, pen));
}

/** The letter a notice of an FTZ case calls for, if any. */
export const zoneLetters: Letters = lettersBy(ZONE_LETTERS, composeZoneLetter);
