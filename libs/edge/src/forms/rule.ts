// Owns the rule a field of a form rests on, written beside the field.
import 'reflect-metadata';
import type { RuleRef } from '@centerline/cases';
import { FORM_OF_REQUESTS } from '../problems/catalogue.js';

const RULE = Symbol('rule of a field');

/** Property of a form: the rule its refusals cite. Without it they cite our rule about the form of requests. */
export const Rule = (rule: RuleRef): PropertyDecorator => (target, property) => Reflect.defineMetadata(RULE, rule, target, property);

export const ruleOf = (form: object | undefined, property: string): RuleRef =>
  (form === undefined ? undefined : (Reflect.getMetadata(RULE, form, property) as RuleRef | undefined)) ?? FORM_OF_REQUESTS;
