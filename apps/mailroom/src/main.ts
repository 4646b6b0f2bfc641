// The post office of a development installation: takes every mail, delivers none, and shows them on a page. Wiring only.
import { Mailbox } from './mailbox.js';
import { serve } from './server.js';
import { settingsFrom } from './settings.js';
import { openCounter } from './smtp.js';

const log = (level: 'info' | 'error', message: string): void => void process.stdout.write(`${JSON.stringify({ level, name: 'mailroom', message })}\n`);
const onFault = (error: unknown): void => log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));

try {
  const settings = settingsFrom(process.env);
  const box = await Mailbox.open(settings.folder);
  const counter = await openCounter(box, settings.folder, settings.smtp, onFault);
  // Ready is said by the page: the counter is open before it.
  const page = await serve(box, settings.host, settings.port, onFault);
  log('info', `${box.list().length} mails are here; hand in at ${settings.smtp.host}:${settings.smtp.port}, read at http://${settings.host}:${settings.port}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      counter.close(() => page.close(() => process.exit(0)));
      page.closeAllConnections();
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
