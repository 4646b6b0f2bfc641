// The one table of ports: every part of the system listens at an offset from the port base. Owns the offsets and the URLs made of them.
// Must never look at the machine: whether a port is free is asked in open-ports.ts, what runs now in state.ts.

/** The services of ours, in the order in which they are shown. */
export const serviceNames = ['gateway', 'reassignment', 'ftz', 'fpf', 'oversight', 'identity', 'worker', 'mailroom'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The port base when nothing else is said; the portal is served there. */
export const defaultPortBase = 4400;

const offsets = { gateway: 0, reassignment: 1, ftz: 2, fpf: 3, oversight: 4, identity: 5, worker: 6, mailroom: 7, postgres: 10, temporal: 11, smtp: 12 } as const;

export type PortName = keyof typeof offsets;
export type Ports = Readonly<Record<PortName, number>>;

/** URLs of the services, and the addresses (host:port, no scheme) of Temporal's frontend and of the development post office. */
export type Urls = Readonly<Record<ServiceName, string>> & { readonly temporalAddress: string; readonly smtpAddress: string };

/** The highest offset in use: a base must leave this much room below 65536. */
export const highestOffset = Math.max(...Object.values(offsets));

/** The port of every part, from the base. */
export const portsFrom = (portBase: number): Ports =>
  Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, portBase + offset])) as Record<PortName, number>;

/** Where every part is; everything listens on the loopback address only. */
export function urlsFor(portBase: number): Urls {
  const ports = portsFrom(portBase);
  const services = Object.fromEntries(serviceNames.map((name) => [name, `http://127.0.0.1:${ports[name]}`])) as Record<ServiceName, string>;
  return { ...services, temporalAddress: `127.0.0.1:${ports.temporal}`, smtpAddress: `127.0.0.1:${ports.smtp}` };
}
