// Owns a head of the tree: how large it was, its root, when it was closed, and who vouches for that (Ed25519, RFC 8032). Must never read a key from anywhere.
import { createHash, sign, verify, type KeyObject } from 'node:crypto';

export interface TreeHead {
  /** Leaves. */
  readonly size: number;
  /** 64 hex digits. */
  readonly root: string;
  /** By the machine's clock, ISO 8601 in UTC. */
  readonly at: string;
}
export interface SignedHead extends TreeHead {
  /** Of the public key. */
  readonly key: string;
  /** Base64url. */
  readonly signature: string;
}
/** Public keys by their ids: those of before stay, so that what they signed can be verified. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

const textOf = ({ size, root, at }: TreeHead): Buffer => Buffer.from(`Centerline audit log\nsize ${size}\nroot ${root}\nat ${at}\n`);

/** The id of a public key: the first half of its SHA-256. */
export const keyIdOf = (publicKey: KeyObject): string => createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 32);

export function signHead(head: TreeHead, privateKey: KeyObject, key: string): SignedHead {
  return { ...head, key, signature: sign(null, textOf(head), privateKey).toString('base64url') };
}

/** Whether one of these keys signed it. */
export function isSignedBy(head: SignedHead, keys: PublicKeys): boolean {
  const key = keys.get(head.key);
  return key !== undefined && verify(null, textOf(head), key, Buffer.from(head.signature, 'base64url'));
}
