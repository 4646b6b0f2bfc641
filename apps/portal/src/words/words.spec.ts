// The portal speaks the reader's language, and every room says the same things in both.
import { describe, expect, it } from '@jest/globals';
import { languageFor } from './language.js';
import { ROOMS, type Room } from './vocabulary.js';

const rooms = Object.keys(ROOMS) as Room[];

/** Every text of a tree by its path, so that what is lacking has a name. */
function textsOf(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as const] : textsOf(value as object, here);
  });
}
const blanksOf = (text: string): readonly string[] => [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => (name ?? '').trim().split(',')[0] ?? '').sort();

describe('the language of a visit', () => {
  it.each([
    ['what was chosen before', 'es', ['en-US'], 'es'],
    ['else the first language of the browser that the portal speaks', null, ['fr-CA', 'es-MX', 'en-US'], 'es'],
    ['else English', null, ['fr-CA'], 'en'],
    ['English when what was kept is no language', 'xx', [], 'en'],
  ])('is %s', (_rule, kept, preferred, expected) => {
    expect(languageFor(kept, preferred)).toBe(expected);
  });
});

describe.each(rooms)('the words of %s', (room) => {
  it('have the same keys in English and Spanish, none of them empty, with the same blanks to fill', async () => {
    const [en, es] = await Promise.all([ROOMS[room].en(), ROOMS[room].es()]);
    const english = new Map(textsOf(en));
    const spanish = new Map(textsOf(es));
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, spanish.get(key)?.trim()]).not.toEqual([key, '']);
      expect([key, blanksOf(spanish.get(key) ?? '')]).toEqual([key, blanksOf(text)]);
    }
  });
});
