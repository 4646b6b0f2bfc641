// Owns that what is kept in a browser is readable to nobody but who typed it, while they are signed in: every value is sealed (ChaCha20-Poly1305, RFC 8439) with a key that comes with
// the session and is kept nowhere. It must be done at once, for a page that is being closed waits for nothing: the browser's own ciphers do not.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from '@noble/ciphers/utils.js';
import type { Me } from '../api/answers.js';

/** `localStorage`, `sessionStorage`, or a map in tests. */
export interface Shelf {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
  readonly removeItem: (name: string) => void;
}
export interface Shelves extends Shelf {
  readonly length: number;
  readonly key: (index: number) => string | null;
}

const NONCE_BYTES = 12;
const AT_ONCE = 8_192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  return btoa(text);
}
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Its own name is sealed with each value: none can stand in for another. What does not open is as good as nothing. @param key 32 bytes, base64url. */
export function sealedShelf(shelf: Shelves, key: string): Shelves {
  const cipher = (name: string, nonce: Uint8Array) => chacha20poly1305(bytesOf(key), nonce, new TextEncoder().encode(name));
  return {
    getItem(name) {
      const sealed = shelf.getItem(name);
      if (sealed === null) return null;
      try {
        const bytes = bytesOf(sealed);
        return new TextDecoder().decode(cipher(name, bytes.subarray(0, NONCE_BYTES)).decrypt(bytes.subarray(NONCE_BYTES)));
      } catch {
        // Of another key, or damaged.
        return null;
      }
    },
    setItem(name, value) {
      const nonce = randomBytes(NONCE_BYTES);
      const content = cipher(name, nonce).encrypt(new TextEncoder().encode(value));
      const bytes = new Uint8Array(NONCE_BYTES + content.length);
      bytes.set(nonce);
      bytes.set(content, NONCE_BYTES);
      shelf.setItem(name, base64Of(bytes));
    },
    removeItem: (name) => shelf.removeItem(name),
    get length() {
      return shelf.length;
    },
    key: (index) => shelf.key(index),
  };
}

/** What this person keeps on this device, until it is sent. */
export const deviceShelf = ({ keepingKey }: Pick<Me, 'keepingKey'>): Shelves => sealedShelf(localStorage, keepingKey);
/** What this person keeps in this tab. */
export const tabShelf = ({ keepingKey }: Pick<Me, 'keepingKey'>): Shelves => sealedShelf(sessionStorage, keepingKey);
