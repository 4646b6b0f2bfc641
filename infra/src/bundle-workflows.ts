// Run as a process of its own: builds the workflow bundle as the worker does, into a folder that is removed again. Must never use a bundle built before.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '@centerline/temporal/bundle';

const folder = mkdtempSync(join(tmpdir(), 'centerline-bundle-'));
try {
  const path = await workflowBundle(folder);
  process.stdout.write(`the bundle has ${Math.round(statSync(path).size / 1024)} KB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
