// Owns the messages of a case: the exchange between agency and parties, and (inside the agency) the notes beside it. The two can never be taken for each other.
import { Button } from '@trussworks/react-uswds';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseType } from '@centerline/cases';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../kit/Notice.js';
import { Ready } from '../kit/states.js';
import { sayDay } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import type { MessageLine, MessagesPage } from './answers.js';
import { Compose } from './Compose.js';
import { OneMessage } from './OneMessage.js';
import { markRead, messagesQuery } from './queries.js';
import { firstNew, linesOf } from './reading.js';

export function MessagesPart({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const query = useInfiniteQuery(messagesQuery(type, id));
  return (
    <Ready query={query}>
      {({ pages: [latest, ...before] }) => latest === undefined ? null : <Exchange type={type} id={id} latest={latest} before={before} isFetching={query.isFetchingNextPage} onEarlier={() => void query.fetchNextPage()} />}
    </Ready>
  );
}

interface Props {
  readonly type: CaseType;
  readonly id: string;
  readonly latest: MessagesPage;
  /** Pages of earlier messages that were asked for. */
  readonly before: readonly MessagesPage[];
  readonly isFetching: boolean;
  readonly onEarlier: () => void;
}
function Exchange({ type, id, latest, before, isFetching, onEarlier }: Props) {
  const t = useWords('papers');
  const language = useLanguage();
  const [answering, setAnswering] = useState<MessageLine | null>(null);
  // New is what was new when the reader came, although reading it marks it as read.
  const [mark] = useState(latest.readThrough);
  useReadMark(type, id, latest);
  const lines = linesOf([latest, ...before]);
  const newFrom = firstNew(lines, mark);
  const hasEarlier = ([latest, ...before].at(-1) ?? latest).earlier !== null;
  const mayWrite = latest.write.some(({ may }) => may);
  const answer = (message: MessageLine): void => {
    setAnswering(message);
    document.getElementById('write')?.scrollIntoView();
    document.getElementById('field-text')?.focus({ preventScroll: true });
  };
  return (
    <>
      {latest.lastOn === null ? null : <Notice type="info" slim>{t('lastOn', { day: sayDay(latest.lastOn, language) })}</Notice>}
      <div className="c-papers__head">
        <p>{lines.length === 0 ? t('none') : hasEarlier ? t('some', { count: lines.length }) : t('count', { count: lines.length })}</p>
        {mayWrite && lines.length > 2 ? <p><a className="usa-link" href="#write">{t('write.title')}</a></p> : null}
      </div>
      {hasEarlier ? <p><Button type="button" outline disabled={isFetching} onClick={onEarlier}>{t('earlier')}</Button></p> : null}
      <ol className="c-messages">
        {lines.map((line) => (
          <li key={line.id}>
            {line.id === newFrom ? <p className="c-messages__new">{t('newFrom')}</p> : null}
            <OneMessage type={type} id={id} message={line} answered={lines.find((one) => one.id === line.replyTo) ?? null} onAnswer={latest.write.some(({ kind, may }) => may && (kind === line.kind || kind === 'internal')) ? answer : null} />
          </li>
        ))}
      </ol>
      <Compose type={type} id={id} writing={latest.write} most={latest.mostCharacters} aboutDates={latest.aboutDates} answering={answering} onAnswerNot={() => setAnswering(null)} />
    </>
  );
}

/** Marks as read what stands before the reader, once it does. */
function useReadMark(type: CaseType, id: string, { items, unread }: MessagesPage): void {
  const marked = useRef<string | null>(null);
  const last = items.at(-1)?.id;
  useEffect(() => {
    if (last === undefined || unread === 0 || marked.current === last) return;
    const look = (): void => {
      if (document.visibilityState !== 'visible' || marked.current === last) return;
      marked.current = last;
      void markRead(type, id, last);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [type, id, last, unread]);
}
