// Owns what a request carries once it is inside: its id and log, and who sent it.
import type { IncomingMessage } from 'node:http';
import type { SignedIn } from '@centerline/cases';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { SignInProof } from './signInProof.js';

export interface EdgeRequest extends Request {
  readonly id: IncomingMessage['id'];
  readonly log: Logger;
  /** Set by the guard; absent on public routes. */
  actor?: SignedIn;
  /** Whether the sign-in will do to decide; set with the actor. */
  signInProof?: SignInProof;
}
