// Owns how the bytes of a request become a JSON object: kind, size, strict UTF-8, depth, text that can be kept. Must never change a value.
import type { IncomingMessage } from 'node:http';
import { faultyText } from '@centerline/cases';
import { FORM_OF_REQUESTS } from '../problems/catalogue.js';
import { ProblemException } from '../problems/problem.js';
import { MOST_BYTES, MOST_DISCARDED_BYTES, MOST_LEVELS } from './limits.js';

const JSON_KIND = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The JSON object of a request; `{}` when there is no body. Throws the problem to answer with. */
export async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  const kind = request.headers['content-type'] ?? '';
  const coding = request.headers['content-encoding'] ?? 'identity';
  if (!JSON_KIND.test(kind)) throw new ProblemException('unsupported-media-type', `This takes application/json in UTF-8, not "${kind.slice(0, 100)}".`, { field: 'Content-Type' });
  if (coding !== 'identity') throw new ProblemException('unsupported-media-type', 'Send the body as it is, not compressed.', { field: 'Content-Encoding' });
  return checked(parse(decode(bytes)));
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_DISCARDED_BYTES) break;
    if (size <= MOST_BYTES) parts.push(part);
    else parts.length = 0;
  }
  if (size > MOST_BYTES) throw new ProblemException('too-large', `The body is larger than ${MOST_BYTES} bytes.`, { headers: size > MOST_DISCARDED_BYTES ? { connection: 'close' } : {} });
  return Buffer.concat(parts);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemException('bad-encoding', 'The body contains bytes that are not UTF-8.');
  }
}

function parse(text: string): unknown {
  if (depthOf(text) > MOST_LEVELS) throw new ProblemException('too-deep', `The body has more than ${MOST_LEVELS} levels.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemException('bad-json', 'The body is not one JSON value.');
  }
}

/** Levels of brackets outside strings: counted before parsing, so that a tower of brackets costs nothing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (character === '"') {
      for (place += 1; place < text.length && text[place] !== '"'; place += 1) if (text[place] === '\\') place += 1;
    } else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function checked(body: unknown): Readonly<Record<string, unknown>> {
  const refuse = (field: string, code: string, message: string): never => {
    throw new ProblemException('invalid', message, { errors: [{ code, field, message, rule: FORM_OF_REQUESTS }] });
  };
  if (!isObject(body)) return refuse('', 'not-an-object', 'The body must be a JSON object.');
  const fault = faultyText(body);
  if (fault) return refuse(fault.field, 'faulty-text', fault.message);
  const strange = inheritedName(body, '');
  return strange === null ? body : refuse(strange, 'unknown-field', 'There is no such field.');
}

/** Fields that would reach into JavaScript's own objects: no form has them. Their JSON pointer, or null. */
function inheritedName(value: unknown, pointer: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return place;
    const found = inheritedName(inner, place);
    if (found !== null) return found;
  }
  return null;
}
