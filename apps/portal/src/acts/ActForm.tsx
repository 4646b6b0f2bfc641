// Owns the form of an act from the first letter typed to the command sent: kept on this device, judged by the law, checked by its writer, sent once.
import { Button } from '@trussworks/react-uswds';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { CaseView, Deadline } from '../api/answers.js';
import type { Failure } from '../api/ask.js';
import { useCommand } from '../api/command.js';
import { caseChanged, meQuery, queryClient } from '../api/queries.js';
import { ErrorSummary } from '../kit/form/ErrorSummary.js';
import { FormFaults } from '../kit/form/FormFaults.js';
import { dropDraft, findDraft, type Kept } from '../kit/form/drafts.js';
import type { Fault } from '../kit/form/pointers.js';
import { useDraft } from '../kit/form/useDraft.js';
import { FailurePanel, Loading } from '../kit/states.js';
import { deviceShelf } from '../kit/sealedShelf.js';
import { sayInstant, ownZone } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { bodyOf, initialValues, namesOf } from './body.js';
import { keepDone } from './done.js';
import { missingIn } from './missing.js';
import { Follows } from './Follows.js';
import { Given } from './Given.js';
import type { ActPlan, Of } from './plan.js';
import { PlanFields } from './PlanFields.js';
import { previewOf, type Preview } from './queries.js';
import { Regarding } from './Regarding.js';
import { useSay } from './say.js';
import { Stale } from './Stale.js';

const route = getRouteApi('/cases/$type/$id/act/$command');
type Form = Record<string, unknown>;

export const draftNameOf = ({ type, id }: Pick<CaseView, 'type' | 'id'>, command: string): string => `act/${type}/${id}/${command}`;

/** What somebody typed; a form kept as it was given is nothing typed. */
const typedIn = (kept: Kept<Form> | null, given: Form): Kept<Form> | null => (kept === null || JSON.stringify(kept.values) === JSON.stringify(given) ? null : kept);

interface Props {
  readonly view: CaseView;
  readonly command: string;
  readonly plan: ActPlan;
  readonly deadlines: readonly Deadline[];
}
/** Where the form stands. */
type Standing = { readonly kind: 'writing' } | { readonly kind: 'asking' } | { readonly kind: 'checking'; readonly preview: Preview; readonly body: unknown };

