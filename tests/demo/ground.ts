// Owns where the demo plays: the system that runs from the home, or one of its own that it brings up and takes down again, leaving nothing.
import { bringUp, endpoints, leftBehind, readState, runningState, sweepHomes, testHome, Unable, type ServiceName, type Spoken } from '@centerline/infra';
import type { CaseType } from '@centerline/cases';

export interface Ground {
  readonly urls: Readonly<Record<CaseType | 'identity', string>>;
  readonly temporalAddress: string;
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string;
  /** One sentence for who watches, and one for who interrupts. */
  readonly where: string;
  readonly whenInterrupted: string;
  /** Takes down what was brought up. Names what is left behind; nothing, when all is well. */
  leave(force?: () => boolean): Promise<readonly string[]>;
}

type Report = (line: string) => void;

/** What the stories speak to, and what the worker hands its mail to. */
const NEEDED: readonly ServiceName[] = ['reassignment', 'ftz', 'fpf', 'identity', 'worker', 'mailroom'];

function running(): Ground {
  const { databaseUrl, ownerDatabaseUrl, temporalAddress, portBase, home, ...urls } = endpoints();
  if (databaseUrl === undefined || ownerDatabaseUrl === undefined) throw new Unable(`The system that runs from ${home} has not said where its database is: stop it and start it again.`);
  return {
    urls, temporalAddress, databaseUrl, ownerDatabaseUrl,
    where: `On the system that runs at ports from ${portBase}. Its clock moves forward as the stories need it.`,
    whenInterrupted: 'Interrupted. Cases that were opened on the running system and have not ended stay open there; another demo does not mind them.',
    leave: async () => [],
  };
}

async function own(portBase: number | 'free', report: Report, signal: AbortSignal): Promise<Ground> {
  await sweepHomes(report);
  const folder = testHome();
  // As for a test: nobody looks at the portal of this one, so that it need not be built.
  const system = await bringUp({ home: folder, portBase, engines: 'own', mode: 'test', services: NEEDED, report, signal }).catch((failure: unknown) => {
    leftBehind(folder, undefined);
    throw failure;
  });
  return {
    urls: system.urls, temporalAddress: system.urls.temporalAddress, databaseUrl: system.databaseUrl, ownerDatabaseUrl: system.ownerDatabaseUrl,
    where: `On a system of its own at ports from ${system.portBase}, which is taken down at the end.`,
    whenInterrupted: 'Interrupted. The system of its own is taken down.',
    async leave(force = () => false) {
      const before = readState(system.home.state);
      await system.stop(force);
      return leftBehind(folder, before);
    },
  };
}

/** The running system, unless another port base is asked for; else one of our own. Throws Unable when neither can be had. */
export async function groundFor({ portBase }: Spoken, report: Report, signal: AbortSignal): Promise<Ground> {
  const found = runningState();
  if (found === undefined || (portBase !== undefined && portBase !== found.portBase)) return own(portBase ?? 'free', report, signal);
  if (found.status !== 'ready') throw new Unable(`The system at ports from ${found.portBase} is ${found.status}: run the demo when it is ready.`);
  return running();
}
