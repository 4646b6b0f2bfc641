// Owns when two requests are the same: method, path, and body whatever the order of its fields.
import { createHash } from 'node:crypto';
import { canonical } from '@centerline/cases';

/** SHA-256 in hex. */
export const requestHash = (method: string, path: string, body: unknown): string => createHash('sha256').update(`${method} ${path}\n${canonical(body ?? {})}`).digest('hex');
