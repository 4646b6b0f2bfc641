// Owns who is signed in, for the pages behind the sign-in: there is always somebody there.
import { createContext, useContext } from 'react';
import type { Role } from '@centerline/cases';
import type { Me } from '../api/answers.js';

const Signed = createContext<Me | null>(null);
export const MeProvider = Signed.Provider;

/** The person at the screen. Only below the sign-in. */
export function useMe(): Me {
  const me = useContext(Signed);
  if (me === null) throw new Error('This page is behind the sign-in');
  return me;
}

/** The person at the screen, null for nobody: on the pages that are open to everybody. */
export const useVisitor = (): Me | null => useContext(Signed);

const TRADE: readonly Role[] = ['IMPORTER_USER', 'BROKER_USER'];
/** Importers and brokers; everybody else is the agency. */
export const isTrade = (me: Me): boolean => me.roles.every((role) => TRADE.includes(role));
export const hasRole = (me: Me, ...roles: readonly Role[]): boolean => me.roles.some((role) => roles.includes(role));
