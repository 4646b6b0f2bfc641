// The process of one contender: started once, told by its parent when its turn comes, so that contenders share nothing but the machine.
import { pathToFileURL } from 'node:url';
import type { Contend, Contender, Grounds } from './contender.js';
import type { Bound } from './drive.js';
import { turnOf } from './turn.js';

export type Asked =
  | { readonly ask: 'begin'; readonly module: string; readonly grounds: Grounds }
  | { readonly ask: 'turn'; readonly bound: Bound }
  | { readonly ask: 'account' }
  | { readonly ask: 'fill'; readonly count: number }
  | { readonly ask: 'late'; readonly dues: readonly number[] }
  | { readonly ask: 'end' };
export interface Answered {
  readonly answer?: unknown;
  readonly error?: string;
}

let contender: Contender | undefined;
const present = (): Contender => {
  if (!contender) throw new Error('this contender has not begun');
  return contender;
};

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.ask) {
    case 'begin': {
      const { contend } = (await import(pathToFileURL(asked.module).href)) as { contend: Contend };
      contender = await contend(asked.grounds);
      return { name: contender.name, versions: contender.versions };
    }
    case 'turn':
      return turnOf(present(), asked.bound);
    case 'account':
      return present().account();
    case 'fill':
      return present().fill?.(asked.count) ?? null;
    case 'late':
      return present().late?.(asked.dues) ?? [];
    case 'end':
      await present().close();
      return null;
  }
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (given) => process.send?.({ answer: given } satisfies Answered, undefined, undefined, () => {
      if (asked.ask === 'end') process.exit(0);
    }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) } satisfies Answered),
  );
});
// A bench that was ended must not leave contenders at work.
process.once('disconnect', () => process.exit(1));
