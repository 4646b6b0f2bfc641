// Owns what the schema files declare of the database, as facts. Pure. Refuses what it does not know, so that nothing passes unseen.
import { columnLine, indexLine, keyLine, linkLine, PART, type Facts } from './facts.js';
import { blocksOf, listIn, quotedIn, wordIn, type Attribute, type Block, type Field } from './schemaText.js';

/** PostgreSQL's name of a Prisma type with its native type. */
const TYPES: Readonly<Record<string, string>> = {
  'String': 'text', 'String db.Uuid': 'uuid', 'Int': 'integer', 'BigInt': 'bigint', 'Boolean': 'boolean', 'Json': 'jsonb', 'Bytes': 'bytea',
  'DateTime db.Date': 'date', 'DateTime db.Timestamptz(6)': 'timestamp with time zone',
};
const ACTIONS: Readonly<Record<string, string>> = { NoAction: 'no action', Restrict: 'restrict', Cascade: 'cascade', SetNull: 'set null', SetDefault: 'set default' };
const FIELD_ATTRIBUTES = ['id', 'unique', 'map', 'default', 'relation'];
const BLOCK_ATTRIBUTES = ['id', 'unique', 'index', 'map', 'schema'];

/** The facts of all models. Throws on a construct the check has not learnt. */
export function declaredFacts(schema: string): Facts {
  const models = new Map(blocksOf(schema).map((block) => [block.name, block]));
  return new Map([...models.values()].flatMap((model) => factsOf(model, models)));
}

type Fact = readonly [name: string, line: string];
type Models = ReadonlyMap<string, Block>;

const one = (attributes: readonly Attribute[], name: string): Attribute | undefined => attributes.find((attribute) => attribute.name === name);
const unknown = (what: string): Error => new Error(`The drift check does not know ${what}: teach it in prisma/src/drift/declared.ts.`);
const tableOf = (model: Block): string => {
  const map = one(model.attributes, 'map');
  return (map && quotedIn(map)) ?? model.name;
};
const columnOf = (field: Field): string => {
  const map = one(field.attributes, 'map');
  return (map && quotedIn(map)) ?? field.name;
};

function factsOf(model: Block, models: Models): readonly Fact[] {
  const { kind, name, fields, attributes } = model;
  if (kind !== 'model') throw unknown(`the ${kind} ${name}`);
  const stranger = attributes.find((attribute) => !BLOCK_ATTRIBUTES.includes(attribute.name));
  if (stranger) throw unknown(`@@${stranger.name} of ${name}`);
  const part = one(attributes, 'schema');
  if (!part || quotedIn(part) !== PART) throw unknown(`a model outside of ${PART}: ${name}`);
  const table = tableOf(model);
  return [
    [`table ${table}`, 'a table'],
    ...fields.filter((field) => !models.has(field.type)).flatMap((field) => columnFacts(table, field)),
    ...fields.filter((field) => models.has(field.type)).flatMap((field) => linkFacts(model, field, models)),
    ...attributes.flatMap((attribute) => listFacts(model, attribute)),
  ];
}

function columnFacts(table: string, field: Field): readonly Fact[] {
  const { attributes, arity, name } = field;
  const native = attributes.find((attribute) => attribute.name.startsWith('db.'));
  const stranger = attributes.find((attribute) => attribute !== native && !FIELD_ATTRIBUTES.includes(attribute.name));
  if (stranger) throw unknown(`@${stranger.name} of ${table}.${name}`);
  const written = [field.type, ...(native ? [native.name + (native.args && `(${native.args})`)] : [])].join(' ');
  const type = TYPES[written];
  if (!type) throw unknown(`the type ${written} of ${table}.${name}`);
  const column = columnOf(field);
  return [
    [`column ${table}.${column}`, columnLine(arity === '[]' ? `${type}[]` : type, arity === '', fallbackOf(one(attributes, 'default')))],
    ...(one(attributes, 'id') ? [[`key ${table}_pkey`, keyLine(table, [column])] as const] : []),
    ...(one(attributes, 'unique') ? [[`index ${table}_${column}_key`, indexLine(table, 'btree', [column], true)] as const] : []),
  ];
}

/** A default as PostgreSQL prints it. */
function fallbackOf(attribute: Attribute | undefined): string | null {
  if (!attribute) return null;
  const { args } = attribute;
  if (args === 'autoincrement()') return 'numbered by the database';
  if (args === 'now()') return 'now()';
  const expression = /^dbgenerated\((.*)\)$/s.exec(args)?.[1];
  if (expression !== undefined) return JSON.parse(expression) as string;
  if (args.startsWith('"')) return `'${(JSON.parse(args) as string).replaceAll("'", "''")}'::text`;
  if (/^(-?\d+|true|false)$/.test(args)) return args;
  throw unknown(`the default ${args}`);
}

function linkFacts(model: Block, field: Field, models: Models): readonly Fact[] {
  const relation = one(field.attributes, 'relation');
  const columns = relation ? listIn(relation, 'fields') : [];
  if (!relation || columns.length === 0) return [];
  const to = models.get(field.type);
  const onDelete = ACTIONS[wordIn(relation, 'onDelete') ?? ''];
  const onUpdate = ACTIONS[wordIn(relation, 'onUpdate') ?? ''];
  if (!to || !onDelete || !onUpdate) throw unknown(`a relation that does not say onDelete and onUpdate: ${model.name}.${field.name}`);
  const table = tableOf(model);
  const here = columnsOf(model, columns);
  return [[`link ${table}_${here.join('_')}_fkey`, linkLine(table, here, tableOf(to), columnsOf(to, listIn(relation, 'references')), onDelete, onUpdate)]];
}

function listFacts(model: Block, attribute: Attribute): readonly Fact[] {
  const table = tableOf(model);
  const columns = columnsOf(model, listIn(attribute));
  const bare = columns.map((column) => column.replace(' desc', ''));
  const method = (wordIn(attribute, 'type') ?? 'BTree').toLowerCase();
  switch (attribute.name) {
    case 'id': return [[`key ${table}_pkey`, keyLine(table, columns)]];
    case 'unique': return [[`index ${quotedIn(attribute, 'map') ?? `${table}_${bare.join('_')}_key`}`, indexLine(table, method, columns, true)]];
    case 'index': return [[`index ${quotedIn(attribute, 'map') ?? `${table}_${bare.join('_')}_idx`}`, indexLine(table, method, columns, false)]];
    default: return [];
  }
}

/** Field names of a list as columns; a descending one says so. */
function columnsOf(model: Block, items: readonly string[]): readonly string[] {
  return items.map((item) => {
    const [, name = '', options = ''] = /^(\w+)(?:\((.*)\))?$/.exec(item) ?? [];
    const field = model.fields.find((candidate) => candidate.name === name);
    if (!field || !['', 'sort: Desc', 'sort: Asc'].includes(options)) throw unknown(`${item} in a list of ${model.name}`);
    return columnOf(field) + (options === 'sort: Desc' ? ' desc' : '');
  });
}
