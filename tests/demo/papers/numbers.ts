// Owns the numbers the papers of the demo bear: well-formed, with the right check digit, and new for every run where a matter may be brought only once. All invented.
import { randomInt } from 'node:crypto';
import { entryCheckDigit } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

/** `XXX-NNNNNNN-C` of a filer and a serial number. */
export const entryNumber = (filer: string, serial: number): string => {
  const digits = String(serial).padStart(7, '0');
  return `${filer}-${digits}-${entryCheckDigit(filer + digits)}`;
};

/** A case number of FP&F that has not been used: fiscal year, port, serial, suffix. */
export const newFpfNumber = (port: string, on: PlainDate): string => `${on.slice(0, 4)}-${port}-${String(randomInt(1_000_000)).padStart(6, '0')}-01`;
