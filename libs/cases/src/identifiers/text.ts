// Owns what free text may be: Unicode a database and a screen can hold. Must never change what somebody wrote.

/** Why this text cannot be kept, or null: lone surrogates and NUL cannot be stored faithfully. */
export function textFault(text: string): string | null {
  if (!text.isWellFormed()) return 'The text contains half of a character pair (a lone surrogate) and cannot be kept faithfully.';
  return [...text].some((character) => character.codePointAt(0) === 0) ? 'The text contains a NUL character.' : null;
}

/** First faulty text anywhere in a JSON body, as a JSON pointer. */
export function faultyText(body: unknown, pointer = ''): { readonly field: string; readonly message: string } | null {
  if (typeof body === 'string') {
    const message = textFault(body);
    return message ? { field: pointer, message } : null;
  }
  if (typeof body !== 'object' || body === null) return null;
  for (const [key, value] of Object.entries(body)) {
    const keyFault = textFault(key);
    if (keyFault) return { field: pointer, message: keyFault };
    const fault = faultyText(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (fault) return fault;
  }
  return null;
}
