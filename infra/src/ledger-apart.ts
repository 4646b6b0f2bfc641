// A second ledger beside a running system's, which no service, relay or sweep of it knows. Owns making one; what is played there is its caller's.
import { ensureDatabase, type DatabaseUrls } from './database.js';
import { prepareLedger } from './ledger.js';
import { passwordsAt } from './secrets.js';
import type { RunningSystem } from './system.js';

/** Makes the database of that name with the ledger's tables, reference data and samples: for laws and conductors that the system's own worker must not meet. */
export async function ledgerApart({ home, ownerDatabaseUrl }: Pick<RunningSystem, 'home' | 'ownerDatabaseUrl'>, name: string, signal?: AbortSignal): Promise<DatabaseUrls> {
  const apart = await ensureDatabase(ownerDatabaseUrl, passwordsAt(home.secrets), name);
  await prepareLedger(apart.ownerDatabaseUrl, home.folder, () => undefined, signal);
  return apart;
}
