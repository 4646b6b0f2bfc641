// Owns how one message looks: who wrote to whom, and whether it left the agency, told in words, shape and colour at once.
import { Button } from '@trussworks/react-uswds';
import { Link } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import { Icon } from '../kit/Icon.js';
import { When } from '../kit/When.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import type { MessageLine } from './answers.js';
import { beginning } from './reading.js';

interface Props {
  readonly type: CaseType;
  readonly id: string;
  readonly message: MessageLine;
  /** The message it answers, where that is on the page. */
  readonly answered: MessageLine | null;
  readonly onAnswer: ((message: MessageLine) => void) | null;
}

export function OneMessage({ type, id, message, answered, onAnswer }: Props) {
  const t = useWords('papers');
  const inside = !isTrade(useMe());
  const { kind, author, at, text, replyTo, documents } = message;
  const party = t(`party.${type}`);
  const who = author.mine ? t('you') : author.name;
  return (
    <article id={`message-${message.id}`} tabIndex={-1} className={`c-message c-message--${kind} c-message--${author.side}`} aria-labelledby={`who-${message.id}`}>
      {inside ? (
        <p className="c-message__kind"><Icon name={kind === 'internal' ? 'lock' : 'mail'} /><span>{kind === 'internal' ? t('sign.internal', { party }) : author.side === 'party' ? t('sign.from', { party }) : t('sign.to', { party })}</span></p>
      ) : null}
      <h2 id={`who-${message.id}`} className="c-message__who"><span dir="auto">{who}</span>{author.unit === null || author.mine ? null : <span className="c-message__unit"> {author.unit}</span>}<span className="c-message__when"> <When at={at} /></span></h2>
      {replyTo === null ? null : <p className="c-message__reply"><a className="usa-link" href={`#message-${replyTo}`}>{answered === null ? t('reply.earlier') : t('reply.to', { who: answered.author.mine ? t('reply.you') : answered.author.name })}</a>{answered === null ? null : <q dir="auto">{beginning(answered.text)}</q>}</p>}
      <p className="c-message__text" dir="auto">{text}</p>
      {documents.length === 0 ? null : (
        <ul className="c-message__papers" aria-label={t('attached')}>
          {documents.map((one) => <li key={one.id}><Icon name="attachFile" /><Link to="/cases/$type/$id/$part" params={{ type, id, part: 'documents' }} hash={`document-${one.id}`} className="usa-link"><span dir="auto">{one.title}</span></Link></li>)}
        </ul>
      )}
      <p className="c-message__does">
        {onAnswer === null ? null : <Button type="button" unstyled onClick={() => onAnswer(message)}>{t('reply.do')}<span className="usa-sr-only">: {who}, {beginning(text)}</span></Button>}
        <a className="usa-link" href={`#message-${message.id}`}>{t('link')}<span className="usa-sr-only">: {who}, {beginning(text)}</span></a>
      </p>
    </article>
  );
}
