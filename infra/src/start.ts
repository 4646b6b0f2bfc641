// `npm start`: brings the whole system up, says that it is ready and how to sign in, and ends it all on Ctrl-C.
import { runningState } from './endpoints.js';
import { spoken } from './options.js';
import { endingOnSignals } from './signals.js';
import { bringUp, type RunningSystem } from './system.js';
import { linesOf } from './unable.js';
import { welcome, whereItRuns } from './welcome.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<number> {
  const said = spoken(process.argv.slice(2), process.env);
  const running = runningState();
  if (running !== undefined && !said.fresh) {
    for (const line of whereItRuns(running)) print(line);
    return 0;
  }
  let system: RunningSystem | undefined;
  let finished = (_code: number): void => undefined;
  const end = new Promise<number>((settle) => (finished = settle));
  const ending = endingOnSignals(
    () => {
      print('Stopping: services, Temporal, PostgreSQL … (Ctrl-C again ends them at once)');
      void system?.stop(() => ending.isForced()).then(() => finished(0));
    },
    () => print('Ending everything at once.'),
  );
  try {
    system = await bringUp({ ...(said.portBase === undefined ? {} : { portBase: said.portBase }), fresh: said.fresh, engines: 'given', mode: 'development', signal: ending.signal, report: (line) => print(`  ${line}`) });
  } catch (error) {
    if (ending.signal.aborted) return 0;
    throw error;
  }
  if (ending.signal.aborted) void system.stop(() => ending.isForced()).then(() => finished(0));
  else for (const line of welcome(system)) print(line);
  const code = await end;
  print('Stopped.');
  return code;
}

process.exit(
  await start().catch((error: unknown) => {
    for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
    return 1;
  }),
);
