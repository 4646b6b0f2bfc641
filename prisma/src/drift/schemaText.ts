// Owns the reading of Prisma schema text into blocks, fields and attributes. Knows what is written, not what it means. Pure.

export interface Attribute {
  readonly name: string;
  /** What stands between its parentheses, or an empty text. */
  readonly args: string;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly arity: '' | '?' | '[]';
  readonly attributes: readonly Attribute[];
}

export interface Block {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly attributes: readonly Attribute[];
}

const BLOCK = /^(\w+)\s+(\w+)\s*\{([\s\S]*?)^\}/gm;
const FIELD = /^(\w+)\s+(\w+)(\[\]|\?)?(?:\s+(@.*))?$/;
const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const ATTRIBUTE = new RegExp(`@@?([\\w.]+)(?:\\(((?:[^()"]|${TEXT}|\\((?:[^()"]|${TEXT})*\\))*)\\))?`, 'g');

/** Every block but generators and datasources. Throws naming a line it cannot read: what is not understood must not pass as agreed. */
export function blocksOf(schema: string): readonly Block[] {
  return [...schema.matchAll(BLOCK)].flatMap(([, kind = '', name = '', body = '']) => {
    if (kind === 'generator' || kind === 'datasource') return [];
    const lines = body.split('\n').map((line) => line.replace(/\s*\/\/(?=[^"]*$).*$/, '').trim()).filter((line) => line !== '');
    return [{
      kind,
      name,
      attributes: lines.filter((line) => line.startsWith('@@')).flatMap(attributesOf),
      fields: lines.filter((line) => !line.startsWith('@@')).map((line) => fieldOf(name, line)),
    }];
  });
}

function fieldOf(block: string, line: string): Field {
  const [, name, type, arity = '', attributes = ''] = FIELD.exec(line) ?? [];
  if (!name || !type || (arity !== '' && arity !== '?' && arity !== '[]')) throw new Error(`The drift check cannot read this line of ${block}: ${line}`);
  return { name, type, arity, attributes: attributesOf(attributes) };
}

function attributesOf(text: string): readonly Attribute[] {
  const rest = text.replace(ATTRIBUTE, '').trim();
  if (rest !== '') throw new Error(`The drift check cannot read these attributes: ${text}`);
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', args = '']) => ({ name, args }));
}

/** The text of a quoted argument, by name or as the first one. */
export function quotedIn({ args }: Attribute, name?: string): string | null {
  const found = new RegExp(`${name ? `\\b${name}:\\s*` : '^\\s*'}(${TEXT})`).exec(args)?.[1];
  return found === undefined ? null : (JSON.parse(found) as string);
}

/** The plain word of a named argument. */
export const wordIn = ({ args }: Attribute, name: string): string | null => new RegExp(`\\b${name}:\\s*(\\w+)`).exec(args)?.[1] ?? null;

/** The items of a bracketed list, by name or the first one: `[type, openedAt(sort: Desc)]`. */
export function listIn({ args }: Attribute, name?: string): readonly string[] {
  const inside = new RegExp(`${name ? `\\b${name}:\\s*` : '^\\s*'}\\[([^\\]]*)\\]`).exec(args)?.[1];
  return inside === undefined ? [] : inside.split(',').map((item) => item.trim());
}
