// Owns one zone question while it is filled in, over all its pages: the values, what is known of the port, and what the law says of them.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { PortRecord } from '@centerline/cases';
import { OVERSIGHT_AT } from '../../api/places.js';
import { lookUp } from '../../api/queries.js';
import type { Fault } from '../../kit/form/pointers.js';
import type { DraftStanding } from '../../kit/form/useDraft.js';
import { Page } from '../../kit/Page.js';
import { Empty, Ready } from '../../kit/states.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/index.js';
import { FilersOnly } from '../FilersOnly.js';
import { importerNow } from '../knownImporter.js';
import { referenceQuery } from '../knowing.js';
import { useDeviceForm } from '../paged/useDeviceForm.js';
import { withMissing } from '../paged/missing.js';
import { faultsOf, type Site, type ZoneKnowledge } from './judging.js';
import { bodyFrom, NO_VALUES, tidied, type ZoneValues } from './values.js';
import { wantedOf } from './wanted.js';

const route = getRouteApi('/file/ftz/$draft');

export interface ZoneFiling {
  readonly form: UseFormReturn<ZoneValues>;
  readonly knowledge: ZoneKnowledge;
  readonly kept: DraftStanding;
  /** All that is wrong now, by the law; lines that say nothing are taken out before. */
  readonly judge: () => readonly Fault[];
  readonly body: () => object;
  readonly forget: () => void;
}
const Room = createContext<ZoneFiling | null>(null);
export function useZoneFiling(): ZoneFiling {
  const filing = useContext(Room);
  if (filing === null) throw new Error('This page belongs to the filing of a zone question');
  return filing;
}

/** The port of an officer, by the name of the office: `PORT-2704`. */
const portOf = (unit: string): string => unit.replace(/^PORT-/, '');

/** The layout of `/file/ftz/$draft`. */
export const FtzRoom = () => <FilersOnly of="/file/ftz"><Filed /></FilersOnly>;

function Filed() {
  const { draft } = route.useParams();
  const { unit } = useMe();
  const t = useWords('zoneFiling');
  const code = portOf(unit.code);
  const reference = useQuery(referenceQuery);
  const ports = useQuery({ ...lookUp<{ readonly items: readonly PortRecord[] }>(['ports'], `${OVERSIGHT_AT}/reference/ports`), staleTime: 300_000 });
  const sites = useQuery({ ...lookUp<{ readonly items: readonly Site[] }>(['zones', code], `${OVERSIGHT_AT}/reference/zones?port=${encodeURIComponent(code)}`), staleTime: 300_000 });
  const all = {
    data: reference.data && ports.data && sites.data ? { reference: reference.data, ports: ports.data.items, sites: sites.data.items } : undefined,
    error: reference.error ?? ports.error ?? sites.error, isPending: reference.isPending || ports.isPending || sites.isPending,
    refetch: () => Promise.all([reference.refetch(), ports.refetch(), sites.refetch()]),
  };
  if (all.data === undefined) return <Page title={t('title')}><Ready query={all} lines={6}>{() => null}</Ready></Page>;
  const port = all.data.ports.find((one) => one.code === code);
  if (port === undefined) return <Page title={t('title')}><Empty title={t('noPort')} /></Page>;
  return <Form key={draft} draft={draft} knowledge={{ reference: all.data.reference, port, sites: all.data.sites }} />;
}

function Form({ draft, knowledge }: { readonly draft: string; readonly knowledge: ZoneKnowledge }) {
  const t = useWords('zoneFiling');
  const { form, kept, forget } = useDeviceForm<ZoneValues>(`ftz/${draft}`, NO_VALUES);
  const body = () => bodyFrom(form.getValues(), knowledge.port.code);
  const judge = (): readonly Fault[] => {
    const tidy = tidied(form.getValues());
    for (const name of ['references', 'headings', 'attempts', 'trackedDates', 'linkedAppeals'] as const) form.setValue(name, tidy[name]);
    const values = form.getValues();
    return withMissing(faultsOf(body(), knowledge, importerNow(values.userIor)), wantedOf(values, t));
  };
  return <Room.Provider value={{ form, knowledge, kept, judge, body, forget }}><FormProvider {...form}><Outlet /></FormProvider></Room.Provider>;
}
