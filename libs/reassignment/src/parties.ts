// Owns who stands how to an appeal: its importers, Headquarters, the Centers once they are asked, counsel once consulted.
import { ior, OFO_HQ, OT_RR, type Ior, type Parties, type UnitCode } from '@centerline/cases';
import type { Channel, FilingBody, IorBody } from './fields.js';
import { isFiled, type FiledState, type ReassignmentState } from './state.js';

/** Importer numbers a body names, as written, each once. Reads with care: the body may come from anybody. */
export function iorsOf(body: unknown): readonly Ior[] {
  if (typeof body !== 'object' || body === null || !('iors' in body) || !Array.isArray(body.iors)) return [];
  const named = body.iors as readonly (Partial<IorBody> | null)[];
  return [...new Set(named.flatMap((one) => (typeof one?.ior === 'string' ? [ior(one.ior)] : [])))];
}

const recordedBy = (channel: Channel | undefined): readonly UnitCode[] => (channel === 'EMAIL' || channel === 'MAIL' ? [OFO_HQ] : []);

/** The third Center joins when the appeal is granted to it: its director may agree to take over pending matters. */
const centersOf = (state: FiledState): readonly UnitCode[] =>
  state.advice.length === 0
    ? []
    : [...new Set([...state.advice.map((one) => one.center), ...(state.decision?.newCenter ? [state.decision.newCenter] : [])])];

export function partiesOf(state: ReassignmentState): Parties {
  if (!isFiled(state)) return { units: { hq: [OFO_HQ], office: recordedBy(state.content.channel) }, iors: iorsOf(state.content) };
  return {
    units: {
      hq: [OFO_HQ],
      office: recordedBy(state.appeal.channel),
      center: centersOf(state),
      legal: state.consultations.length > 0 ? [OT_RR] : [],
    },
    iors: state.appeal.iors.map((one) => one.ior),
  };
}

export const openingPartiesOf = (body: unknown): Parties => ({
  units: { hq: [OFO_HQ], office: recordedBy((body as Partial<FilingBody> | null)?.channel) },
  iors: iorsOf(body),
});

/** Appeals with the same first importer number (in order of the alphabet) are possible duplicates of each other (POLICY). */
export function subjectKeyOf(iors: readonly Ior[]): string | null {
  const first = [...iors].sort()[0];
  return first === undefined ? null : `ior/${first}`;
}
