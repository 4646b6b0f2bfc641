// `npm run demo`: the stories of the three case types, over HTTP, on the running system or on one of its own. `-- --only ab` plays some of them.
// Ends with 0 only if every check held.
import { endingOnSignals, linesOf, spoken, Unable } from '@centerline/infra';
import { groundFor } from './ground.js';
import { play } from './play.js';
import { STORIES } from './stories/index.js';
import { Storyteller } from './storyteller.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function demo(): Promise<number> {
  const said = spoken(process.argv.slice(2), process.env);
  const chosen = STORIES.filter(({ letter }) => said.only === undefined || said.only.includes(letter));
  let interrupted = (): void => undefined;
  const interruption = new Promise<'interrupted'>((settle) => (interrupted = () => settle('interrupted')));
  const ending = endingOnSignals(() => interrupted());
  const ground = await groundFor(said, (line) => print(`  ${line}`), ending.signal).catch((failure: unknown) => {
    if (ending.signal.aborted) throw new Unable('Interrupted before there was a system to play on; nothing is left of it.');
    throw failure;
  });
  // What a story still says while everything ends is nobody's to read.
  const teller = new Storyteller((line) => (ending.signal.aborted ? undefined : print(line)));
  try {
    print(ground.where);
    print('The times on the left are those of Washington; each date below is told in the zone of the office that owes it.');
    const played = await Promise.race([play(chosen, ground, teller, ending.signal), interruption]);
    if (played === 'interrupted') {
      print(ground.whenInterrupted);
      return 1;
    }
    print('');
    for (const number of played.leftOpen) teller.expects(`${number} has ended`, false);
  } finally {
    for (const what of await ground.leave(ending.isForced)) teller.expects(`${what} is not left behind`, false);
  }
  teller.ends();
  return teller.notHeld.length === 0 && teller.held > 0 ? 0 : 1;
}

process.exit(
  await demo().catch((failure: unknown) => {
    for (const line of linesOf(failure)) process.stderr.write(`${line}\n`);
    return 1;
  }),
);
