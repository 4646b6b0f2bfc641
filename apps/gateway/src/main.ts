// The gateway: the browser's back end. Wiring, listening, and an orderly end.
import { serviceLog, Tokens, Turnstile } from '@centerline/edge';
import { Ledger } from '@centerline/ledger';
import { assemble } from './assemble.js';
import { advanceByChild } from './development/clockRun.js';
import { RelyingParty } from './openid/relyingParty.js';
import { sessionKey } from './session/keyFile.js';
import { Sealer } from './session/seal.js';
import { settingsFrom } from './settings.js';

/** Answers under way get this long before their connections are closed. */
const GRACE_MS = 5_000;
const SWEEP_EVERY_MS = 60_000;

try {
  const settings = settingsFrom(process.env);
  const log = serviceLog('Gateway');
  const sealer = new Sealer(sessionKey(settings.sessionKeyFile, settings.mode));
  const ledger = Ledger.connect(settings.databaseUrl);
  const provider = new RelyingParty({ ...settings, redirectUri: `${settings.origin}/auth/callback` }, new Tokens(settings.issuer), Date.now);
  const centers = async () => (await ledger.referenceBook()).centers();
  const rates = { turnstile: new Turnstile(settings.paces), proxies: settings.proxies };
  const gateway = assemble({ settings, ledger, room: ledger.sessions, newsroom: ledger.news, provider, centers, advance: settings.mode === 'development' ? advanceByChild : null, sealer, rates, log, now: Date.now });
  const { server } = gateway;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  log.info({ host: settings.host, port: settings.port, origin: settings.origin, mode: settings.mode }, 'listening');

  const sweeping = setInterval(() => {
    gateway.sweep().catch((error: unknown) => log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'sessions past their time stay a little longer'));
  }, SWEEP_EVERY_MS);
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'ending');
    clearInterval(sweeping);
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    // Streams never end by themselves; whoever listens comes back to whoever is there then.
    const closed = new Promise((resolve) => server.close(resolve));
    gateway.hub.close();
    await closed;
    gateway.close();
    await ledger.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
} catch (error) {
  process.stderr.write(`The gateway could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
