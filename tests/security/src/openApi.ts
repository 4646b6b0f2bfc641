// Owns how the security specs read what the services say of themselves: every operation of every OpenAPI document, as data. Must never know a route by name.
import type { Endpoints } from '../../src/asking.js';

export type Schema = Readonly<Record<string, unknown>>;
export type Schemas = Readonly<Record<string, Schema>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}
export interface Operation {
  readonly service: string;
  readonly origin: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the document writes it, such as `/v1/reassignments/{id}/withdraw`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly mediaType: string; readonly schema: Schema } | null;
  /** By status; `default` is for what a document does not foresee, which the specs do not let pass. */
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
  readonly isPublic: boolean;
  readonly schemas: Schemas;
}

interface Raw {
  readonly paths: Readonly<Record<string, Readonly<Record<string, {
    readonly parameters?: readonly (Omit<Parameter, 'required' | 'schema'> & { readonly required?: boolean; readonly schema?: Schema })[];
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
    readonly responses: Operation['responses'];
    readonly security?: readonly object[];
  }>>>>;
  readonly components: { readonly schemas: Schemas };
}

const SERVICES = ['reassignment', 'ftz', 'fpf', 'oversight'] as const;

/** Every operation of the four services, in the order of their documents. */
export async function operationsOf(endpoints: Endpoints): Promise<readonly Operation[]> {
  const all = await Promise.all(SERVICES.map(async (service) => {
    const origin = endpoints[service];
    const { paths, components } = (await (await fetch(`${origin}/openapi.json`)).json()) as Raw;
    return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, raw]): Operation => {
      const [body] = Object.entries(raw.requestBody?.content ?? {});
      return {
        service, origin, method: method.toUpperCase() as Operation['method'], path, responses: raw.responses, schemas: components.schemas,
        parameters: (raw.parameters ?? []).map(({ required = false, schema = { type: 'string' }, ...rest }) => ({ ...rest, required, schema })),
        body: body ? { mediaType: body[0], schema: body[1].schema } : null, isPublic: raw.security?.length === 0,
      };
    }));
  }));
  return all.flat();
}

export const nameOf = ({ service, method, path }: Operation): string => `${service} ${method} ${path}`;

/** The schema itself, where it is only pointed to. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  if (name === undefined) return schema;
  const found = schemas[name];
  if (!found) throw new Error(`The document points to a schema it does not have: ${name}`);
  return resolved(found, schemas);
}

/** The address of an operation with these values for its path parameters; others are left to fail. */
export const addressOf = ({ origin, path }: Operation, values: Readonly<Record<string, string>>): string =>
  `${origin}${path.replace(/\{(\w+)\}/g, (whole, name: string) => (values[name] === undefined ? whole : encodeURIComponent(values[name])))}`;
