// Owns the commands of Center reassignment over HTTP, one route each. Decides nothing: every one goes to the desk as it is.
import { caseController, CaseIdPipe, CommandContext, Ctx } from '@centerline/edge';
import type { CaseId } from '@centerline/cases';
import type { ReassignmentCommand, ReassignmentState } from '@centerline/reassignment';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AmendDraftForm, AnswerInformationForm, FileForm } from './forms/appeal.js';
import {
  AdviseForm, AnswerConsultForm, ConsultHqForm, DecideForm, MarkDuplicateForm, MatterForm, NothingForm, OutcomeForm, ProceedWithoutAdviceForm, ReasonForm, RejectIncompleteForm, RequestInformationForm, WithdrawForm,
} from './forms/officers.js';

const PATH = 'v1/reassignments';

@ApiTags('Appeals of a Center assignment')
@Controller(PATH)
export class ReassignmentController extends caseController<ReassignmentState, ReassignmentCommand>(PATH, 'Appeals of a Center assignment') {
  @Post()
  @ApiOperation({ summary: 'File an appeal (19 CFR 101.10(c)), or keep a draft of one' })
  file(@Body() form: FileForm, @Ctx() context: CommandContext) {
    return this.desk.open(context, form);
  }

  @Post(':id/amend-draft')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replace what a draft says' })
  amendDraft(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AmendDraftForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'amend-draft', form);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'File a draft' })
  submit(@Param('id', CaseIdPipe) id: CaseId, @Body() form: NothingForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'submit', form);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw the appeal, until it is decided' })
  withdraw(@Param('id', CaseIdPipe) id: CaseId, @Body() form: WithdrawForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'withdraw', form);
  }

  @Post(':id/accept-complete')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: the appeal is complete; both Centers are asked' })
  acceptComplete(@Param('id', CaseIdPipe) id: CaseId, @Body() form: NothingForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'accept-complete', form);
  }

  @Post(':id/request-information')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: ask the importer for what is missing' })
  requestInformation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RequestInformationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'request-information', form);
  }

  @Post(':id/answer-information')
  @HttpCode(200)
  @ApiOperation({ summary: 'Importer: answer, and correct the appeal' })
  answerInformation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AnswerInformationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'answer-information', form);
  }

  @Post(':id/extend-cure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: give the importer 15 more days, once' })
  extendCure(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'extend-cure', form);
  }

  @Post(':id/reject-incomplete')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: reject as incomplete, without prejudice' })
  rejectIncomplete(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RejectIncompleteForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'reject-incomplete', form);
  }

  @Post(':id/mark-duplicate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: this repeats another open appeal' })
  markDuplicate(@Param('id', CaseIdPipe) id: CaseId, @Body() form: MarkDuplicateForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'mark-duplicate', form);
  }

  @Post(':id/advise')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center: draft its recommendation' })
  advise(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AdviseForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'advise', form);
  }

  @Post(':id/approve-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor: make the recommendation final' })
  approveAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: NothingForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'approve-advice', form);
  }

  @Post(':id/return-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor: send it back to the drafter' })
  returnAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'return-advice', form);
  }

  @Post(':id/proceed-without-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: go on past a Center that stayed silent' })
  proceedWithoutAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ProceedWithoutAdviceForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'proceed-without-advice', form);
  }

  @Post(':id/agree-transfer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center director: agree that a pending matter moves' })
  agreeTransfer(@Param('id', CaseIdPipe) id: CaseId, @Body() form: MatterForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'agree-transfer', form);
  }

  @Post(':id/consult-hq')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: ask Regulations and Rulings' })
  consultHq(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ConsultHqForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'consult-hq', form);
  }

  @Post(':id/answer-consult')
  @HttpCode(200)
  @ApiOperation({ summary: 'Regulations and Rulings: answer' })
  answerConsult(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AnswerConsultForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'answer-consult', form);
  }

  @Post(':id/recommend-decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters analyst: draft the outcome' })
  recommendDecision(@Param('id', CaseIdPipe) id: CaseId, @Body() form: OutcomeForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'recommend-decision', form);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: decide' })
  decide(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DecideForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'decide', form);
  }
}
