// Owns who stands how to an FTZ case: the port, its Centers, Headquarters, counsel once referred to. The importer sees the status alone.
import { ior, OFO_HQ, OT_RR, portUnit, type Ior, type Parties } from '@centerline/cases';
import type { OpenBody } from './fields.js';
import type { FtzState } from './state.js';
import { canonicalEntry } from './validations/opening.js';

export const partiesOf = ({ inquiry, lead, consultedCenters, escalations }: FtzState): Parties => ({
  units: {
    port: [portUnit(inquiry.portCode)],
    center: [lead.center, ...consultedCenters],
    hq: [OFO_HQ],
    legal: escalations.some((one) => one.referrals.some((referral) => referral.to === 'OT_RR')) ? [OT_RR] : [],
  },
  iors: [inquiry.userIor],
});

/** Reads with care: the body may come from anybody. */
const partOf = (body: unknown): Partial<OpenBody> => (typeof body === 'object' && body !== null ? body : {});
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** As the body says: an officer opens cases of the own port only. */
export function openingPartiesOf(body: unknown): Parties {
  const port = textOf(partOf(body).portCode);
  return { units: { port: port === null ? [] : [portUnit(port)], hq: [OFO_HQ] }, iors: namedIor(body) };
}

export function namedIor(body: unknown): readonly Ior[] {
  const user = textOf(partOf(body).userIor);
  return user === null ? [] : [ior(user)];
}

/** Cases of one port, site and category with the same references are possible duplicates (POLICY): shown, never refused. */
export const subjectKeyOf = (portCode: string, zoneId: string, category: string, references: readonly string[]): string =>
  [portUnit(portCode), zoneId, category, ...[...new Set(references)].sort()].join('/');

export function openingSubjectKeyOf(body: unknown): string | null {
  const { portCode, zoneId, category, references } = partOf(body);
  const [port, zone, kind] = [textOf(portCode), textOf(zoneId), textOf(category)];
  if (port === null || zone === null || kind === null) return null;
  const forms = [...textsOf(references?.forms214), ...textsOf(references?.forms216)];
  return subjectKeyOf(port, zone, kind, [...forms, ...textsOf(references?.entryNumbers).map(canonicalEntry)]);
}

const textsOf = (list: unknown): readonly string[] => (Array.isArray(list) ? (list as readonly unknown[]).flatMap((one) => textOf(one) ?? []) : []);
