// Whether ports are free on this machine. Owns asking for them, must never keep one.
import { createServer } from 'node:net';
import { highestOffset, portsFrom, type PortName } from './ports.js';
import { Unable } from './unable.js';

/** Whether something could listen on this port of the loopback address now. */
export async function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => settle(true)));
  });
}

/** Throws Unable with the first port that is taken, among those of the named parts. */
export async function requireFree(portBase: number, names: readonly PortName[], free: (port: number) => Promise<boolean> = isFree): Promise<void> {
  const ports = portsFrom(portBase);
  for (const name of names) {
    if (!(await free(ports[name]))) throw new Unable(takenSentence(ports[name], name, portBase));
  }
}

/** The sentence for a taken port. */
export function takenSentence(port: number, name: PortName, portBase: number): string {
  const elsewhere = portBase + 1_000 <= 65_535 - highestOffset ? portBase + 1_000 : 4_400;
  return `Port ${port} (for ${name}) is taken by another program: stop that program, or move all ports with \`npm start -- --port-base ${elsewhere}\`.`;
}

/** A port base all of whose ports are free now, below the range from which the system hands out ports by itself. */
export async function freePortBase(free: (port: number) => Promise<boolean> = isFree): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const base = 20_000 + 20 * Math.floor(Math.random() * 600);
    const ports = Object.values(portsFrom(base));
    const answers = await Promise.all(ports.map(free));
    if (answers.every(Boolean)) return base;
  }
  throw new Unable('No free range of ports was found between 20000 and 32000: stop some of the programs that listen there.');
}
