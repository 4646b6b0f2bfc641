// Owns the entry number and its check digit (CATAIR Appendix E; the algorithm from third-party implementations that agree, domain § 6).
import type { Checked } from './formats.js';

const LETTER_DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHI'].map((letter, index) => [letter, index + 1])
    .concat([...'JKLMNOPQR'].map((letter, index) => [letter, index + 1]))
    .concat([...'STUVWXYZ'].map((letter, index) => [letter, index + 2])),
);

/** Check digit of the ten characters before it: letters become digits, every second position doubles, digits are summed, modulo ten. */
export function entryCheckDigit(ten: string): number {
  const sum = [...ten].reduce((total, character, index) => {
    const digit = LETTER_DIGITS[character] ?? Number(character);
    if (index % 2 === 0) return total + digit;
    const doubled = digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** `XXX-NNNNNNN-C`; hyphens may be left out. The value is the hyphenated form. */
export function checkEntryNumber(text: string): Checked {
  const form = /^([0-9A-Z]{3})-?(\d{7})-?(\d)$/.exec(text);
  if (!form) return { ok: false, message: 'An entry number is three letters or digits of the filer, seven digits and a check digit: XXX-NNNNNNN-C.' };
  const [, filer, serial, given] = form as unknown as [string, string, string, string];
  const right = entryCheckDigit(filer + serial);
  return right === Number(given)
    ? { ok: true, value: `${filer}-${serial}-${given}` }
    : { ok: false, message: `The check digit of ${filer}-${serial}-${given} should be ${right}: look for a mistyped digit.` };
}
