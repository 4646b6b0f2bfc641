// Owns the life of a service process: settings, connections, listening, and an orderly end. A service's main.ts is one call of this.
import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { assemble, type Service } from './assemble.js';
import { connectAll } from './connections.js';
import { serviceLog } from './log.js';
import { settingsFrom, type ServiceSettings } from './settings.js';

/** Answers under way get this long before their connections are closed. */
const GRACE_MS = 5_000;

function settingsOrEnd(port: number | undefined): ServiceSettings {
  try {
    return settingsFrom(process.env, port);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Starts a service and keeps it until SIGTERM or SIGINT. Resolves when it listens; a start that fails ends the process with one sentence. */
export async function boot(service: Service & { readonly port?: number }): Promise<INestApplication> {
  const settings = settingsOrEnd(service.port);
  const log = serviceLog(service.name);
  const connections = connectAll(settings, log);
  try {
    const app = await assemble(service, connections, log);
    await app.listen(settings.port, settings.host);
    log.info({ host: settings.host, port: settings.port, mode: settings.mode }, 'listening');
    let ending = false;
    const end = async (signal: string): Promise<void> => {
      if (ending) return;
      ending = true;
      log.info({ signal }, 'ending');
      const server = app.getHttpServer() as Server;
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
      await app.close();
      await connections.close();
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
    return app;
  } catch (error) {
    process.stderr.write(`${service.name} could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
