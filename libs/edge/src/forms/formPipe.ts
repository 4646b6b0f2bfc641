// Owns the check of every body and query against its form: unknown fields refused, nested forms too. Must never convert a body's values.
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { textFault } from '@centerline/cases';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { getMetadataStorage, validate, ValidationError } from 'class-validator';
import { FORM_OF_REQUESTS } from '../problems/catalogue.js';
import { ProblemException, type ProblemError } from '../problems/problem.js';
import { formErrors } from './formErrors.js';

const NOT_FORMS: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];

/** A field sent as null is a field not sent: the law sees one kind of absence only. Null in an array stays and is judged there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null).map(([key, inner]) => [key, withoutNulls(inner)]));
}

const CHECKS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;
const hasFields = (form: ClassConstructor<object>): boolean => getMetadataStorage().getTargetValidationMetadatas(form, '', false, false).length > 0;
/** class-validator cannot check a form without fields; the finding is the one it would make. */
const unknownField = (property: string): ValidationError => Object.assign(new ValidationError(), { property, constraints: { whitelistValidation: '' } });

const summary = (errors: readonly ProblemError[]): string => {
  const [first] = errors;
  return errors.length > 1 ? `${first?.message ?? ''} (and ${errors.length - 1} more)` : (first?.message ?? 'The form is not right.');
};

@Injectable()
export class FormPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if ((type === 'param' || type === 'query') && typeof value === 'string') return soundText(value, data ?? '');
    if ((type !== 'body' && type !== 'query') || NOT_FORMS.includes(metatype)) return value;
    const given = type === 'body' ? withoutNulls(value ?? {}) : soundQuery(value ?? {});
    const form = plainToInstance(metatype as ClassConstructor<object>, given, { enableCircularCheck: false });
    const findings = hasFields(metatype as ClassConstructor<object>) ? await validate(form, CHECKS) : Object.keys(form).map(unknownField);
    if (findings.length === 0) return form;
    const errors = formErrors(findings);
    // A query has names, not pointers.
    if (type === 'query') throw new ProblemException('bad-query', summary(errors), { errors: errors.map((error) => ({ ...error, field: (error.field ?? '').slice(1) })) });
    throw new ProblemException('invalid', summary(errors), { errors });
  }
}

function soundText(text: string, name: string): string {
  const fault = textFault(text);
  if (fault) throw new ProblemException('bad-request', fault, { errors: [{ code: 'faulty-text', field: name, message: fault, rule: FORM_OF_REQUESTS }] });
  return text;
}

function soundQuery(query: unknown): unknown {
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) if (typeof value === 'string') soundText(value, name);
  return query;
}
