// Owns the identifiers of domain § 6: formats, check digits, canonical forms. Format is not existence: the reference book knows that.

/** A verdict on one identifier: its canonical text, or what is wrong in plain words. */
export type Checked<T extends string = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };
const good = (value: string): Checked => ({ ok: true, value });
const bad = (message: string): Checked => ({ ok: false, message });

export type IorKind = 'EIN' | 'SSN' | 'CBP';

const IOR_FORMS: readonly [IorKind, RegExp][] = [
  ['EIN', /^\d{2}-\d{7}[0-9A-HJ-NP-Y]{2}$/],
  ['SSN', /^\d{3}-\d{2}-\d{4}$/],
  ['CBP', /^\d{6}-\d{5}$/],
];

/** Which form of importer number this is; null for none (CBP Form 5106, 19 CFR 24.5). */
export const iorKind = (text: string): IorKind | null => IOR_FORMS.find(([, form]) => form.test(text))?.[0] ?? null;

/** IRS number NN-NNNNNNNXX (no O, I or Z in the suffix), Social Security number NNN-NN-NNNN, or CBP-assigned YYDDPP-NNNNN. */
export const checkIor = (text: string): Checked =>
  iorKind(text) ? good(text) : bad('An importer number is NN-NNNNNNNXX (suffix without O, I or Z), NNN-NN-NNNN, or YYDDPP-NNNNN.');

/** Social Security numbers show only their last four digits (POLICY). */
export const maskIor = (text: string): string => (iorKind(text) === 'SSN' ? `***-**-${text.slice(-4)}` : text);
/** Whether that is what `maskIor` left of a number. */
export const isMaskedIor = (text: string): boolean => /^\*{3}-\*{2}-\d{4}$/.test(text);

/** The same wherever such a number stands by itself in a text. */
export const maskNumbers = (text: string): string => text.replace(/(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g, maskIor);

/** Continuous bond: nine letters or digits; no check digit is known. */
export const checkBond = (text: string): Checked => (/^[0-9A-Z]{9}$/.test(text) ? good(text) : bad('A bond number has nine capital letters or digits.'));

export const checkCenterCode = (text: string): Checked =>
  /^(CEE0(0[1-9]|10)|PNDING|NOTELG)$/.test(text) ? good(text) : bad('A Center is CEE001 to CEE010.');

/** Zone ID: three digits of the zone, then six letters or digits of subzone and site (mandatory for e214 since 2022). */
export const checkZoneId = (text: string): Checked =>
  /^\d{3}[0-9A-Z]{6}$/.test(text) ? good(text) : bad('A Zone ID has nine positions: three digits of the zone, then six letters or digits.');

export const checkFirms = (text: string): Checked => (/^[A-Z0-9]{4}$/.test(text) ? good(text) : bad('A FIRMS code has four capital letters or digits.'));

export const checkPortCode = (text: string): Checked => (/^\d{4}$/.test(text) ? good(text) : bad('A port code has four digits (Schedule D: district and port).'));

/** Four digits; chapter 77 is reserved, 98 and 99 are special provisions and are classified by the underlying article. */
export function checkHeading(text: string): Checked {
  if (!/^\d{4}$/.test(text)) return bad('A heading has four digits.');
  const chapter = Number(text.slice(0, 2));
  if (chapter === 0 || chapter === 77) return bad(`Chapter ${text.slice(0, 2)} is not in use in the tariff schedule.`);
  return chapter >= 98 ? bad('Chapters 98 and 99 are special provisions: give the heading of the article itself.') : good(text);
}

/** CBP's fines, penalties and forfeitures case number, as recalled: FY-port-serial, and a suffix. Unconfirmed (domain § 6). */
export function checkFpfNumber(text: string, portExists: (code: string) => boolean, yearNow: number): Checked {
  const form = /^(\d{4})-(\d{4})-\d{6}(-\d{2})?$/.exec(text);
  if (!form) return bad('An FP&F case number is YYYY-PPPP-NNNNNN, with -NN where it has a suffix (form unconfirmed).');
  const year = Number(form[1]);
  if (year < 1990 || year > yearNow + 1) return bad(`Fiscal year ${form[1]} is not plausible.`);
  return portExists(form[2] as string) ? good(text) : bad(`There is no port ${form[2]}.`);
}
