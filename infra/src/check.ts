// `npm run check`: what can be known without PostgreSQL or Temporal, before each commit.
import { conclude, jest, lint, types } from './steps.js';

conclude([await lint(), await types(), await jest('rules and vectors', ['--testPathIgnorePatterns', 'engine\\.spec'])]);
