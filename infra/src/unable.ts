// Reasons for which the system cannot do what was asked, as one sentence that says what to do.
// Owns the sentences for a full disk and a place that cannot be written. Must never hide a failure it does not know: those keep their stack.

/** A reason that a person can act on; printed without a stack. `details` are lines to print below it, for example the end of a log. */
export class Unable extends Error {
  constructor(message: string, readonly details: readonly string[] = []) {
    super(message);
    this.name = 'Unable';
  }
}

/** What is known of any thrown value: its system code when it has one, and its words. */
export function wordsOf(failure: unknown): string {
  if (failure instanceof AggregateError) return failure.errors.map(wordsOf).join('; ');
  if (!(failure instanceof Error)) return String(failure);
  const code = 'code' in failure && typeof failure.code === 'string' ? `${failure.code} ` : '';
  return `${code}${failure.message}`;
}

/** The sentence for a failure of the disk at `place`, or undefined when the failure was something else. */
export function diskSentence(words: string, place: string): string | undefined {
  if (/ENOSPC|no space left|disk is full/i.test(words)) {
    return `The disk that holds ${place} is full: free some space (about 300 MB are needed), or set CENTERLINE_HOME to a folder on another disk.`;
  }
  if (/EACCES|EPERM|EROFS|permission denied|read-only file system/i.test(words)) {
    return `${place} cannot be written: give this user the right to write there, or set CENTERLINE_HOME to another folder.`;
  }
  return undefined;
}

/** The failure as an Unable when it is one of the disk; the failure itself otherwise. */
export function explained(failure: unknown, place: string): unknown {
  if (failure instanceof Unable) return failure;
  const sentence = diskSentence(wordsOf(failure), place);
  return sentence === undefined ? failure : new Unable(sentence);
}

/** The lines to print for a failure: the sentence and its details, or the stack when nobody foresaw it. */
export function linesOf(failure: unknown): readonly string[] {
  if (failure instanceof Unable) return [failure.message, ...failure.details];
  return [failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)];
}
