// Owns how a notice gets its letter and its readers. A letter that cannot be made holds no notice up for long, and no notice holds a case up.
import { LANGUAGES, type CaseType, type Language } from '@centerline/cases';
import { Evidence, type Letters } from '@centerline/cases/letters';
import type { Ledger, Posted, Posting } from '@centerline/ledger';
import { NoPress, plainLine, type LetterFiles, type Press } from '@centerline/letters';
import type { Logger } from 'pino';
import type { Laws } from '../laws.js';
import { LETTER_TRIES, RETRY_SECONDS } from './policies.js';

const AT_ONCE = 200;

export interface Writing {
  readonly ledger: Ledger;
  readonly laws: Laws;
  readonly letters: Readonly<Record<CaseType, Letters>>;
  readonly press: Pick<Press, 'print'>;
  readonly files: Pick<LetterFiles, 'keep'>;
  readonly log: Logger;
  readonly retrySeconds?: number;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the letter a notice calls for, in English and in the languages of its readers; what is there already is not made again. Says whether there is one. */
async function writeLetters({ ledger, laws, letters, press, files }: Writing, posting: Posting): Promise<boolean> {
  const due = letters[posting.type](posting.key);
  const law = laws[posting.type];
  if (!due || !law) return false;
  const there = (await ledger.post.lettersOfNotice(posting.caseId, posting.key)).map((letter) => letter.language);
  const readers = await ledger.post.readersOf(posting.noticeId);
  const wanted = LANGUAGES.filter((language) => language === 'en' || readers.some((reader) => reader.language === language));
  const missing = wanted.filter((language) => !there.includes(language));
  if (missing.length === 0) return true;
  const opened = await ledger.readCase(law, posting.caseId);
  if (!opened) throw new Error(`Case ${posting.caseId} is not in the ledger`);
  const written = due.write(Evidence.of(law, opened.file, due.audience, opened.moment.book, posting.at));
  if (!written) return there.length > 0;
  const write = async (language: Language): Promise<void> => {
    const text = written.in(language);
    const pdf = await press.print(text);
    await ledger.post.keepLetter({
      caseId: posting.caseId, key: posting.key, kind: due.kind, form: written.form, audience: due.audience, language, title: plainLine(text.title, language),
      caseVersion: opened.file.version, content: text, sha256: await files.keep(pdf), size: pdf.length,
    });
  };
  for (const language of missing) await write(language);
  return true;
}

/** One notice, ready for its readers; null when it is to be tried again. */
async function prepare(writing: Writing, posting: Posting): Promise<Posted | null> {
  const { noticeId, attempts } = posting;
  try {
    return { noticeId, hasLetter: await writeLetters(writing, posting), fault: null };
  } catch (error) {
    const fault = wordsOf(error);
    // Where no letter can be printed at all, waiting helps nobody.
    const final = error instanceof NoPress || attempts >= LETTER_TRIES;
    writing.log[final ? 'error' : 'warn']({ noticeId, caseId: posting.caseId, attempts, fault }, final ? 'a notice goes out without its letter' : 'a letter could not be made and will be tried again');
    if (final) return { noticeId, hasLetter: false, fault: `Without its letter: ${fault}` };
    await writing.ledger.post.notePostingFault(noticeId, fault);
    return null;
  }
}

/** One round: every notice whose turn it is gets its letter and its readers. Returns how many it took. */
export async function postNotices(writing: Writing): Promise<number> {
  const postings = await writing.ledger.post.takePostings(AT_ONCE, writing.retrySeconds ?? RETRY_SECONDS);
  const ready: Posted[] = [];
  for (const posting of postings) {
    const posted = await prepare(writing, posting);
    if (posted) ready.push(posted);
  }
  await writing.ledger.post.post(ready);
  return postings.length;
}
