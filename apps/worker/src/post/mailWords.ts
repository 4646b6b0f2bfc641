// Owns what a mail says, in both languages. It says that there is something and where to read it: the subject of the notice, the letter for its party, the
// address of the case. Never the body of a notice, nothing of advice, nothing a reader of the mailbox should not see.
import type { Language } from '@centerline/cases';
import type { Mail, MailLine } from '@centerline/ledger';

interface Words {
  readonly greeting: (name: string) => string;
  readonly news: (number: string) => string;
  readonly attached: (title: string) => string;
  readonly onPage: (title: string) => string;
  readonly open: string;
  readonly digest: (count: number) => string;
  readonly more: (count: number) => string;
  readonly signed: string;
  readonly preferences: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    news: (number) => `${number}: there is news`,
    attached: (title) => `The letter "${title}" is attached to this mail, and is on the page of the case.`,
    onPage: (title) => `The letter "${title}" is on the page of the case.`,
    open: 'Open the case:',
    digest: (count) => `${count} notices on your cases`,
    more: (count) => `and ${count} more: your worklist shows them all.`,
    signed: 'Centerline (sample). This mail is no official message of U.S. Customs and Border Protection. It cannot be answered.',
    preferences: 'Language, digests and mail itself are yours to choose:',
  },
  es: {
    greeting: (name) => `Estimado/a ${name}:`,
    news: (number) => `${number}: hay una novedad`,
    attached: (title) => `La carta «${title}» va adjunta a este correo y está en la página del caso.`,
    onPage: (title) => `La carta «${title}» está en la página del caso.`,
    open: 'Abra el caso:',
    digest: (count) => `${count} avisos sobre sus casos`,
    more: (count) => `y ${count} más: su lista de trabajo los muestra todos.`,
    signed: 'Centerline (muestra). Este correo no es un mensaje oficial de la Oficina de Aduanas y Protección Fronteriza de los Estados Unidos. No se puede responder.',
    preferences: 'Usted elige el idioma, los resúmenes y si quiere correo:',
  },
};

/** One line, without anything that could end a header or a line early. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** In Spanish the subject of a notice, which the law writes in English, gives way to the title of its letter or to plain words. */
function subjectOf(line: MailLine, language: Language): string {
  if (language === 'en') return oneLine(line.subject);
  return line.letter ? `${line.number}: ${line.letter.title}` : WORDS[language].news(line.number);
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** @param portal the address of the portal, without a slash at its end. */
export function mailText(mail: Mail, portal: string): MailText {
  const { language, lines, count } = mail;
  const words = WORDS[language];
  const addressOf = (line: MailLine): string => `${portal}/cases/${line.type}/${line.caseId}`;
  const end = ['--', words.signed, `${words.preferences} ${portal}/preferences`, ''];
  const [only] = lines;
  if (!mail.digest && only) {
    const { letter } = only;
    const about = letter === null ? [] : [letter.audience === 'party' ? words.attached(letter.title) : words.onPage(letter.title), ''];
    const subject = subjectOf(only, language);
    return { subject, text: [words.greeting(oneLine(mail.name)), '', `${subject}.`, '', ...about, words.open, addressOf(only), '', ...end].join('\n') };
  }
  const listed = lines.flatMap((line) => [`- ${subjectOf(line, language)}`, ...(line.letter ? [`  ${words.onPage(line.letter.title)}`] : []), `  ${addressOf(line)}`]);
  const rest = count > lines.length ? ['', words.more(count - lines.length)] : [];
  return { subject: words.digest(count), text: [words.greeting(oneLine(mail.name)), '', `${words.digest(count)}:`, '', ...listed, ...rest, '', ...end].join('\n') };
}
