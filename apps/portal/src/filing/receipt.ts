// Owns the fingerprint of a receipt: of what was received, written in the one canonical way, so that anybody can compute it again. Pure.

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function fingerprintOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
