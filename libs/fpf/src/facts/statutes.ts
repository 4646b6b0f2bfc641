// Owns how a statute is written and what follows from its title (18 U.S.C. 983(i); 19 U.S.C. 1592). Format and scope only.

const FORM = /^(\d{1,2}) (U\.S\.C\.|CFR) (\d+[A-Za-z]?)(?:\.(\d+))?((?:\([0-9A-Za-z]+\))*)$/;

export interface Statute {
  readonly title: number;
  readonly section: number;
}

/** `19 U.S.C. 1592`, `19 U.S.C. 1595a(c)`, `19 CFR 113.62(b)`; null for another form. */
export function readStatute(text: string): Statute | null {
  const form = FORM.exec(text);
  return form ? { title: Number(form[1]), section: Number.parseInt(form[3] ?? '', 10) } : null;
}

/** Laws under which a forfeiture is outside CAFRA. */
export function isOutsideCafra({ title, section }: Statute): boolean {
  if (title === 19 || title === 26) return true;
  if (title === 21) return section >= 301 && section <= 399;
  if (title === 50) return (section >= 1701 && section <= 1710) || (section >= 4301 && section <= 4341);
  return title === 22 && section === 401;
}

export const is1592 = (text: string): boolean => /^19 U\.S\.C\. 1592(?![0-9A-Za-z])/.test(text);
