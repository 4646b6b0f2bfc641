// Owns the shape of what somebody wants to do to a case. A command always has an id, a kind and an actor.
import type { Actor } from './actor.js';
import type { CommandId } from './names.js';

export interface Command<Kind extends string = string, Body = unknown> {
  readonly id: CommandId;
  readonly kind: Kind;
  readonly actor: Actor;
  readonly body: Body;
}

/** From a map of kind → body type, the union of that type's commands. */
export type CommandsOf<Bodies extends object> = { [Kind in keyof Bodies & string]: Command<Kind, Bodies[Kind]> }[keyof Bodies & string];
