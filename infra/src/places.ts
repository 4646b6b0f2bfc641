// Where things lie: the repository, the home of a running system, and every file in it. Owns the names, must never create or read anything.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What survives `--fresh` because it belongs to the clone and not to the data: programs fetched or built, compiled files. */
export const cache = join(repository, '.cache');

export interface Home {
  readonly folder: string;
  readonly logs: string;
  readonly state: string;
  readonly secrets: string;
  readonly temporalData: string;
  /** Where the data of PostgreSQL would like to lie; postgres-place.ts may have to choose another folder and notes it in `postgresPlace`. */
  readonly postgresData: string;
  readonly postgresPlace: string;
}

/** The files of a home folder; `folder` defaults to CENTERLINE_HOME, else `.centerline` in the repository. */
export function homeAt(folder: string = process.env['CENTERLINE_HOME'] ?? join(repository, '.centerline')): Home {
  const root = resolve(folder);
  return {
    folder: root,
    logs: join(root, 'logs'),
    state: join(root, 'state.json'),
    secrets: join(root, 'secrets.json'),
    temporalData: join(root, 'temporal'),
    postgresData: join(root, 'postgres'),
    postgresPlace: join(root, 'postgres-place.json'),
  };
}
