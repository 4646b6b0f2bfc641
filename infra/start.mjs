// `npm start`: the whole system in one command. Owns nothing but the name of the entry.
import { run } from './bootstrap.mjs';

await run('infra/src/start.ts', process.argv.slice(2));
