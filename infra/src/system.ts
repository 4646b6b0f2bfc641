// The whole system brought up in one call and ended in reverse: PostgreSQL and Temporal, the ledger's tables, the services and the worker.
// Owns the order. What each part is lies in the file of its name; must never leave a process behind, however it ends.
import { ensureDatabase, type DatabaseUrls } from './database.js';
import { clearHome, emptyHome, makeHome } from './home.js';
import { prepareLedger } from './ledger.js';
import { freePortBase, requireFree } from './open-ports.js';
import { homeAt, type Home } from './places.js';
import { defaultPortBase, portsFrom, serviceNames, urlsFor, type PortName, type ServiceName, type Urls } from './ports.js';
import { ownerUrl, postgresPlan } from './postgres.js';
import { known } from './processes.js';
import { readyPortal } from './portal.js';
import { step, type Report } from './progress.js';
import { readySources } from './readied.js';
import { keepUrls, passwordsAt, secretsAt } from './secrets.js';
import { environmentOf, isHere, servicePlan, type Surroundings } from './services.js';
import { StateFile } from './state.js';
import { supervise, type Plan, type Supervised } from './supervise.js';
import { findTemporal } from './temporal-source.js';
import { temporalPlan, temporalServes } from './temporal.js';
import { waysHere } from './temporal-ways.js';
import { Unable, explained } from './unable.js';

export interface BringUp {
  /** The home folder; CENTERLINE_HOME or `.centerline` in the repository when not given. */
  readonly home?: string;
  /** The base of all ports, or 'free' for one whose ports nobody uses; 4400 when not given. */
  readonly portBase?: number | 'free';
  /** Begin again with empty data. */
  readonly fresh?: boolean;
  readonly mode?: 'development' | 'test';
  /** 'own' ignores DATABASE_URL and TEMPORAL_ADDRESS; 'given' uses them where they are set. */
  readonly engines?: 'own' | 'given';
  /** The services to start; all of them when not given. With none, the ledger's tables are not made either. */
  readonly services?: readonly ServiceName[];
  readonly report: Report;
  /** Ends the bringing up, and everything started so far, at once. */
  readonly signal?: AbortSignal;
}

export interface RunningSystem extends DatabaseUrls {
  readonly home: Home;
  readonly portBase: number;
  readonly urls: Urls;
  /** What the services find in their environment, without a port. */
  readonly env: NodeJS.ProcessEnv;
  /** Ends everything in reverse order; `force` is asked again and again whether to leave no more time. */
  stop(force?: () => boolean): Promise<void>;
}

