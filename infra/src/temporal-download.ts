// Run as a process of its own: has the Temporal SDK download its development server into the folder given, as its tests do. Must never stay:
// the server that the SDK starts with it is ended at once.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [downloadDir] = process.argv.slice(2);
if (downloadDir === undefined) throw new Error('the folder to download to is missing');

try {
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir } } });
  await environment.teardown();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
