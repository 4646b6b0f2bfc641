// Owns one appeal while it is filled in, over all its pages: the values, what is kept where, and what the law says of them.
import type { Refusal } from '@centerline/cases';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useRef, useState } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import type { FilingBody } from '@centerline/reassignment';
import type { CaseView } from '../api/answers.js';
import { caseQuery, listsChanged, queryClient } from '../api/queries.js';
import { dropDraft, findDraft } from '../kit/form/drafts.js';
import { useDraft, type DraftStanding } from '../kit/form/useDraft.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { deviceShelf } from '../kit/sealedShelf.js';
import { hasRole, useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { FilersOnly } from './FilersOnly.js';
import { faultsOf, knownHere, namingRows, type Knowledge } from './judging.js';
import { useKnowledge } from './knowing.js';
import { KnowledgeProvider } from './known.js';
import { draftName, isNew, keepOnServer, type Opened } from './serverDraft.js';
import { bodyFrom, NO_VALUES, valuesFrom, type FilingValues } from './values.js';

const route = getRouteApi('/file/reassignment/$draft');

export interface ServerStanding {
  readonly kind: 'none' | 'saving' | 'saved' | 'not-saved' | 'stale';
  readonly at: Date | null;
}
export interface Filing {
  readonly form: UseFormReturn<FilingValues>;
  readonly knowledge: Knowledge;
  readonly kept: DraftStanding;
  readonly server: ServerStanding;
  readonly opened: Opened | null;
  /** All that is wrong now, by the law. */
  readonly judge: () => readonly Refusal[];
  /** Keeps the draft on the server, as far as it can be kept. */
  readonly save: () => Promise<void>;
  /** After a stale draft: goes on with ours, on top of theirs, or shows theirs. */
  readonly resolve: (whose: 'ours' | 'theirs') => Promise<void>;
  /** The draft on the server says just this. */
  readonly isOnServer: (content: FilingBody) => boolean;
  /** Sent: nothing is kept on this device any more. */
  readonly forget: () => void;
}

const Room = createContext<Filing | null>(null);
export function useFiling(): Filing {
  const filing = useContext(Room);
  if (filing === null) throw new Error('This page belongs to the filing of an appeal');
  return filing;
}

/** The layout of `/file/reassignment/$draft`. When a new one gets its id, the form stays the same. */
export function FilingRoom() {
  const { draft } = route.useParams();
  // The second person of Headquarters submits what the first has recorded. The way to the form is one, lest it be begun anew when it gets its id.
  return <FilersOnly of="/file" isKept={!isNew(draft)}><Filed draft={draft} /></FilersOnly>;
}

function Filed({ draft }: { readonly draft: string }) {
  const me = useMe();
  const [names, setNames] = useState<readonly string[]>([draft]);
  const mine = names.includes(draft) ? names : [draft];
  if (mine !== names) setNames(mine);
  const begun = mine[0] ?? draft;
  const knowledge = useKnowledge(me);
  const view = useQuery({ ...caseQuery<{ readonly draft?: FilingBody }>('reassignment', begun), enabled: !isNew(begun), refetchOnWindowFocus: false, staleTime: Infinity });
  const t = useWords('filing');
  if (knowledge.data === undefined || (!isNew(begun) && view.data === undefined)) {
    return <Page title={t('title')}>{knowledge.data === undefined ? <Ready query={knowledge} lines={6}>{() => null}</Ready> : <Ready query={view} lines={6}>{() => null}</Ready>}</Page>;
  }
  if (view.data !== undefined && view.data.status !== 'DRAFT') return <Submitted view={view.data} />;
  return <Form key={begun} begun={begun} view={view.data ?? null} knowledge={knowledge.data} onBecame={(id) => setNames([...mine, id])} />;
}

/** Whoever comes back here after submitting, by the browser's own way back, finds no form to send again. */
function Submitted({ view }: { readonly view: CaseView }) {
  const t = useWords('filing');
  return (
    <Page title={t('received.title')} kicker={view.number} width="text">
      <p><Link to="/cases/$type/$id" params={{ type: 'reassignment', id: view.id }} className="usa-button">{t('received.see')}</Link></p>
      <p><Link to="/file" className="usa-link">{t('received.another')}</Link></p>
    </Page>
  );
}

interface Begin {
  readonly begun: string;
  readonly view: CaseView<{ readonly draft?: FilingBody }> | null;
  readonly knowledge: Knowledge;
  readonly onBecame: (id: string) => void;
}

/** The values to begin with: what was typed here last, unless the server has something newer that was not seen here. */
function beginning({ begun, view, knowledge: { me } }: Begin): { readonly values: FilingValues; readonly isNewerThere: boolean } {
  const here = findDraft<FilingValues>(deviceShelf(me), me.person.id, draftName(begun), Date.now());
  const there = view === null ? null : valuesFrom(view.view.draft ?? {});
  return { values: { ...NO_VALUES, ...(here?.values ?? there ?? {}) }, isNewerThere: here !== null && view !== null && here.version !== null && view.version > here.version };
}

function Form(begin: Begin) {
  const { begun, view, knowledge, onBecame } = begin;
  const { me, importers } = knowledge;
  const navigate = useNavigate();
  const kit = useWords('kit');
  const [start] = useState(() => beginning(begin));
  const form = useForm<FilingValues>({ defaultValues: start.values });
  const [opened, setOpened] = useState<Opened | null>(view === null ? null : { id: view.id, version: view.version });
  const [server, setServer] = useState<ServerStanding>({ kind: start.isNewerThere ? 'stale' : 'none', at: null });
  const running = useRef<Promise<void> | null>(null);
  // What the server is known to hold, so that it is not told what it said itself.
  const said = useRef(view === null ? '' : JSON.stringify(bodyFrom(valuesFrom(view.view.draft ?? {}))));
  const kept = useDraft(form, draftName(opened?.id ?? begun), opened?.version ?? null);
  const body = (): FilingBody => bodyFrom(form.getValues());

  const keep = async (onto: Opened | null): Promise<void> => {
    const content = body();
    const text = JSON.stringify(content);
    const isKeepable = faultsOf(content, knowledge, 'draft').length === 0 || (importers.length === 0 && hasRole(me, 'OFO_HQ_ANALYST'));
    if (!isKeepable) return setServer({ kind: 'not-saved', at: null });
    if (text === said.current) return;
    setServer({ kind: 'saving', at: null });
    // Whatever is typed while the server answers is newer than what it keeps.
    const at = new Date();
    const answer = await keepOnServer(onto, content, crypto.randomUUID());
    if (answer.kind === 'ok') {
      said.current = text;
      const { id, version } = answer.value;
      setOpened({ id, version });
      setServer({ kind: 'saved', at });
      if (onto === null) {
        dropDraft(deviceShelf(me), me.person.id, draftName(begun));
        onBecame(id);
        void listsChanged();
        await navigate({ to: '.', params: (now) => ({ ...now, draft: id }), replace: true });
      }
    } else setServer({ kind: answer.kind === 'stale' ? 'stale' : 'not-saved', at: null });
  };
  const save = (): Promise<void> => {
    running.current = (running.current ?? Promise.resolve()).then(() => (server.kind === 'stale' ? undefined : keep(opened)));
    return running.current;
  };
  const resolve = async (whose: 'ours' | 'theirs'): Promise<void> => {
    if (opened === null) return;
    const fresh = await latestOf(opened.id);
    if (fresh === null) return;
    setOpened({ id: fresh.id, version: fresh.version });
    if (whose === 'theirs') {
      const theirs = valuesFrom(fresh.view.draft ?? {});
      form.reset(theirs);
      said.current = JSON.stringify(bodyFrom(theirs));
      setServer({ kind: 'none', at: null });
    } else await keep({ id: fresh.id, version: fresh.version });
  };
  const filing: Filing = {
    form, knowledge, kept, server, opened, save, resolve, isOnServer: (content) => JSON.stringify(content) === said.current,
    judge: () => namingRows(knownHere(faultsOf(body(), knowledge, 'whole'), body(), importers), form.getValues().headingRows, kit('grid.row')),
    forget: () => {
      for (const name of [begun, opened?.id ?? begun]) dropDraft(deviceShelf(me), me.person.id, draftName(name));
    },
  };
  return <Room.Provider value={filing}><KnowledgeProvider value={knowledge}><FormProvider {...form}><Outlet /></FormProvider></KnowledgeProvider></Room.Provider>;
}

/** The draft as it stands on the server now; null while nobody can say. */
const latestOf = (id: string): Promise<CaseView<{ readonly draft?: FilingBody }> | null> =>
  queryClient.fetchQuery({ ...caseQuery<{ readonly draft?: FilingBody }>('reassignment', id), staleTime: 0 }).catch(() => null);
