// Owns the writing of a message: for whom first (inside the agency), then the words; kept as it is typed, sent once.
import { Button } from '@trussworks/react-uswds';
import type { CaseType, MessageKind, RuleRef } from '@centerline/cases';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSender } from '../api/command.js';
import { dropDraft, findDraft } from '../kit/form/drafts.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { AreaField } from '../kit/form/fields.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import type { Fault } from '../kit/form/pointers.js';
import { useDraft } from '../kit/form/useDraft.js';
import { Icon } from '../kit/Icon.js';
import { Notice } from '../kit/Notice.js';
import { RuleNote } from '../kit/RuleNote.js';
import { deviceShelf } from '../kit/sealedShelf.js';
import { FailurePanel } from '../kit/states.js';
import { isTrade, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import type { MessageLine, Writing } from './answers.js';
import { Attaching } from './Attaching.js';
import { bodyOf, missingIn, NOTHING, turnedOutward, type Written } from './composing.js';
import { ForWhom } from './ForWhom.js';
import { sendMessage } from './queries.js';
import { beginning } from './reading.js';

interface Props {
  readonly type: CaseType;
  readonly id: string;
  readonly writing: readonly Writing[];
  readonly most: number;
  readonly aboutDates: RuleRef;
  readonly answering: MessageLine | null;
  readonly onAnswerNot: () => void;
}

export function Compose(props: Props) {
  const t = useWords('papers');
  const { writing } = props;
  return (
    <section aria-labelledby="write">
      <h2 id="write" tabIndex={-1}>{t('write.title')}</h2>
      {writing.some(({ may }) => may) ? <Writer {...props} /> : writing.map(({ kind, why }) => why === null ? null : <p key={kind}><span lang="en">{why.message}</span> <RuleNote rule={why.rule} /></p>)}
    </section>
  );
}

function Writer({ type, id, writing, most, aboutDates, answering, onAnswerNot }: Props) {
  const t = useWords('papers');
  const me = useMe();
  const inside = !isTrade(me);
  const party = t(`party.${type}`);
  const name = `message/${type}/${id}`;
  const [kept] = useState(() => findDraft<Written>(deviceShelf(me), me.person.id, name, Date.now()));
  const fresh = useMemo((): Written => ({ ...NOTHING, kind: inside ? '' : 'public' }), [inside]);
  const form = useForm<Written>({ defaultValues: { ...fresh, ...kept?.values } });
  useDraft(form, name, null);
  const deliver = useMemo(() => sendMessage(type, id), [type, id]);
  const { standing, send, reset } = useSender<object, MessageLine>(`message/${type}/${id}`, deliver);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sent, setSent] = useState<MessageKind | null>(null);
  const written = form.watch();
  const { kind, text, begunAs } = written;
  useEffect(() => {
    if (answering === null) return;
    form.setValue('replyTo', answering.id);
    const mayPublicly = writing.some((one) => one.kind === 'public' && one.may);
    // An answer to a note stays inside, and so does the answer of who may not write to the party.
    if (answering.kind === 'internal' || !mayPublicly) form.setValue('kind', 'internal');
    else if (form.getValues('kind') === '') form.setValue('kind', 'public');
  }, [answering, form, writing]);
  useEffect(() => {
    const now = text.trim() === '' ? '' : begunAs === '' ? kind : begunAs;
    if (now !== begunAs) form.setValue('begunAs', now);
  }, [kind, text, begunAs, form]);

  const refuse = (refusals: readonly Fault[]): void => {
    setFaults(refusals);
    setAttempt((before) => before + 1);
  };
  const submit = async (): Promise<void> => {
    const missing = missingIn(written, most);
    if (missing !== null) return refuse([{ code: missing, field: missing === 'kind' ? '/kind' : '/text', message: t(`write.missing.${missing}`, { count: most }), isTranslated: true }]);
    setFaults([]);
    const answer = await send(bodyOf(written));
    if (answer.kind === 'refused') {
      reset();
      return refuse(answer.problem.errors.length > 0 ? answer.problem.errors : [{ code: 'refused', message: answer.problem.detail }]);
    }
    if (answer.kind !== 'ok') return;
    form.reset({ ...fresh, kind });
    dropDraft(deviceShelf(me), me.person.id, name);
    onAnswerNot();
    setSent(answer.value.kind);
  };
  const notAnswering = (): void => {
    form.setValue('replyTo', '');
    onAnswerNot();
  };
  const isBusy = standing.kind === 'busy';
  return (
    <FormProvider {...form}>
      <FormFaults faults={faults} names={['kind', 'text', 'documents', 'replyTo']}>
        {sent === null ? null : <Notice type="success" slim isNews>{inside ? t(`write.sent.${sent}`, { party }) : t('write.sent.party')}</Notice>}
        <ErrorSummary attempt={attempt} />
        {standing.kind === 'failed' && standing.failure.kind !== 'refused' ? <FailurePanel failure={standing.failure} onRetry={() => void submit()} headingLevel="h3" /> : null}
        <form className={`usa-form usa-form--large c-compose c-compose--${inside ? kind || 'open' : 'party'}`} noValidate onChange={() => setSent(null)} onSubmit={(event) => { event.preventDefault(); if (!isBusy) void submit(); }}>
          {inside ? <ForWhom type={type} writing={writing} answersInside={answering?.kind === 'internal'} /> : null}
          {inside && kind !== '' ? <p className="c-message__kind"><Icon name={kind === 'internal' ? 'lock' : 'mail'} /><span>{t(`write.reads.${kind}`, { party })}</span></p> : null}
          {answering === null ? null : <p className="c-message__reply">{t('reply.to', { who: answering.author.mine ? t('reply.you') : answering.author.name })}<q dir="auto">{beginning(answering.text)}</q> <Button type="button" unstyled onClick={notAnswering}>{t('reply.not')}</Button></p>}
          {turnedOutward(written) ? <Notice type="warning" slim isNews>{t('write.turned', { party })}</Notice> : null}
          <AreaField<Written> name="text" label={inside ? (kind === '' ? t('write.text') : t(`write.label.${kind}`, { party })) : t('write.toAgency')} rows={6} most={most} />
          <Attaching type={type} id={id} publicOnly={kind !== 'internal'} />
          <p className="c-compose__note">{t('write.noDates')} <RuleNote rule={aboutDates} /></p>
          <div className="c-actions"><Button type="submit" disabled={isBusy}>{inside ? (kind === '' ? t('write.send') : t(`write.do.${kind}`, { party })) : t('write.doParty')}</Button><span className="c-act__kept text-base-dark">{t('write.kept')}</span></div>
        </form>
      </FormFaults>
    </FormProvider>
  );
}
