// Owns the room documents are kept in: store, scanner and grants of one process, as its settings say.
import { join } from 'node:path';
import type { ServiceSettings } from '../service/settings.js';
import { grantSecret, Grants } from './grants.js';
import { builtInCheck, clamdScanner, type Scanner } from './scanner.js';
import { FileStore, type DocumentStore } from './store.js';

export interface DocumentRoom {
  readonly store: DocumentStore;
  readonly scan: Scanner;
  readonly grants: Grants;
  /** Milliseconds until waiting content is shown to the scanner again. */
  readonly scanAgainMs: number;
}

/** @param onAway told why the scanner did not answer. */
export function documentRoom({ home, clamdAddress, scanAgainMs }: ServiceSettings, onAway: (reason: string) => void): DocumentRoom {
  const store = new FileStore(join(home, 'documents'));
  store.tidy().catch((error: unknown) => onAway(`the store could not be tidied: ${String(error)}`));
  return {
    store, scanAgainMs, grants: new Grants(grantSecret(join(home, 'keys'))),
    scan: clamdAddress === null ? builtInCheck : clamdScanner(clamdAddress, onAway),
  };
}
