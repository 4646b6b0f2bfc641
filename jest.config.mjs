// One configuration for every project's tests. `node infra/bootstrap.mjs infra/src/test.ts` runs them all.
import { fileURLToPath } from 'node:url';
import { swcOptions } from './infra/swc.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

export default {
  rootDir: root,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,workflows,infra,prisma,tests}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFilesAfterEnv: [`${root}jest.setup.mjs`],
  // Nothing here is judged by how long it takes: a busy machine may be slow.
  testTimeout: 20_000,
  modulePathIgnorePatterns: ['/dist/', '/.cache/', '/.centerline/'],
};
