// Where Prisma finds the schema. The database's address is never here: the launcher gives it to those who need it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: fileURLToPath(new URL('./schema', import.meta.url)) });
