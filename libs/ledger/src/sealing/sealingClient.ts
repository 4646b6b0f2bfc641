// Owns the door between this process and PostgreSQL: what goes in is sealed, what comes out is opened, whoever asks and whatever the statement.
// Statements name no number themselves: values alone are looked at.
import pg from 'pg';
import { SEAL_MARK, type NumberSealer } from './numberSealer.js';

type Types = pg.CustomTypesConfig;
type Parser = (value: string | Buffer) => unknown;

/** A value as it is sent: texts, lists of texts, and objects, which travel as JSON. */
function sealedValue(sealer: NumberSealer, value: unknown): unknown {
  if (typeof value === 'string') return sealer.seal(value);
  if (Array.isArray(value)) return value.map((one) => sealedValue(sealer, one));
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value;
  return sealer.seal(JSON.stringify(value));
}

/** Opens the text of a column, of whatever type, before it is read. */
const opening = (sealer: NumberSealer, inner: Types): Types => ({
  getTypeParser(type: number, format?: 'text' | 'binary') {
    const parse = (inner.getTypeParser as (type: number, format?: 'text' | 'binary') => Parser)(type, format);
    return format === 'binary' ? parse : (value: string | Buffer) => parse(typeof value === 'string' && value.includes(SEAL_MARK) ? sealer.open(value) : value);
  },
} as Types);

interface Config {
  readonly values?: readonly unknown[];
  readonly types?: Types;
}
const isConfig = (given: unknown): given is Config => typeof given === 'object' && given !== null && !('submit' in given);

/** A client of pg for a pool. */
export function sealingClient(sealer: NumberSealer): new (config?: string | pg.ClientConfig) => pg.Client {
  const ask = pg.Client.prototype.query as unknown as (this: pg.Client, ...given: readonly unknown[]) => unknown;
  class SealingClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super({ ...(typeof config === 'string' ? { connectionString: config } : config), types: opening(sealer, pg.types) });
    }
  }
  Object.defineProperty(SealingClient.prototype, 'query', {
    value(this: pg.Client, first: unknown, ...more: readonly unknown[]) {
      const values = more.map((one) => (Array.isArray(one) ? sealedValue(sealer, one) : one));
      if (!isConfig(first)) return ask.call(this, first, ...values);
      const config = { ...first, ...(first.values ? { values: sealedValue(sealer, first.values) } : {}), ...(first.types ? { types: opening(sealer, first.types) } : {}) };
      return ask.call(this, config, ...values);
    },
  });
  return SealingClient;
}
