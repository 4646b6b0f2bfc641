// Owns what others see of the audit log. Must never hold code of its own.
export { leafText, type AuditEntry, type EventEntry, type ReadingEntry } from './leaf.js';
export { EMPTY_ROOT, hashesIn, leafHash, nodeHash, Peaks, type Hash } from './tree.js';
export { consistencyProof, inclusionProof, inclusionProofOn, isConsistent, isIncluded } from './proofs.js';
export { isSignedBy, keyIdOf, signHead, type PublicKeys, type SignedHead, type TreeHead } from './head.js';
export { flawsOfProof, proofFlawInWords, proofOf, type ClosedOver, type ProofFlaw, type RecordProof } from './record.js';
export { inWords, Verifier, type Batch, type Flaw } from './wholeness.js';
