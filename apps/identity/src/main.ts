// The identity service of a development installation: a real OpenID provider with sample people. Wiring only.
import { readPeople } from './people.js';
import { providerFor } from './provider.js';
import { serve } from './server.js';
import { settingsFrom } from './settings.js';

try {
  const settings = settingsFrom(process.env);
  const people = readPeople(settings.peopleFile);
  const server = await serve(await providerFor(settings, people), people, settings.host, settings.port);
  process.stdout.write(`${JSON.stringify({ level: 'info', name: 'identity', message: `${people.size} sample people may sign in at ${settings.issuer}` })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
