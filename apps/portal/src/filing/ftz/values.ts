// Owns a zone question as it stands in the form: every field there, none missing; and its way to the body the service takes. Pure.
import { CATEGORY_ROWS, type AppealKind, type Category, type Emergency, type Lane, type Need, type OpenBody, type TrackedKind } from '@centerline/ftz';
import type { PlainDate } from '@centerline/clock';
import { checkEntryNumber } from '@centerline/cases';

export interface ZoneValues {
  /** The site of the pick list, `OTHER` for one that is typed, empty for none yet. */
  site: string;
  zoneId: string;
  firms: string;
  legacyZoneId: string;
  recordDiffers: boolean;
  grantee: string;
  operator: string;
  operatorBond: string;
  category: string;
  references: { forms214: string[]; forms216: string[]; entryNumbers: string[] };
  headings: string[];
  accountLevel: boolean;
  legalReference: string;
  userIor: string;
  leadCenter: string;
  leadCenterReason: string;
  consultedCenters: string[];
  lane: string;
  cargo: { held: string; arrivedOn: string; demurrageFrom: string; perishable: boolean };
  emergency: string;
  question: string;
  attempts: { triedOn: string; what: string; result: string }[];
  trackedDates: { kind: string; anchorOn: string; reference: string }[];
  linkedAppeals: { kind: string; reference: string; filedOn: string }[];
}

export const OTHER_SITE = 'OTHER';
export const NO_ATTEMPT = { triedOn: '', what: '', result: '' };
export const NO_TRACKED = { kind: '', anchorOn: '', reference: '' };
export const NO_LINKED = { kind: '', reference: '', filedOn: '' };
export const NO_VALUES: ZoneValues = {
  site: '', zoneId: '', firms: '', legacyZoneId: '', recordDiffers: false, grantee: '', operator: '', operatorBond: '', category: '',
  references: { forms214: [], forms216: [], entryNumbers: [] }, headings: [], accountLevel: false, legalReference: '', userIor: '', leadCenter: '', leadCenterReason: '', consultedCenters: [],
  lane: '', cargo: { held: '', arrivedOn: '', demurrageFrom: '', perishable: false }, emergency: '', question: '', attempts: [], trackedDates: [], linkedAppeals: [],
};

const filled = (text: string): boolean => text.trim() !== '';
/** A word of a closed list, or a day, as somebody gave it: the law takes any text and says which is none. */
const judgedLater = <Word extends string>(text: string): Word => text as Word;
const isFilledRow = (row: Readonly<Record<string, string>>): boolean => Object.values(row).some(filled);
const isCategory = (text: string): text is Category => text in CATEGORY_ROWS;

/** What the category cannot do without; nothing before one is chosen. */
export const needsOf = (category: string): readonly Need[] => (isCategory(category) ? CATEGORY_ROWS[category].needs : []);

/** Without lines that say nothing, so that what the law says of a line finds it where it stands. */
export const tidied = (values: ZoneValues): Pick<ZoneValues, 'references' | 'headings' | 'attempts' | 'trackedDates' | 'linkedAppeals'> => ({
  references: { forms214: values.references.forms214.filter(filled), forms216: values.references.forms216.filter(filled), entryNumbers: values.references.entryNumbers.filter(filled).map(canonical) },
  headings: values.headings.filter(filled),
  attempts: values.attempts.filter(isFilledRow),
  trackedDates: values.trackedDates.filter(isFilledRow),
  linkedAppeals: values.linkedAppeals.filter(isFilledRow),
});
const canonical = (entry: string): string => {
  const checked = checkEntryNumber(entry.trim());
  return checked.ok ? checked.value : entry.trim();
};

/** The body of `open`. @param portCode of the officer's own port. */
export function bodyFrom(values: ZoneValues, portCode: string): OpenBody {
  const { references, headings, attempts, trackedDates, linkedAppeals } = tidied(values);
  const given = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> => (filled(text) ? { [key]: text.trim() } as Record<Key, string> : {});
  const list = <Key extends string, Item>(key: Key, items: readonly Item[]): Partial<Record<Key, readonly Item[]>> => (items.length > 0 ? { [key]: items } as Record<Key, readonly Item[]> : {});
  const named = { ...list('forms214', references.forms214), ...list('forms216', references.forms216), ...list('entryNumbers', references.entryNumbers) };
  const { held, arrivedOn, demurrageFrom, perishable } = values.cargo;
  return {
    portCode,
    category: judgedLater<Category>(values.category), lane: judgedLater<Lane>(values.lane), zoneId: values.zoneId.trim(), firms: values.firms.trim(), ...given('legacyZoneId', values.legacyZoneId),
    ...(values.recordDiffers ? { ...given('grantee', values.grantee), ...given('operator', values.operator), ...given('operatorBond', values.operatorBond) } : {}),
    userIor: values.userIor.trim(),
    ...(Object.keys(named).length > 0 ? { references: named } : {}),
    ...list('headings', headings),
    ...given('leadCenter', values.leadCenter), ...(filled(values.leadCenter) ? given('leadCenterReason', values.leadCenterReason) : {}), ...list('consultedCenters', values.consultedCenters),
    ...(held === '' ? {} : { cargo: {
      held: held === 'yes', ...(held === 'yes' && perishable ? { perishable } : {}),
      ...(held === 'yes' && filled(arrivedOn) ? { arrivedOn: judgedLater<PlainDate>(arrivedOn) } : {}), ...(held === 'yes' && filled(demurrageFrom) ? { demurrageFrom: judgedLater<PlainDate>(demurrageFrom) } : {}),
    } }),
    question: values.question,
    ...list('attempts', attempts.map(({ triedOn, what, result }) => ({ triedOn: judgedLater<PlainDate>(triedOn), what, result }))),
    ...given('legalReference', values.legalReference), ...(values.accountLevel ? { accountLevel: true } : {}),
    ...list('trackedDates', trackedDates.map(({ kind, anchorOn, reference }) => ({ kind: judgedLater<TrackedKind>(kind), anchorOn: judgedLater<PlainDate>(anchorOn), ...given('reference', reference) }))),
    ...list('linkedAppeals', linkedAppeals.map(({ kind, reference, filedOn }) => ({ kind: judgedLater<AppealKind>(kind), reference, ...(filled(filedOn) ? { filedOn: judgedLater<PlainDate>(filedOn) } : {}) }))),
    ...(filled(values.emergency) ? { emergency: judgedLater<Emergency>(values.emergency) } : {}),
  };
}
