// Owns who the people of the demo are, for its words: those of prisma/samples, who sign in at the OpenID provider. All invented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@centerline/infra';

interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
}

const people = JSON.parse(readFileSync(join(repository, 'prisma', 'samples', 'people.json'), 'utf8')) as readonly SamplePerson[];

/** Who reads every case and changes none: the demo looks through these eyes. */
export const AUDITOR = 'ada.wynn';

/** `Ida Park (Blue Heron Outfitters (sample), importer)`. Throws for somebody who is no sample person. */
export function who(id: string): string {
  const person = people.find((one) => one.id === id);
  if (!person) throw new Error(`There is no sample person "${id}"`);
  return `${person.name} (${person.note})`;
}
