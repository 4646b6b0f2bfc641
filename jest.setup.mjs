// Nest is ESM and some of its companions are CommonJS that require it: loading it first keeps Node from seeing a cycle.
// Specs of projects that know no Nest do without it: it takes longer to load than most of them take to run.
import { expect } from '@jest/globals';

const WITHOUT_NEST = /\/(libs\/(clock|cases|reassignment|ftz|fpf|ledger|letters|temporal)|apps\/portal|workflows|infra|prisma)\//;
if (!WITHOUT_NEST.test(expect.getState().testPath ?? '')) {
  await import('reflect-metadata');
  await import('@nestjs/common');
  await import('@nestjs/core');
}
