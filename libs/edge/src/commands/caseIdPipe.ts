// Owns the id of a case in an address. What is no UUID names no case: the same answer as for one that does not exist.
import { Injectable, type PipeTransform } from '@nestjs/common';
import { caseId, type CaseId } from '@centerline/cases';
import { PROBLEMS } from '../problems/catalogue.js';
import { ProblemException } from '../problems/problem.js';

export const isCaseId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const NO_CASE = 'There is no such case, or it is not one of yours.';
/** The one answer about a case that is not there and one that the caller may not know of: to the letter the same, whoever found out. */
export const noSuchCase = (): ProblemException =>
  new ProblemException('not-found', NO_CASE, { errors: [{ code: 'no-such-case', field: 'id', message: NO_CASE, rule: PROBLEMS['not-found'].rule }] });

/** `@Param('id', CaseIdPipe) id: CaseId`, with `import type { CaseId }`. */
@Injectable()
export class CaseIdPipe implements PipeTransform<string, CaseId> {
  transform(value: string): CaseId {
    if (!isCaseId(value)) throw noSuchCase();
    return caseId(value);
  }
}
