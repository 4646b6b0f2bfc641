// Owns what a recorded history may hold: ids, instants, and words of ours. Must never let the name of a person or of a machine through.

export interface History {
  readonly events: readonly object[];
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** How Temporal names a process, and the queue that is its own: `4711@machine`, `4711@machine-9f3e…`. */
const MACHINE = /^\d+@\S+$/;

/** What a failure says, and the paths of its stack: a replay needs to know only that it failed. */
const WITHHELD = { message: 'withheld', stackTrace: '' } as const;

/** The history with every process called `worker` and every failure without its words: on which machine it ran is nobody's business, and nothing to replay by. */
export const withoutMachines = (history: unknown): History => renamed(history) as History;
function renamed(value: unknown): unknown {
  if (typeof value === 'string') return MACHINE.test(value) ? 'worker' : value;
  if (Array.isArray(value)) return value.map(renamed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'failure' && isRecord(one) ? { ...Object.fromEntries(Object.entries(one).map(([inner, part]) => [inner, renamed(part)])), ...WITHHELD } : renamed(one)]));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** Stages, duties, case types and the like: one word of ours, or a number. */
const WORD = /^([A-Za-z]+([-_][A-Za-z]+)*|\d+)$/;

/** What a history holds beyond ids, instants, numbers and single words, each with its place; none for a history that may be kept. */
export const personalIn = (history: unknown): readonly string[] => found(history, '');

function found(value: unknown, place: string): readonly string[] {
  if (!isRecord(value)) return typeof value === 'string' && MACHINE.test(value) ? [`a machine at ${place}`] : [];
  if (isRecord(value['metadata']) && typeof value['data'] === 'string') return strange(JSON.parse(Buffer.from(value['data'], 'base64').toString('utf8')), place);
  return Object.entries(value).flatMap(([key, one]) => [...(key === 'failure' && speaks(one) ? [`the words of a failure at ${place}`] : []), ...found(one, `${place}/${key}`)]);
}

const speaks = (failure: unknown): boolean => isRecord(failure) && Object.entries(WITHHELD).some(([key, word]) => failure[key] !== word);

/** What of a payload is neither. */
function strange(value: unknown, place: string): readonly string[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, one]) => (WORD.test(key) ? strange(one, `${place}/${key}`) : [`a field "${key}" at ${place}`]));
  if (typeof value !== 'string' || UUID.test(value) || INSTANT.test(value) || WORD.test(value)) return [];
  return [`"${value.slice(0, 40)}" at ${place}`];
}
