// Run as a process of its own: builds the workflow bundle as the worker does. Into the folder given, where the worker will find it; without one
// into a folder that is removed again, so that the check never meets a bundle built before.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '@centerline/temporal/bundle';

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'centerline-bundle-'));
try {
  const path = await workflowBundle(folder);
  process.stdout.write(`the bundle has ${Math.round(statSync(path).size / 1024)} KB\n`);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
