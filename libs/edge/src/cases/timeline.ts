// Owns what a reader sees of a case's history. A party sees what is said in public, and by whom only of its own people.
import type { Audience, SignedIn } from '@centerline/cases';
import type { TimelineEntry } from '@centerline/ledger';

export interface TimelineLine {
  readonly version: number;
  readonly at: string;
  readonly summary: string;
  readonly actorName: string;
  readonly actorUnit: string | null;
  /** The rest is for the agency. */
  readonly kind?: string;
  readonly reasonCode?: string | null;
  readonly publicSummary?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly beforeHash?: string | null;
  readonly afterHash?: string;
}

const AGENCY = 'U.S. Customs and Border Protection';

export function timelineFor(entries: readonly TimelineEntry[], audience: Audience, reader: SignedIn): readonly TimelineLine[] {
  if (audience === 'agency') {
    return entries.map(({ version, at, summary, actorName, actorUnit, kind, reasonCode, publicSummary, data, beforeHash, afterHash }) => ({
      version, at, summary, actorName, actorUnit, kind, reasonCode, publicSummary, data, beforeHash, afterHash,
    }));
  }
  return entries.flatMap(({ version, at, publicSummary, actorName, actorUnit }) => {
    if (publicSummary === null) return [];
    const own = actorUnit !== null && (actorUnit === reader.unit || /^(ACCT|BRK)-/.test(actorUnit));
    return [{ version, at, summary: publicSummary, actorName: own ? actorName : AGENCY, actorUnit: own ? actorUnit : null }];
  });
}
