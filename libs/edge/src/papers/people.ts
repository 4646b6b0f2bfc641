// Owns how the writer of a paper is shown. Officers' names stay inside the agency: to a party the agency is one.
import type { Audience, PaperAuthor, SignedIn } from '@centerline/cases';

export interface AuthorView {
  readonly name: string;
  /** Null for an officer, to a party; and for the system. */
  readonly unit: string | null;
  /** The agency only. */
  readonly roles?: readonly string[];
  readonly side: Audience;
  /** Whether the reader wrote it. */
  readonly mine: boolean;
}

export const AGENCY = 'U.S. Customs and Border Protection';

export function authorView({ id, name, unit, roles, side }: PaperAuthor, audience: Audience, reader: SignedIn): AuthorView {
  const mine = id === reader.id;
  if (audience === 'agency') return { name, unit, roles, side, mine };
  return side === 'party' ? { name, unit, side, mine } : { name: AGENCY, unit: null, side, mine };
}
