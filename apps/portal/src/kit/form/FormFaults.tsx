// Owns how fields of a page learn what is wrong with them: the faults of the last judging, by the names of the page's fields.
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { sortFaults, type Fault, type Sorted } from './pointers.js';

const NONE: Sorted = { fields: new Map(), rest: [] };
const Faults = createContext<Sorted>(NONE);

/** @param names fields on this page, in order. */
export function FormFaults({ faults, names, children }: { readonly faults: readonly Fault[]; readonly names: readonly string[]; readonly children: ReactNode }) {
  const sorted = useMemo(() => sortFaults(faults, names), [faults, names]);
  return <Faults.Provider value={sorted}>{children}</Faults.Provider>;
}
export const useFaults = (): Sorted => useContext(Faults);
/** What is wrong with one field, if anything. */
export const useFault = (name: string): Fault | undefined => useContext(Faults).fields.get(name);
