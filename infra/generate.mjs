// The Prisma client, generated when the schema is newer than it. Owns the stamp beside the generated files.
// Must use Node builtins only, and must need no download: the schema engine that Prisma would fetch is not used for generating.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unable, alone, diskSentence, repository, say } from './ground.mjs';

const generated = join(repository, 'libs', 'ledger', 'src', 'generated');
const stamp = join(generated, '.schema');

/** Every schema file, in a fixed order: prisma/schema.prisma or the files of prisma/schema/. */
function schemaFiles() {
  const single = join(repository, 'prisma', 'schema.prisma');
  const folder = join(repository, 'prisma', 'schema');
  const many = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.prisma')).sort() : [];
  return [...(existsSync(single) ? [single] : []), ...many.map((name) => join(folder, name))];
}

function wanted(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(repository.length)).update(readFileSync(file));
  hash.update(readFileSync(join(repository, 'node_modules', 'prisma', 'package.json')));
  return hash.digest('hex');
}

function fresh(files) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(files);
}

/** Generates the client with the pinned Node unless it is that of these very schema files. Throws Unable with Prisma's own words. */
export async function generateClient(node) {
  const files = schemaFiles();
  if (files.length === 0 || fresh(files)) return;
  await alone('generate', async () => {
    if (fresh(files)) return;
    say('Generating the database client from prisma/ …');
    const config = ['prisma/prisma.config.ts', 'prisma.config.ts'].find((path) => existsSync(join(repository, path)));
    const engine = ['/bin/true', '/usr/bin/true'].find((path) => existsSync(path)) ?? process.execPath;
    const { status, stdout, stderr } = spawnSync(
      node,
      [join(repository, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', ...(config ? ['--config', config] : [])],
      { cwd: repository, encoding: 'utf8', env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' } },
    );
    const words = `${stdout ?? ''}${stderr ?? ''}`.trim();
    if (status !== 0) throw new Unable(diskSentence(words, generated) ?? `The database client could not be generated from prisma/; Prisma says:\n${words}`);
    if (!existsSync(generated)) throw new Unable(`Prisma generated its client somewhere else than ${generated}: set the generator's output in the schema.`);
    writeFileSync(stamp, wanted(files));
  });
}
