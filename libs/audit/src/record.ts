// Owns the proof of one record: what of it was hashed, and what leads from there to a signed head. Whoever has it, the public keys and the published heads needs no database,
// and nobody's word. Must never reach for any of them.
import { isSignedBy, type PublicKeys, type SignedHead } from './head.js';
import { isIncluded } from './proofs.js';
import { leafHash } from './tree.js';

export interface RecordProof {
  /** How the ledger calls it: `event 41`, `reading 7`. */
  readonly record: string;
  /** The leaf as it was hashed: canonical JSON (RFC 8785). */
  readonly leaf: string;
  /** Null while no head has closed over it yet: a few seconds. */
  readonly closedOver: ClosedOver | null;
}
export interface ClosedOver {
  /** Among all entries, from 0. */
  readonly place: number;
  /** From the leaf to the root, the nearest first; 64 hex digits each (RFC 9162 § 2.1.3). */
  readonly path: readonly string[];
  readonly head: SignedHead;
}

export type ProofFlaw = 'open' | 'name' | 'path' | 'signature' | 'unpublished';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isHead = (value: unknown): value is SignedHead =>
  isRecord(value) && Number.isSafeInteger(value['size']) && isHash(value['root']) && ['at', 'key', 'signature'].every((name) => typeof value[name] === 'string');
const isClosedOver = (value: unknown): value is ClosedOver =>
  isRecord(value) && Number.isSafeInteger(value['place']) && Array.isArray(value['path']) && value['path'].every(isHash) && isHead(value['head']);

/** A proof that came from outside; null when it is none. */
export const proofOf = (value: unknown): RecordProof | null =>
  isRecord(value) && typeof value['record'] === 'string' && typeof value['leaf'] === 'string' && (value['closedOver'] === null || isClosedOver(value['closedOver'])) ? (value as unknown as RecordProof) : null;

/** Whether the leaf is the record it is called. */
function isNamed({ record, leaf }: RecordProof): boolean {
  try {
    const entry: unknown = JSON.parse(leaf);
    return isRecord(entry) && record === `${String(entry['log'])} ${String(entry['id'])}`;
  } catch {
    // A leaf that is no JSON is no record.
    return false;
  }
}

/** What is wrong with a proof; nothing when the record is what it was when it was closed over. @param published heads as they were written outside of the database. */
export function flawsOfProof(proof: RecordProof, keys: PublicKeys, published: readonly SignedHead[]): readonly ProofFlaw[] {
  if (proof.closedOver === null) return ['open'];
  const { place, path, head } = proof.closedOver;
  const leads = isIncluded(leafHash(Buffer.from(proof.leaf)), place, head.size, path.map((part) => Buffer.from(part, 'hex')), Buffer.from(head.root, 'hex'));
  return [
    ...(isNamed(proof) ? [] : ['name' as const]),
    ...(leads ? [] : ['path' as const]),
    ...(isSignedBy(head, keys) ? [] : ['signature' as const]),
    ...(published.some(({ size, root }) => size === head.size && root === head.root) ? [] : ['unpublished' as const]),
  ];
}

const WORDS: Readonly<Record<ProofFlaw, string>> = {
  open: 'No head had closed over the record when its proof was fetched: fetch it again.',
  name: 'The entry is not the record it is called.',
  path: 'The entry does not lead to the root of the head: it is not what it was when it was closed over.',
  signature: 'The head bears no signature of a key that is known.',
  unpublished: 'No head of that size and root was published.',
};
/** For who reads the outcome. */
export const proofFlawInWords = (flaw: ProofFlaw): string => WORDS[flaw];
