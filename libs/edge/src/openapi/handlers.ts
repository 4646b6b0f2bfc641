// Owns what the handlers themselves say of their operations: open to everybody or not, a command or not. Read from the marks and types that rule at run time,
// so that the document cannot say otherwise.
import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { CommandContext } from '../commands/commandContext.js';
import { PUBLIC } from '../identity/decorators.js';

export interface HandlerFacts {
  /** No token needed. */
  readonly isPublic: boolean;
  /** Takes an Idempotency-Key, as whatever has a `CommandContext`. */
  readonly takesKey: boolean;
}

type Method = (...given: never[]) => unknown;

function* methodsOf(controller: object): Generator<readonly [string, Method, object]> {
  for (let prototype: object | null = controller; prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (typeof method === 'function' && name !== 'constructor') yield [name, method as Method, prototype];
    }
  }
}

/** Controllers with their prototypes, those they inherit from not among them. */
export function* controllersOf(app: INestApplication): Generator<{ readonly name: string; readonly prototype: object; readonly type: object }> {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') yield { name: metatype.name, prototype: (metatype as { readonly prototype: object }).prototype, type: metatype };
    }
  }
}

/** Types of a method's parameters, as they were written. */
export const parameterTypes = (prototype: object, method: string): readonly unknown[] => (Reflect.getMetadata('design:paramtypes', prototype, method) as readonly unknown[] | undefined) ?? [];

/** Every method of a controller with the prototype it stands on, the nearest first. */
export const writtenMethods = (prototype: object): readonly (readonly [string, Method, object])[] => [...methodsOf(prototype)];

/** Facts by the operation's id, which Nest makes of controller and method. */
export function handlerFacts(app: INestApplication): ReadonlyMap<string, HandlerFacts> {
  const facts = new Map<string, HandlerFacts>();
  for (const { name, prototype, type } of controllersOf(app)) {
    for (const [method, handler, where] of writtenMethods(prototype)) {
      const id = `${name}_${method}`;
      if (facts.has(id)) continue;
      const isPublic = Reflect.getMetadata(PUBLIC, handler) === true || Reflect.getMetadata(PUBLIC, type) === true;
      facts.set(id, { isPublic, takesKey: parameterTypes(where, method).includes(CommandContext) });
    }
  }
  return facts;
}
