// `npm run check`: what can be known without PostgreSQL or Temporal, before each commit. `--only PATTERN` narrows the specs and leaves out the rest.
import { spoken } from './options.js';
import { conclude, lint, perform, rules, types } from './steps.js';

const { only } = spoken(process.argv.slice(2), process.env);
// Lint and types need one core each; Jest wants both.
const both = only === undefined ? await Promise.all([perform(lint()), perform(types())]) : [];
conclude([...both, await perform(rules(only))]);
