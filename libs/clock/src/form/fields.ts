// Owns how fields of an unknown value are looked at. Must never decide what a field means.

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: no list, not null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number within limits, both included. */
export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
