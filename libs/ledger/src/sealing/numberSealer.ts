// Owns how a Social Security number is written where somebody else may read: sealed by AES-256-GCM, and the same number always sealed alike, so that what
// is sealed can be looked up without being opened. Must never say more than one sentence of what does not open.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { NumberKeys } from './numberKeys.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** NNN-NN-NNNN by itself (domain: importer numbers of 19 CFR 24.5), wherever it stands. */
const NUMBER = String.raw`(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])`;
const SEALED = String.raw`ssn:([a-z0-9]{1,12}):([\w-]{40,})`;
/** What somebody writes in the form of a seal is sealed as well: nobody has another's number opened by copying its seal. */
const TO_SEAL = new RegExp(`${NUMBER}|${SEALED}`, 'g');
const TO_OPEN = new RegExp(SEALED, 'g');
/** In every seal, and in nothing that was not sealed. */
export const SEAL_MARK = 'ssn:';

interface Pair {
  readonly seals: Buffer;
  readonly indexes: Buffer;
}
const derived = (secret: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `centerline importer numbers: ${purpose}`, 32));

export class NumberSealer {
  private readonly pairs = new Map<string, Pair>();
  private keys: NumberKeys | null = null;

  /** @param read the keys, asked for when the first number comes: a process that meets none needs none. */
  constructor(private readonly read: () => NumberKeys) {}

  /** The name of the key that seals. */
  get current(): string {
    return this.ring().current;
  }

  /** The text with every number in it sealed. Of the same text always the same. */
  seal(text: string): string {
    return text.replace(TO_SEAL, (plain) => this.sealed(plain));
  }

  /** The text as it was before. Throws when something in it was sealed by a key that is not here, or was changed since. */
  open(text: string): string {
    return text.includes(SEAL_MARK) ? text.replace(TO_OPEN, (_seal, name: string, content: string) => this.opened(name, content)) : text;
  }

  /** Whether something in the text is not sealed by the current key, or not at all: for text of the database. */
  isBehind(text: string): boolean {
    const { current } = this.ring();
    return new RegExp(NUMBER).test(text) || [...text.matchAll(TO_OPEN)].some(([, name]) => name !== current);
  }

  /** A fingerprint that can only be made with the key: of bodies in which a number could be found by trying all. */
  fingerprint(hash: string): string {
    return createHmac('sha256', this.pair(this.ring().current).indexes).update(`fingerprint ${hash}`).digest('hex');
  }

  /** A key for another purpose, made from one of these: the same name and purpose always make the same. Throws when there is no key of that name. */
  subkey(name: string, purpose: string): Buffer {
    const secret = this.ring().secrets.get(name);
    if (!secret) throw new Error(`There is no key "${name}" among the keys of the importer numbers.`);
    return Buffer.from(hkdfSync('sha256', secret, '', `centerline ${purpose}`, 32));
  }

  private sealed(plain: string): string {
    const { current } = this.ring();
    const { seals, indexes } = this.pair(current);
    // The nonce is a keyed fingerprint of the number: it comes twice with the same number only, and is what the number is found by (a blind index).
    const nonce = createHmac('sha256', indexes).update(`number ${plain}`).digest().subarray(0, NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, seals, nonce);
    return `${SEAL_MARK}${current}:${Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')}`;
  }

  private opened(name: string, content: string): string {
    const bytes = Buffer.from(content, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, this.pair(name).seals, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch (error) {
      throw new Error(`An importer number sealed by the key "${name}" does not open: that key is not the one it was sealed with, or the row was changed.`, { cause: error });
    }
  }

  private ring(): NumberKeys {
    return (this.keys ??= this.read());
  }
  private pair(name: string): Pair {
    const known = this.pairs.get(name);
    if (known) return known;
    const secret = this.ring().secrets.get(name);
    if (!secret) throw new Error(`There is no key "${name}" among the keys of the importer numbers.`);
    const pair = { seals: derived(secret, 'seal'), indexes: derived(secret, 'index') };
    this.pairs.set(name, pair);
    return pair;
  }
}