/** Brings the system up. Rejects with Unable, and nothing left running, when something a person can act on stands in the way. */
export async function bringUp(options: BringUp): Promise<RunningSystem> {
  const home = homeAt(options.home);
  const own = options.engines === 'own';
  const given = { database: own ? undefined : process.env['DATABASE_URL'], temporal: own ? undefined : process.env['TEMPORAL_ADDRESS'] };
  const { report } = options;
  const asked = options.services ?? serviceNames;
  const services = asked.filter(isHere);
  const absent = asked.filter((name) => !isHere(name));
  if (absent.length > 0) report(`Not started, because this clone does not have them: ${absent.join(', ')}`);

  makeHome(home);
  await clearHome(home, report);
  const portBase = options.portBase === 'free' ? await freePortBase() : (options.portBase ?? defaultPortBase);
  const needed: PortName[] = [...services, ...(services.includes('mailroom') ? ['smtp' as const] : []), ...(given.database ? [] : ['postgres' as const]), ...(given.temporal ? [] : ['temporal' as const])];
  await requireFree(portBase, needed);
  if (options.fresh === true) emptyHome(home);

  const state = claim(home, options.mode ?? 'development', portBase);
  const started: Supervised[] = [];
  let stopped: Promise<void> | undefined;
  const stop = (force: () => boolean = () => false): Promise<void> => (stopped ??= stopAll(started, state, force));

  const start = async (plan: Plan): Promise<void> => {
    const supervised = await supervise(plan, report, (process) => state.note(plan.name, process));
    started.push(supervised);
    if (stopped !== undefined || options.signal?.aborted === true) await supervised.stop(() => true);
  };
  const goOn = () => {
    if (options.signal?.aborted === true) throw new Unable('Stopped before the system was ready.');
  };

  try {
    const secrets = secretsAt(home.secrets);
    const passwords = passwordsAt(home.secrets);
    const ports = portsFrom(portBase);
    const postgres = async (): Promise<DatabaseUrls> => {
      if (given.database) return ensureDatabase(given.database, passwords);
      await step(report, 'PostgreSQL', async () => start(postgresPlan(home, ports.postgres, secrets.ownerPassword)));
      goOn();
      return ensureDatabase(ownerUrl(ports.postgres, secrets.ownerPassword, ''), passwords);
    };
    const temporal = async (): Promise<string> => {
      const source = await findTemporal(waysHere(given.temporal), report);
      goOn();
      if (source.kind === 'program') await step(report, `Temporal, from ${source.from}`, () => start(temporalPlan(home, ports.temporal, source.path)));
      else if (!(await temporalServes(source.address))) throw new Unable(`No Temporal server answers at ${source.address}: check TEMPORAL_ADDRESS, or unset it to use our own.`);
      return source.kind === 'program' ? urlsFor(portBase).temporalAddress : source.address;
    };
    const [database, temporalAddress] = await three(postgres(), temporal(), services.length > 0 ? readied(report, options) : Promise.resolve());
    goOn();
    keepUrls(home.secrets, database);
    const around: Surroundings = { home, mode: options.mode ?? 'development', portBase, database, temporalAddress };
    if (services.length > 0) {
      await prepareLedger(database.ownerDatabaseUrl, home.folder, report, options.signal);
      goOn();
      await step(report, `Services: ${services.join(', ')}`, () => all(services.map((name) => start(servicePlan(name, around)))));
      goOn();
    }
    state.become('ready');
    const urls: Urls = { ...urlsFor(portBase), temporalAddress };
    return { home, portBase, urls, env: environmentOf('worker', around), ...database, stop };
  } catch (error) {
    await stop(() => options.signal?.aborted === true && started.length === 0);
    throw explained(error, home.folder);
  }
}

function claim(home: Home, mode: 'development' | 'test', portBase: number): StateFile {
  const launcher = known(process.pid);
  if (launcher === undefined) throw new Error('this process cannot be found among the running ones');
  try {
    return StateFile.claim(home.state, launcher, mode, portBase);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Unable(`Another start is at work in ${home.folder}: wait for it, or stop it.`);
    throw explained(error, home.folder);
  }
}

/** Services together, then Temporal, then PostgreSQL: each may still need the ones after it while it ends. */
async function stopAll(started: readonly Supervised[], state: StateFile, force: () => boolean): Promise<void> {
  state.become('stopping');
  const engines = ['temporal', 'postgres'];
  await Promise.all(started.filter(({ name }) => !engines.includes(name)).map((one) => one.stop(force)));
  for (const name of engines) await Promise.all(started.filter((one) => one.name === name).map((one) => one.stop(force)));
  state.remove();
}

/** Like Promise.all, but waits for every one to settle, so that nothing is started behind the back of a failure. */
async function all<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Tests of the portal build it as a step of their own; the others take the one that is there. */
async function readied(report: Report, { mode, signal }: BringUp): Promise<void> {
  await readySources(report, signal);
  if (mode !== 'test') await readyPortal(report, signal);
}

async function three<A, B>(a: Promise<A>, b: Promise<B>, c: Promise<void>): Promise<readonly [A, B]> {
  await all<unknown>([a, b, c]);
  return [await a, await b];
}
