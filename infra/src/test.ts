// `npm test`: everything `npm run check` knows, from a bare clone. Ends with the line `N passed, N failed`.
import { conclude, jest, lint, types } from './steps.js';

conclude([await lint(), await types(), await jest('rules and vectors', ['--testPathIgnorePatterns', 'engine\\.spec'])]);
