// Owns the id of a case in an address. What is no UUID names no case: the same answer as for one that does not exist.
import { Injectable, type PipeTransform } from '@nestjs/common';
import { caseId, type CaseId } from '@centerline/cases';
import { ProblemException } from '../problems/problem.js';

export const isCaseId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export const noSuchCase = (): ProblemException => new ProblemException('not-found', 'There is no such case, or it is not one of yours.', { field: 'id' });

/** `@Param('id', CaseIdPipe) id: CaseId`, with `import type { CaseId }`. */
@Injectable()
export class CaseIdPipe implements PipeTransform<string, CaseId> {
  transform(value: string): CaseId {
    if (!isCaseId(value)) throw noSuchCase();
    return caseId(value);
  }
}
