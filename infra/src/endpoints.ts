// Where a running system is, for the commands that talk to it: demo, advance, memory. Owns how they find it, must never start anything.
import { homeAt } from './places.js';
import { spoken } from './options.js';
import { defaultPortBase, urlsFor, type ServiceName } from './ports.js';
import { readSecrets } from './secrets.js';
import { readState, standing, type State } from './state.js';

export interface Endpoints extends Readonly<Record<ServiceName, string>> {
  readonly temporalAddress: string;
  /** The database as the services' role; undefined before the first start. */
  readonly databaseUrl: string | undefined;
  /** The database as its owner; undefined before the first start. */
  readonly ownerDatabaseUrl: string | undefined;
  readonly home: string;
  readonly portBase: number;
}

/** The state of the system that runs from this home, or undefined when none does. */
export function runningState(folder?: string): State | undefined {
  const found = standing(readState(homeAt(folder).state));
  return found.kind === 'running' ? found.state : undefined;
}

/** The endpoints by `--port-base` or CENTERLINE_PORT_BASE, else of the system that runs from the home, else by the usual ports. */
export function endpoints(args: readonly string[] = process.argv.slice(2), environment: NodeJS.ProcessEnv = process.env): Endpoints {
  const home = homeAt();
  const running = runningState();
  const portBase = spoken(args, environment).portBase ?? running?.portBase ?? defaultPortBase;
  const secrets = readSecrets(home.secrets);
  const temporalAddress = environment['TEMPORAL_ADDRESS'];
  return {
    ...urlsFor(portBase),
    ...(temporalAddress === undefined || temporalAddress === '' ? {} : { temporalAddress }),
    databaseUrl: secrets?.databaseUrl,
    ownerDatabaseUrl: secrets?.ownerDatabaseUrl,
    home: home.folder,
    portBase,
  };
}
