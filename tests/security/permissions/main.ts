// `npm run permissions`: writes docs/security/permissions.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@centerline/infra';
import { permissionsPage } from './page.js';

writeFileSync(join(repository, 'docs', 'security', 'permissions.md'), permissionsPage());
