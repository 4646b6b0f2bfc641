// Owns the routes of letters and of the way of notices, the same under every case type. Decides nothing: every one goes to its desk as it is.
import { Get, Inject, Injectable, Param, Req, type PipeTransform } from '@nestjs/common';
import type { CaseId, SignedIn } from '@centerline/cases';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Request } from 'express';
import { CaseIdPipe, isCaseId } from '../commands/caseIdPipe.js';
import { CurrentActor } from '../identity/decorators.js';
import { PaperRoutes } from '../papers/paperRoutes.js';
import { Paced } from '../rates/rateGuard.js';
import { ProblemException } from '../problems/problem.js';
import { LetterDesk } from './letterDesk.js';

const answers = (name: string) => ({ description: name, schema: { $ref: `#/components/schemas/${name}` } });

@Injectable()
export class LetterIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isCaseId(value)) throw new ProblemException('not-found', 'This case has no such letter.', {});
    return value;
  }
}

export abstract class LetterRoutes extends PaperRoutes {
  @Inject(LetterDesk)
  readonly letters!: LetterDesk;

  @Get(':id/letters')
  @ApiOperation({ summary: 'The formal letters of a case you may read, oldest first' })
  @ApiOkResponse(answers('Letters'))
  listLetters(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Req() request: Request) {
    return this.letters.list(reader, id, request.path.replace(/\/+$/, ''));
  }

  @Get(':id/letters/:letterId')
  @Paced('downloads')
  @ApiOperation({ summary: 'One letter, as PDF/UA' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The letter', schema: { type: 'string', format: 'binary' } })
  readLetter(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Param('letterId', LetterIdPipe) letter: string) {
    return this.letters.one(reader, id, letter);
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'How far each notice of the case has come: who was told, by mail or on this page, and when' })
  @ApiOkResponse(answers('Deliveries'))
  listDeliveries(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId) {
    return this.letters.deliveries(reader, id);
  }
}
