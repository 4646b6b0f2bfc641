// Owns the whole of a letter: its head, the body of its form, its end. A new form is a case of its type's composer.
import type { Language } from '@centerline/cases';
import type { PetitionLetter } from '@centerline/fpf';
import type { ZoneLetter } from '@centerline/ftz';
import type { AppealLetter } from '@centerline/reassignment';
import type { Line, Words } from '../sentence.js';
import type { Block, LetterText } from '../text.js';
import { APPEAL_TITLES } from '../words/appeal.js';
import { FRAME } from '../words/frame.js';
import { PETITION_TITLES } from '../words/petition.js';
import { ZONE_TITLES } from '../words/zone.js';
import { appealBlocks } from './appeal.js';
import { Pen } from './blocks.js';
import { petitionBlocks } from './petition.js';
import { zoneBlocks } from './zone.js';

/** The facts of any letter of this installation. */
export type AnyLetter = AppealLetter | PetitionLetter | ZoneLetter;

interface Composed {
  readonly title: Words;
  readonly office: readonly Line[];
  readonly blocks: readonly Block[];
}

function composed(letter: AnyLetter, pen: Pen): Composed {
  const headquarters = [pen.words(FRAME.agency), pen.words(FRAME.operations), pen.words(FRAME.security)];
  switch (letter.form) {
    case 'appeal-acknowledged':
    case 'appeal-complete':
    case 'appeal-information':
    case 'appeal-more-time':
    case 'appeal-target-moved':
    case 'appeal-delayed':
    case 'appeal-cure-ended':
    case 'appeal-decided':
    case 'appeal-rejected':
    case 'appeal-duplicate':
      return { title: APPEAL_TITLES[letter.form], office: headquarters, blocks: appealBlocks(letter, pen) };
    case 'request-acknowledged':
    case 'request-declined':
    case 'period-extended':
    case 'petition-decided':
    case 'petition-to-justice':
    case 'input-lapsed': {
      const office = [pen.words(FRAME.agency), pen.words(FRAME.fines), pen.line(FRAME.office, { office: letter.from })];
      return { title: PETITION_TITLES[letter.form], office, blocks: petitionBlocks(letter, pen) };
    }
    case 'escalation-acknowledged':
    case 'information-asked':
    case 'letter-of-direction':
      return { title: ZONE_TITLES[letter.form], office: headquarters, blocks: zoneBlocks(letter, pen) };
    case 'tracked-date-extended':
      return { title: ZONE_TITLES[letter.form], office: [pen.words(FRAME.agency), pen.line(FRAME.office, { office: letter.port })], blocks: zoneBlocks(letter, pen) };
  }
}

/** A letter in that language: the same facts give the same text. */
export function compose(letter: AnyLetter, language: Language): LetterText {
  const pen = new Pen(language);
  const { title, office, blocks } = composed(letter, pen);
  return {
    edition: 'letters-1', language, title: pen.words(title), office, number: letter.number, on: letter.on, to: letter.to,
    blocks: [...blocks, pen.plain(FRAME.questions), ...(language === 'en' ? [] : [pen.plain(FRAME.translation)])],
  };
}
