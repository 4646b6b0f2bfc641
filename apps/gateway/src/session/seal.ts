// Owns the sealing of what must not be read or changed outside of the gateway (AES-256-GCM). Must never say why something did not open.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class Sealer {
  /** Names the key in front of what it sealed, without telling anything of it. */
  private readonly keyName: string;

  /** @param key 32 bytes. */
  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new Error('The key of the sessions must have 32 bytes.');
    this.keyName = createHash('sha256').update('centerline key name').update(key).digest('base64url').slice(0, 8);
  }

  /** A key of its own for that purpose (HKDF, RFC 5869): 32 bytes, base64url. Whoever has it learns nothing of ours. */
  keyFor(purpose: string): string {
    return Buffer.from(hkdfSync('sha256', this.key, '', `centerline ${purpose}`, 32)).toString('base64url');
  }

  /** @param about what it is sealed for: it opens for nothing else, so that no row can stand in for another. */
  seal(text: string, about: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, iv).setAAD(Buffer.from(about));
    const parts = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `${this.keyName}.${Buffer.concat(parts).toString('base64url')}`;
  }

  /** The text, or null when it was not sealed by this key for this purpose, or was touched since. */
  open(sealed: string, about: string): string | null {
    const [name, content = ''] = sealed.split('.');
    const bytes = Buffer.from(content, 'base64url');
    if (name !== this.keyName || bytes.length < IV_BYTES + TAG_BYTES) return null;
    try {
      const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
