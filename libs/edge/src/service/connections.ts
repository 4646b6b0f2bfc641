// Owns the connections of a running service: ledger, conductor, the issuer's keys. The only file of the edge that opens any.
import { Ledger } from '@centerline/ledger';
import { LetterFiles, Press } from '@centerline/letters';
import { Conductor } from '@centerline/temporal';
import type { Logger } from 'pino';
import { Tokens } from '../identity/tokens.js';
import { documentRoom } from '../papers/room.js';
import { Turnstile } from '../rates/turnstile.js';
import type { Parts } from './parts.js';
import type { ServiceSettings } from './settings.js';

export interface Connections extends Parts {
  readonly ledger: Ledger;
  close(): Promise<void>;
}

export function connectAll(settings: ServiceSettings, log: Logger): Connections {
  const ledger = Ledger.connect(settings.databaseUrl);
  const courier = new Conductor(ledger, {
    address: settings.temporalAddress, namespace: settings.temporalNamespace,
    onDelay: (row, error) => log.warn({ outbox: row.id, reason: error instanceof Error ? error.message : String(error) }, 'the conductor was not told yet; the relay will'),
  });
  return {
    ledger, courier, tokens: new Tokens(settings.issuer, settings.decidingAcr),
    rates: { turnstile: new Turnstile(settings.paces), proxies: settings.proxies },
    letters: { files: new LetterFiles(settings.home), press: new Press() },
    documents: documentRoom(settings, (reason) => log.warn({ reason }, 'the virus scanner is away; documents wait in quarantine')),
    async close() {
      await courier.close();
      await ledger.close();
    },
  };
}
