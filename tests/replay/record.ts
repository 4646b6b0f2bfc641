// Records the history of a case's workflow for the replay tests: `node infra/bootstrap.mjs tests/replay/record.ts <name> <case id>`, on a system that runs.
//
//   1. npm start, and let people play a case to its end: the portal, the page to try a service, or the demo. Its id is in the address of the case.
//   2. node infra/bootstrap.mjs tests/replay/record.ts fpf-delivered 01a2… [--port-base 4500]   (CENTERLINE_HOME as the running system has it)
//   3. npm run check -- --only tests/replay
//
// A history is named after its type and what happened; one that stands is not written over: cases that began under old code must go on under new code.
// Owns histories/*.json. Must never write anything but ids, instants and words of ours: who worked on which machine is taken out, and what else is found is refused.
import { existsSync, writeFileSync } from 'node:fs';
import { endpoints, linesOf, spoken, Unable } from '@centerline/infra';
import { historyOf } from '../src/workflowRuns.js';
import { personalIn, withoutMachines } from './histories.js';

try {
  const [name, caseId] = spoken(process.argv.slice(2), process.env).rest;
  if (name === undefined || caseId === undefined || !/^(reassignment|ftz|fpf)(-[a-z]+)+$/.test(name))
    throw new Unable('Say what to call it and which case it is: node infra/bootstrap.mjs tests/replay/record.ts ftz-settled-locally <case id>');
  const file = new URL(`./histories/${name}.json`, import.meta.url);
  if (existsSync(file)) throw new Unable(`There is a history ${name} already: name this one after what is different in it.`);
  const history = withoutMachines(JSON.parse(await historyOf(endpoints().temporalAddress, caseId)));
  const personal = personalIn(history);
  if (personal.length > 0) throw new Unable(`Not recorded: the history holds ${personal.join('; ')}.`);
  writeFileSync(file, `${JSON.stringify(history, null, 2)}\n`);
  console.log(`Recorded ${history.events.length} events as tests/replay/histories/${name}.json.`);
} catch (failure) {
  for (const line of linesOf(failure)) console.error(line);
  process.exitCode = 1;
}
process.exit();
