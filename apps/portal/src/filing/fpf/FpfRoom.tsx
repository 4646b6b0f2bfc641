// Owns one request for Center input while it is filled in, over all its pages: the values, what is known of the offices, and what the law says of them.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { FormProvider, useWatch, type UseFormReturn } from 'react-hook-form';
import type { ImporterRecord } from '@centerline/cases';
import type { RequestBody } from '@centerline/fpf';
import { lookUp, queryClient } from '../../api/queries.js';
import type { Fault } from '../../kit/form/pointers.js';
import type { DraftStanding } from '../../kit/form/useDraft.js';
import { Page } from '../../kit/Page.js';
import { Ready } from '../../kit/states.js';
import { isTrade, useMe } from '../../shell/me.js';
import { useWords } from '../../words/index.js';
import { FilersOnly } from '../FilersOnly.js';
import { useKnowledge } from '../knowing.js';
import { importerNow, type Known } from '../knownImporter.js';
import { withMissing } from '../paged/missing.js';
import { useDeviceForm } from '../paged/useDeviceForm.js';
import { faultsOf, NOBODY, type OfficePeople, type OfficeReference, type PetitionKnowledge } from './judging.js';
import { bodyFrom, LISTS, NO_VALUES, tidied, type Asking, type PetitionValues } from './values.js';
import { wantedOf } from './wanted.js';

const route = getRouteApi('/file/fpf/$draft');
const AT = '/api/fpf/v1';

const officesQuery = { ...lookUp<OfficeReference>(['fpf-reference'], `${AT}/reference`), staleTime: 300_000 };
const peopleQuery = (port: string) => ({ ...lookUp<OfficePeople>(['fpf-people', port], `${AT}/offices/${encodeURIComponent(port)}/people`), staleTime: 300_000 });
/** The people of the office that is chosen now. */
export function usePeople(): OfficePeople {
  const port = useWatch<PetitionValues, 'port'>({ name: 'port' });
  return useQuery({ ...peopleQuery(port), enabled: port !== '' }).data ?? NOBODY;
}

export interface PetitionFiling {
  readonly form: UseFormReturn<PetitionValues>;
  readonly asking: Asking;
  readonly knowledge: PetitionKnowledge;
  /** Importers this person may act for; empty for the agency, which types the number. */
  readonly importers: readonly ImporterRecord[];
  readonly kept: DraftStanding;
  /** All that is wrong now, by the law; lines that say nothing are taken out before. */
  readonly judge: () => readonly Fault[];
  readonly body: () => RequestBody;
  readonly forget: () => void;
}
const Room = createContext<PetitionFiling | null>(null);
export function usePetitionFiling(): PetitionFiling {
  const filing = useContext(Room);
  if (filing === null) throw new Error('This page belongs to the filing of a request for Center input');
  return filing;
}

/** An office of FP&F, by its name: `FPF-2704`. */
const portOf = (unit: string): string => /^FPF-(\d{4})$/.exec(unit)?.[1] ?? '';

/** The layout of `/file/fpf/$draft`. */
export const FpfRoom = () => <FilersOnly of="/file/fpf"><Filed /></FilersOnly>;

function Filed() {
  const { draft } = route.useParams();
  const me = useMe();
  const t = useWords('petitionFiling');
  const known = useKnowledge(me);
  const offices = useQuery(officesQuery);
  const all = {
    data: known.data && offices.data ? { known: known.data, offices: offices.data } : undefined, error: known.error ?? offices.error, isPending: known.isPending || offices.isPending,
    refetch: () => Promise.all([known.refetch(), offices.refetch()]),
  };
  if (all.data === undefined) return <Page title={t('title')}><Ready query={all} lines={6}>{() => null}</Ready></Page>;
  return <Form key={draft} draft={draft} knowledge={{ me, reference: all.data.known.reference, offices: all.data.offices }} importers={all.data.known.importers} />;
}

function Form({ draft, knowledge, importers }: { readonly draft: string; readonly knowledge: PetitionKnowledge; readonly importers: readonly ImporterRecord[] }) {
  const t = useWords('petitionFiling');
  const { me } = knowledge;
  const asking: Asking = isTrade(me) ? 'party' : 'agency';
  const { form, kept, forget } = useDeviceForm<PetitionValues>(`fpf/${draft}`, { ...NO_VALUES, port: portOf(me.unit.code) });
  const body = (): RequestBody => bodyFrom(form.getValues(), asking);
  const knownOf = (number: string): Known => {
    const record = importers.find((one) => one.ior === number);
    return record === undefined ? importerNow(number) : { kind: 'found', record };
  };
  const judge = (): readonly Fault[] => {
    const tidy = tidied(form.getValues());
    for (const name of LISTS) form.setValue(name, tidy[name]);
    const values = form.getValues();
    const people = queryClient.getQueryData<OfficePeople>(peopleQuery(values.port).queryKey) ?? NOBODY;
    return withMissing(faultsOf(body(), knowledge, people, values.iors.map(knownOf)), wantedOf(values, asking, t));
  };
  return <Room.Provider value={{ form, asking, knowledge, importers, kept, judge, body, forget }}><FormProvider {...form}><Outlet /></FormProvider></Room.Provider>;
}
