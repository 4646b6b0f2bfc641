// The one table of ports: every part of the system listens at an offset from the port base. Owns the offsets and the URLs made of them.
// Must never look at the machine: whether a port is free is asked in open-ports.ts, what runs now in state.ts.

/** The services of ours, in the order in which they are shown. */
export const serviceNames = ['reassignment', 'ftz', 'fpf', 'oversight', 'identity', 'worker'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The port base when nothing else is said; the portal's place (offset 0) is kept free for it. */
export const defaultPortBase = 4400;

const offsets = { reassignment: 1, ftz: 2, fpf: 3, oversight: 4, identity: 5, worker: 6, postgres: 10, temporal: 11 } as const;

export type PortName = keyof typeof offsets;
export type Ports = Readonly<Record<PortName, number>>;

/** URLs of the services and the address of Temporal's frontend (host:port, no scheme). */
export type Urls = Readonly<Record<ServiceName, string>> & { readonly temporalAddress: string };

/** The highest offset in use: a base must leave this much room below 65536. */
export const highestOffset = Math.max(...Object.values(offsets));

/** The port of every part, from the base. */
export function portsFrom(portBase: number): Ports {
  return {
    reassignment: portBase + offsets.reassignment,
    ftz: portBase + offsets.ftz,
    fpf: portBase + offsets.fpf,
    oversight: portBase + offsets.oversight,
    identity: portBase + offsets.identity,
    worker: portBase + offsets.worker,
    postgres: portBase + offsets.postgres,
    temporal: portBase + offsets.temporal,
  };
}

/** The URL of every service (no trailing slash) and Temporal's address; everything listens on the loopback address only. */
export function urlsFor(portBase: number): Urls {
  const ports = portsFrom(portBase);
  const at = (name: ServiceName) => `http://127.0.0.1:${ports[name]}`;
  return {
    reassignment: at('reassignment'),
    ftz: at('ftz'),
    fpf: at('fpf'),
    oversight: at('oversight'),
    identity: at('identity'),
    worker: at('worker'),
    temporalAddress: `127.0.0.1:${ports.temporal}`,
  };
}
