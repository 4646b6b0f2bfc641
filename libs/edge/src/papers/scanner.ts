// Owns who looks for viruses: clamd where there is one. Without one, which only a development installation may be, only the test virus is known.
import { createReadStream } from 'node:fs';
import type { ScanFound } from '@centerline/cases';
import { askClamd } from './clamd.js';

/** Null: the scanner is away, and the content waits. */
export type Scanner = (path: string) => Promise<ScanFound | null>;

/** @param onAway told why the scanner did not answer. */
export function clamdScanner(address: string, onAway: (reason: string) => void): Scanner {
  const scanner = `clamd at ${address}`;
  return async (path) => {
    const answer = await askClamd(address, path);
    switch (answer.kind) {
      case 'clean':
        return { verdict: 'clean', scanner, signature: null };
      case 'infected':
        return { verdict: 'infected', scanner, signature: answer.signature };
      case 'away':
        onAway(answer.reason);
        return null;
    }
  };
}

/** The test file every scanner knows (eicar.org), in two parts so that no scanner takes this source for it. */
export const TEST_VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
export const BUILT_IN = 'no scanner is configured; only the EICAR test file is known';

/** Finds the test virus anywhere in a file, and says of everything else that it was not scanned. */
export const builtInCheck: Scanner = async (path) => {
  const wanted = Buffer.from(TEST_VIRUS, 'latin1');
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([rest, part]);
    if (seen.includes(wanted)) return { verdict: 'infected', scanner: BUILT_IN, signature: 'EICAR test file' };
    rest = seen.subarray(Math.max(0, seen.length - wanted.length + 1));
  }
  return { verdict: 'not-scanned', scanner: BUILT_IN, signature: null };
};
