// What the schema files say is read whole or refused, and every disagreement is named.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { differences, schemaText } from './drift.js';
import { declaredFacts } from './drift/declared.js';

const model = (body: string, name = 'Port') => `model ${name} {\n${body}\n  @@map("${name.toLowerCase()}")\n  @@schema("centerline")\n}\n`;

describe('what the schema files declare', () => {
  it.each([
    ['a column', 'code String', 'column port.code', 'text, required'],
    ['one that may be empty, under another name', 'heldBy String? @map("held_by")', 'column port.held_by', 'text, optional'],
    ['a list', 'roles String[]', 'column port.roles', 'text[]'],
    ['a date', 'openOn DateTime @map("open_on") @db.Date', 'column port.open_on', 'date, required'],
    ['an instant set by the database', 'at DateTime @default(now()) @db.Timestamptz(6)', 'column port.at', 'timestamp with time zone, required, default now()'],
    ['a default with brackets in its text', 'at DateTime @default(dbgenerated("(f() + \'2\'::interval)")) @db.Timestamptz(6)', 'column port.at', "timestamp with time zone, required, default (f() + '2'::interval)"],
    ['a comment behind a field', 'code String // Schedule D', 'column port.code', 'text, required'],
    ['a key', 'code String @id', 'key port_pkey', 'port (code)'],
    ['a unique column', 'firms String @unique', 'index port_firms_key', 'unique btree on port (firms)'],
    ['an index in descending order', 'type String\n at DateTime @db.Date\n @@index([type, at(sort: Desc)], map: "port_list")', 'index port_list', 'btree on port (type, at desc)'],
  ])('is understood for %s', (_what, body, name, line) => {
    expect(declaredFacts(model(body)).get(name)).toBe(line);
  });

  it('is understood for a link', () => {
    const site = model('code String\n port Port @relation(fields: [code], references: [code], onDelete: NoAction, onUpdate: Cascade)', 'Site');
    expect(declaredFacts(model('code String @id\n sites Site[]') + site).get('link site_code_fkey')).toBe('site (code) to port (code), on delete no action, on update cascade');
  });

  it.each([
    ['an unknown type', 'at DateTime', 'the type DateTime'],
    ['an unknown attribute', 'at String @updatedAt', '@updatedAt'],
    ['an unknown default', 'id String @default(uuid())', 'the default uuid()'],
    ['an unknown block attribute', 'id String\n @@fulltext([id])', '@@fulltext'],
    ['an unknown field in an index', 'id String\n @@index([other])', 'other in a list'],
  ])('is refused for %s, rather than passed over', (_what, body, words) => {
    expect(() => declaredFacts(model(body))).toThrow(words);
  });

  it.each([
    ['an enumeration', 'enum Mark {\n law\n}\n', 'The drift check'],
    ['a line it cannot read', model('code = String'), 'cannot read this line of Port'],
    ['a model of another part of the database', 'model A {\n id String\n @@schema("public")\n}\n', 'outside of centerline'],
  ])('is refused for %s', (_what, text, words) => {
    expect(() => declaredFacts(text)).toThrow(words);
  });

  it('holds every table that a migration makes', () => {
    const declared = [...declaredFacts(schemaText()).keys()].flatMap((name) => (name.startsWith('table ') ? [name.slice('table '.length)] : []));
    const migrations = new URL('../migrations/', import.meta.url);
    const made = readdirSync(migrations).filter((name) => /^\d/.test(name)).flatMap((name) =>
      [...readFileSync(new URL(`${name}/migration.sql`, migrations), 'utf8').matchAll(/CREATE TABLE centerline\.(\w+)/g)].map((match) => match[1]));
    expect(declared.sort()).toEqual(made.sort());
  });
});

describe('a disagreement', () => {
  it('is named from both sides, and agreement is silence', () => {
    const declared = new Map([['column a.same', 'text'], ['column a.other', 'text'], ['column a.gone', 'text']]);
    const found = new Map([['column a.same', 'text'], ['column a.other', 'date'], ['column a.new', 'text']]);
    expect(differences(declared, found)).toEqual([
      'column a.gone stands in the schema, not in the database: text',
      'column a.new stands in the database, not in the schema: text',
      'column a.other differs: the schema says text; the database has date',
    ]);
  });
});
