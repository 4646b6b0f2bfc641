// What a person with curl needs of the running system: `token <person>` prints an access token, `appeal`, `zone-question` and `petition` print a body to file now.
// Prints nothing else to standard output. See examples/README.md.
import { localDateOf, type Instant } from '@centerline/clock';
import { endpoints, linesOf, Unable } from '@centerline/infra';
import { signInAs } from '../src/signIn.js';
import { momentOf } from '../src/stories.js';
import { importYear } from './importYear.js';
import { blueHeronAppeal } from './papers/appeal.js';
import { WESTERN_OFFICES } from './papers/days.js';
import { penaltyPetition } from './papers/petition.js';
import { releaseHold } from './papers/zoneQuestion.js';

const PAPERS: Readonly<Record<string, (today: ReturnType<typeof localDateOf>) => object>> = {
  'appeal': (today) => blueHeronAppeal(importYear('blue-heron-import-year.csv', today)),
  'zone-question': releaseHold,
  'petition': penaltyPetition,
};
const USAGE = `Say what: token <person>, ${Object.keys(PAPERS).join(', ')}.`;

async function answer([what, person]: readonly string[]): Promise<string> {
  const { identity, databaseUrl } = endpoints();
  if (what === 'token') {
    if (person === undefined) throw new Unable('Say whose token: token ida.park');
    return signInAs(identity, person);
  }
  const paper = PAPERS[what ?? ''];
  if (!paper) throw new Unable(USAGE);
  if (databaseUrl === undefined) throw new Unable('Nothing was started here yet: run npm start first.');
  const today = localDateOf((await momentOf(databaseUrl)) as Instant, WESTERN_OFFICES.zone);
  return JSON.stringify(paper(today));
}

try {
  console.log(await answer(process.argv.slice(2)));
} catch (failure) {
  for (const line of linesOf(failure)) console.error(line);
  process.exitCode = 1;
}
