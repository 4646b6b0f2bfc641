// One record is proven by its leaf, its way to a head, and the head as it was signed and published; and by nothing less.
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { keyIdOf, signHead, type SignedHead } from './head.js';
import { leafText } from './leaf.js';
import { inclusionProofOn } from './proofs.js';
import { flawsOfProof, proofFlawInWords, proofOf, type ClosedOver, type RecordProof } from './record.js';
import { leafHash, Peaks } from './tree.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEYS = new Map([[keyIdOf(publicKey), publicKey]]);
const textOf = (id: number): string => leafText({ log: 'reading', id: String(id), at: '2026-03-02T15:00:00.000Z', reader: 'ida.park', unit: 'ACCT-1001', caseId: null, importer: null, what: 'case' });

/** Twenty records, of which a first head closed over thirteen, and the proof of the seventeenth. */
const leaves = Array.from({ length: 20 }, (_, id) => leafHash(Buffer.from(textOf(id))));
const before = Peaks.none();
for (const leaf of leaves.slice(0, 13)) before.add(leaf);
const tree = Peaks.of(13, before.kept);
for (const leaf of leaves.slice(13)) tree.add(leaf);
const head = signHead({ size: 20, root: tree.root().toString('hex'), at: '2026-03-02T15:00:05.000Z' }, privateKey, keyIdOf(publicKey));
const closedOver: ClosedOver = { place: 16, path: inclusionProofOn(before, leaves.slice(13), 16).map((part) => part.toString('hex')), head };
const proof: RecordProof = { record: 'reading 16', leaf: textOf(16), closedOver };
const elsewhere = (signed: SignedHead): RecordProof => ({ ...proof, closedOver: { ...closedOver, head: signed } });

describe('the proof of one record', () => {
  it('holds, also after it was written to a file and read again', () => {
    expect(flawsOfProof(proof, KEYS, [head])).toEqual([]);
    expect(flawsOfProof(proofOf(JSON.parse(JSON.stringify(proof))) as RecordProof, KEYS, [head])).toEqual([]);
  });
  it.each<[string, RecordProof, readonly SignedHead[], readonly string[]]>([
    ['a letter of the record was changed', { ...proof, leaf: proof.leaf.replace('ida.park', 'ida.pork') }, [head], ['The entry does not lead to the root of the head: it is not what it was when it was closed over.']],
    ['it is called another record', { ...proof, record: 'reading 17' }, [head], ['The entry is not the record it is called.']],
    ['it is no record at all', { ...proof, leaf: 'ida.park read it' }, [head], ['The entry is not the record it is called.', 'The entry does not lead to the root of the head: it is not what it was when it was closed over.']],
    ['it stands at another place', { ...proof, closedOver: { ...closedOver, place: 15 } }, [head], ['The entry does not lead to the root of the head: it is not what it was when it was closed over.']],
    ['its head was made by somebody else', elsewhere(signHead(head, generateKeyPairSync('ed25519').privateKey, head.key)), [head], ['The head bears no signature of a key that is known.']],
    ['its head was not published', proof, [], ['No head of that size and root was published.']],
    ['another head of that size was published', proof, [{ ...head, root: 'a'.repeat(64) }], ['No head of that size and root was published.']],
    ['no head has closed over it', { ...proof, closedOver: null }, [head], ['No head had closed over the record when its proof was fetched: fetch it again.']],
  ])('does not hold where %s', (_what, given, published, words) => expect(flawsOfProof(given, KEYS, published).map(proofFlawInWords)).toEqual(words));

  it.each<[string, unknown]>([
    ['nothing', null], ['a list', [proof]], ['a proof without its leaf', { ...proof, leaf: undefined }], ['a path of something else', { ...proof, closedOver: { ...closedOver, path: ['zz'] } }],
    ['a head without its signature', { ...proof, closedOver: { ...closedOver, head: { ...head, signature: 7 } } }], ['a place between two', { ...proof, closedOver: { ...closedOver, place: 1.5 } }],
  ])('is not %s', (_what, value) => expect(proofOf(value)).toBeNull());
});
