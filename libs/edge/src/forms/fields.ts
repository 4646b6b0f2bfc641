// Owns the checks of form that every service's forms share, in the system's own words. Beyond these, class-validator's are used as they are.
import { parseInstant, parsePlainDate } from '@centerline/clock';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

const check = (name: string, words: string, holds: (text: string) => boolean, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && holds(value), defaultMessage: buildMessage((each) => `${each}$property must be ${words}`, options) } }, options);

/** An instant as the clock library writes it, such as `2026-03-02T14:00:00Z`. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator => check('isInstant', 'an instant such as 2026-03-02T14:00:00Z', (text) => parseInstant(text) !== null, options);

/** A day that exists, such as `2026-03-02`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator => check('isDay', 'a day such as 2026-03-02', (text) => parsePlainDate(text) !== null, options);
