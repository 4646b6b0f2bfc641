// Owns what a form says of a field that is empty and has to be filled in, in the reader's language. The law refuses the same; it is told once.
import type { Fault } from '../../kit/form/pointers.js';

/** A field that has to be filled in, with what to say while it is not. */
export interface Wanted {
  /** JSON pointer into the body. */
  readonly field: string;
  readonly isThere: boolean;
  readonly message: string;
}

/** The faults, those of empty fields said by us and not by the law as well. */
export function withMissing(faults: readonly Fault[], wanted: readonly Wanted[]): readonly Fault[] {
  const missing = wanted.filter(({ isThere }) => !isThere);
  const isOfMissing = ({ field }: Fault): boolean => missing.some((one) => field === one.field || field?.startsWith(`${one.field}/`) === true);
  return [...missing.map(({ field, message }): Fault => ({ code: 'missing', field, message, isTranslated: true })), ...faults.filter((fault) => !isOfMissing(fault))];
}