export function ActForm({ view, command, plan, deadlines }: Props) {
  const t = useWords('acts');
  const me = useMe();
  const language = useLanguage();
  const say = useSay(view.type);
  const navigate = useNavigate();
  const { check } = route.useSearch();
  const of: Of = { view, me, deadlines };
  const name = draftNameOf(view, command);
  const [kept] = useState(() => typedIn(findDraft<Form>(deviceShelf(me), me.person.id, name, Date.now()), initialValues(plan, of)));
  const form = useForm<Form>({ defaultValues: kept?.values ?? initialValues(plan, of) });
  useDraft(form, name, view.version);
  // The version its writer has seen: it moves on only when the writer says so.
  const [seen, setSeen] = useState(view.version);
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  // The version a refusal spoke of; null while none did.
  const [staleAt, setStaleAt] = useState<number | null>(null);
  // Nothing has been written yet: there is nothing that could rest on an older case.
  const isUntouched = kept === null && !form.formState.isDirty && standing.kind === 'writing' && attempt === 0 && staleAt === null;
  if (isUntouched && seen !== view.version) setSeen(view.version);
  const base = { type: view.type, id: view.id, version: seen };
  const { standing: sending, send } = useCommand<unknown>(base, command);
  const hasFields = plan.fields.length > 0;
  const isChecking = standing.kind === 'checking' && (check === true || !hasFields);

  const refused = (answer: Failure): void => {
    if (answer.kind === 'stale') {
      setStaleAt(answer.currentVersion ?? seen + 1);
      void caseChanged(view.type, view.id);
    } else if (answer.kind === 'refused') {
      setFaults(answer.problem.errors.length > 0 ? answer.problem.errors : [{ code: 'refused', message: answer.problem.detail }]);
      setAttempt((before) => before + 1);
    } else setFailure(answer);
    if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
  };
  const look = async (version = seen): Promise<void> => {
    setFailure(null);
    const missing = missingIn(plan.fields, form.getValues(), of, (how, label) => t(`missing.${how}`, { label: say(`field.${label}`) }));
    setFaults(missing);
    if (missing.length > 0) return setAttempt((before) => before + 1);
    setStanding({ kind: 'asking' });
    const body = bodyOf(plan, form.getValues(), of);
    const answer = await previewOf({ ...base, version }, command, body);
    if (answer.kind !== 'ok') {
      setStanding({ kind: 'writing' });
      return refused(answer);
    }
    setStanding({ kind: 'checking', preview: answer.value, body });
    if (hasFields) await navigate({ to: '/cases/$type/$id/act/$command', params: { type: view.type, id: view.id, command }, search: { check: true } });
  };
  const give = async (body: unknown): Promise<void> => {
    setFailure(null);
    const answer = await send(body);
    if (answer.kind === 'ok') {
      dropDraft(deviceShelf(me), me.person.id, name);
      keepDone({ type: view.type, id: view.id, command, earlier: answer.earlier === true });
      return navigate({ to: '/cases/$type/$id', params: { type: view.type, id: view.id } });
    }
    if (answer.kind === 'refused') back();
    refused(answer);
  };
  const back = (): void => {
    setStanding({ kind: 'writing' });
    if (check === true) void navigate({ to: '/cases/$type/$id/act/$command', params: { type: view.type, id: view.id, command }, search: {}, replace: true });
  };
  const goOn = (): void => {
    const now = Math.max(view.version, staleAt ?? 0);
    setSeen(now);
    setStaleAt(null);
    if (!hasFields || standing.kind === 'checking') void look(now);
  };
  // An act without fields shows at once what would follow.
  const begun = useRef(false);
  useEffect(() => {
    if (hasFields || begun.current) return;
    begun.current = true;
    void look();
  });
  const startOver = (): void => {
    form.reset(initialValues(plan, of));
    dropDraft(deviceShelf(me), me.person.id, name);
  };
  const isBusy = standing.kind === 'asking' || sending.kind === 'busy';
  const values = form.watch();
  return (
    <FormProvider {...form}>
      <FormFaults faults={faults} names={namesOf(plan, values, of)}>
        <ErrorSummary attempt={attempt} />
        {sending.kind !== 'done' && (staleAt !== null || view.version !== seen) ? <Stale type={view.type} id={view.id} since={seen} onGo={goOn} /> : null}
        {failure === null ? null : <FailurePanel failure={failure} onRetry={() => void (standing.kind === 'checking' ? give(standing.body) : look())} />}
        {isChecking && standing.kind === 'checking'
          ? <Check plan={plan} of={of} values={values} preview={standing.preview} command={command} isBusy={isBusy} onBack={hasFields ? back : null} onGive={() => void give(standing.body)} />
          : (
            <>
              <Regarding of={of} command={command} />
              {!hasFields ? (standing.kind === 'asking' ? <Asking /> : null) : (
                <form className="usa-form usa-form--large c-act__form" noValidate onSubmit={(event) => { event.preventDefault(); if (!isBusy) void look(); }}>
                  {kept === null ? null : <p className="c-act__restored">{t('page.restored', { when: sayInstant(kept.at, language, ownZone()) })} <Button type="button" unstyled onClick={startOver}>{t('page.startOver')}</Button></p>}
                  <PlanFields fields={plan.fields} of={of} say={say} />
                  <div className="c-actions"><Button type="submit" disabled={isBusy}>{t('page.next')}</Button><span className="text-base-dark c-act__kept">{t('page.kept')}</span></div>
                </form>
              )}
            </>
          )}
      </FormFaults>
    </FormProvider>
  );
}

function Asking() {
  const t = useWords('acts');
  return <><p className="usa-sr-only" role="status">{t('follows.asking')}</p><Loading lines={4} /></>;
}

interface CheckProps {
  readonly plan: ActPlan;
  readonly of: Of;
  readonly values: Form;
  readonly preview: Preview;
  readonly command: string;
  readonly isBusy: boolean;
  /** Null where there is nothing to change. */
  readonly onBack: (() => void) | null;
  readonly onGive: () => void;
}
/** The last look: what one says, what follows, and the one button that does it. */
function Check({ plan, of, values, preview, command, isBusy, onBack, onGive }: CheckProps) {
  const t = useWords('acts');
  const say = useSay(of.view.type);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="c-act__check" aria-labelledby="check">
      <h2 id="check" ref={heading} tabIndex={-1}>{t('page.check')}</h2>
      <p>{t('page.checkLead')}</p>
      {onBack === null ? <Regarding of={of} command={command} /> : <><h3>{t('page.given')}</h3><Given fields={plan.fields} of={of} say={say} values={values} /></>}
      <h3>{t('page.follows')}</h3>
      <Follows type={of.view.type} what={preview} />
      <div className="c-actions">
        <Button type="button" disabled={isBusy} onClick={onGive}>{say(`act.${command}.name`)}</Button>
        {onBack === null ? null : <Button type="button" outline disabled={isBusy} onClick={onBack}>{t('page.back')}</Button>}
      </div>
    </section>
  );
}
