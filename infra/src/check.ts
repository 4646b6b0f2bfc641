// `npm run check`: what can be known without PostgreSQL or Temporal, before each commit; the specs that count at length are left to `npm test`.
// `--only PATTERN` narrows the specs and leaves out the rest.
import { spoken } from './options.js';
import { conclude, lint, perform, performInTurn, rules, types } from './steps.js';

const { only } = spoken(process.argv.slice(2), process.env);
const specs = rules({ only, atLength: false });
// Two cores: lint keeps one busy from first to last, and the types are soon known.
conclude(only === undefined ? (await Promise.all([perform(lint({ onlyChanged: true })), performInTurn([types(), specs])])).flat() : [await perform(specs)]);
