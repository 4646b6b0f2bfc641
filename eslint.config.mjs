// The import table of docs/architecture.md, enforced. Owns what may import what, and the few habits a tool can check.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const packages = (layer, ...allowed) => ({ sourceTag: layer, onlyDependOnLibsWithTags: allowed });
const notEachOther = (scope, ...others) => ({ sourceTag: `scope:${scope}`, notDependOnLibsWithTags: others.map((other) => `scope:${other}`) });

/** What specs may use wherever they stand; the code they test may not. */
const testTools = ['@jest/globals', 'fast-check', '@temporalio/testing'];

const boundaries = [
  { ...packages('layer:pure', 'layer:pure'), allowedExternalImports: testTools },
  { ...packages('layer:workflows', 'layer:pure'), allowedExternalImports: ['@temporalio/workflow', '@temporalio/common', ...testTools] },
  { ...packages('layer:ledger', 'layer:pure'), allowedExternalImports: ['@prisma/*', 'pg', ...testTools] },
  { ...packages('layer:temporal', 'layer:pure', 'layer:ledger', 'layer:workflows'), bannedExternalImports: ['@prisma/*', 'pg'] },
  { ...packages('layer:letters', 'layer:pure'), allowedExternalImports: ['@myriaddreamin/typst-ts-node-compiler', ...testTools] },
  { ...packages('layer:edge', 'layer:pure', 'layer:ledger', 'layer:temporal', 'layer:letters'), bannedExternalImports: ['@prisma/*', 'pg'] },
  { ...packages('layer:app', 'layer:pure', 'layer:ledger', 'layer:edge', 'layer:temporal'), bannedExternalImports: ['@prisma/*', 'pg'] },
  { ...packages('layer:worker', 'layer:pure', 'layer:ledger', 'layer:temporal', 'layer:workflows', 'layer:letters'), bannedExternalImports: ['@prisma/*', 'pg'] },
  { ...packages('layer:portal', 'layer:pure'), bannedExternalImports: ['@nestjs/*', '@prisma/*', 'pg', '@temporalio/*'] },
  packages('layer:tool', '*'),
  packages('layer:test', '*'),
  notEachOther('reassignment', 'ftz', 'fpf'),
  notEachOther('ftz', 'reassignment', 'fpf'),
  notEachOther('fpf', 'reassignment', 'ftz'),
  notEachOther('identity', 'ledger'),
];

const pureGlobs = ['libs/{clock,cases,reassignment,ftz,fpf}/src/**/*.ts'];
const tests = ['**/*.spec.ts', 'libs/*/src/{testing,properties}/**/*.ts', 'tests/**/*.ts'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', '.centerline/**', '.nx/**', 'libs/ledger/src/generated/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Two programs for the whole house: one for each package would hold the same sources twenty times in memory.
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './apps/portal/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: pureGlobs,
    ignores: [...tests, 'libs/clock/src/command.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto'], message: 'The law is pure: no Node, no I/O.' }, { group: testTools, message: 'Only tests use these.' }] }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'console'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'A command is judged at its moment, never at the machine clock.' }, { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['workflows/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'Workflow code is deterministic.' }] }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: ['@centerline/*'], allowTypeImports: true, message: 'A workflow knows the law by its types only.' }] }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' } } },
);
