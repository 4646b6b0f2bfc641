// Owns the routes every case type has: lists, one case, its history, its deadlines, its work; its papers and letters are beside. A service adds its commands.
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, type Type } from '@nestjs/common';
import type { CaseId, CaseState, Command, SignedIn } from '@centerline/cases';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CaseIdPipe } from '../commands/caseIdPipe.js';
import { CommandContext, Ctx } from '../commands/commandContext.js';
import { CurrentActor } from '../identity/decorators.js';
import { LetterRoutes } from '../letters/letterRoutes.js';
import { CaseListQuery, WorklistQuery } from '../paging/queries.js';
import { CaseDesk } from './caseDesk.js';
import { AssignForm, EmptyForm, RecusalForm, ReleaseForm } from './taskForms.js';

const answers = (name: string) => ({ description: name, schema: { $ref: `#/components/schemas/${name}` } });

/** What a service's controller gets by extending `caseController(…)`. */
export interface CaseRoutes<S extends CaseState, C extends Command> {
  readonly desk: CaseDesk<S, C>;
}

/**
 * The routes under `/path`. A service extends the result and adds its own commands; the desk comes from `EdgeModule.forCase(law)`.
 * @param tag heading of these routes in the OpenAPI document.
 */
export function caseController<S extends CaseState, C extends Command = Command>(path: string, tag: string): Type<CaseRoutes<S, C>> {
  @Controller(path)
  @ApiTags(tag)
  class CaseTypeController extends LetterRoutes implements CaseRoutes<S, C> {
    @Inject(CaseDesk)
    readonly desk!: CaseDesk<S, C>;

    @Get()
    @ApiOperation({ summary: 'Cases you may see, newest first' })
    @ApiOkResponse(answers('CaseList'))
    list(@CurrentActor() reader: SignedIn, @Query() query: CaseListQuery, @Req() request: Request) {
      return this.desk.list(reader, query, request.originalUrl);
    }

    @Get('worklist')
    @ApiOperation({ summary: 'Open work, soonest due first' })
    @ApiOkResponse(answers('WorkList'))
    worklist(@CurrentActor() reader: SignedIn, @Query() query: WorklistQuery, @Req() request: Request) {
      return this.desk.worklist(reader, query, request.originalUrl);
    }

    @Get('colleagues')
    @ApiOperation({ summary: 'The people of your office: to whom work may be given' })
    @ApiOkResponse(answers('Colleagues'))
    colleagues(@CurrentActor() reader: SignedIn) {
      return this.desk.colleagues(reader);
    }

    @Get(':id')
    @ApiOperation({ summary: 'One case as you may see it' })
    @ApiOkResponse(answers('Case'))
    read(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Headers('if-none-match') ifNoneMatch: string | undefined, @Req() request: Request) {
      // Answered here: Express would compare by itself and not know of a deadline that has passed meanwhile.
      delete request.headers['if-none-match'];
      return this.desk.read(reader, id, ifNoneMatch);
    }

    @Get(':id/timeline')
    @ApiOperation({ summary: 'What happened to the case' })
    @ApiOkResponse(answers('Timeline'))
    timeline(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId) {
      return this.desk.timeline(reader, id);
    }

    @Get(':id/deadlines')
    @ApiOperation({ summary: 'Every deadline with its explanation and certificate' })
    @ApiOkResponse(answers('Deadlines'))
    deadlines(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId) {
      return this.desk.deadlines(reader, id);
    }

    @Get(':id/acts')
    @ApiOperation({ summary: 'What you may do on the case now, and why not the rest' })
    @ApiOkResponse(answers('Acts'))
    acts(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId) {
      return this.desk.acts(reader, id);
    }

    @Post(':id/tasks/:taskId/claim')
    @HttpCode(200)
    @ApiOperation({ summary: 'Take a piece of work' })
    claim(@Param('id', CaseIdPipe) id: CaseId, @Param('taskId') taskId: string, @Body() _form: EmptyForm, @Ctx() context: CommandContext) {
      return this.desk.perform(context, id, 'claim-task', { taskId });
    }

    @Post(':id/tasks/:taskId/release')
    @HttpCode(200)
    @ApiOperation({ summary: 'Give a piece of work back' })
    release(@Param('id', CaseIdPipe) id: CaseId, @Param('taskId') taskId: string, @Body() form: ReleaseForm, @Ctx() context: CommandContext) {
      return this.desk.perform(context, id, 'release-task', { taskId, ...(form.reason === undefined ? {} : { reason: form.reason }) });
    }

    @Post(':id/tasks/:taskId/assign')
    @HttpCode(200)
    @ApiOperation({ summary: 'Give a piece of work to one of your people' })
    assign(@Param('id', CaseIdPipe) id: CaseId, @Param('taskId') taskId: string, @Body() form: AssignForm, @Ctx() context: CommandContext) {
      return this.desk.perform(context, id, 'assign-task', { taskId, to: form.to, ...(form.reason === undefined ? {} : { reason: form.reason }) });
    }

    @Post(':id/recuse')
    @HttpCode(200)
    @ApiOperation({ summary: 'Step back from the case: you do nothing more in it, and are given no work on it' })
    recuse(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecusalForm, @Ctx() context: CommandContext) {
      return this.desk.perform(context, id, 'recuse', form);
    }
  }
  return CaseTypeController;
}
