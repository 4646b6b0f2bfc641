// Owns the commands of a request for Center input over HTTP, one route each. Decides nothing: every one goes to the desk as it is.
import { caseController, CaseIdPipe, CommandContext, Ctx, EmptyForm } from '@centerline/edge';
import type { CaseId } from '@centerline/cases';
import type { FpfCommand, FpfState } from '@centerline/fpf';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskClarificationForm, AssignSpecialistForm, DraftInputForm, ReturnInputForm, SubmitInputForm } from './forms/center.js';
import { CompleteFileForm, DojReferralForm, ExtendPetitionPeriodForm, RecordLimitationsWaiverForm } from './forms/file.js';
import {
  AnswerClarificationForm, AskVoluntarilyForm, ConfirmEligibilityForm, DeclineForm, ExtendInputForm, RecordDispositionForm, RecordHqAdviceForm, RequestHqAdviceForm, SendToCenterForm,
  TransferHqPetitionForm, WithdrawRequestForm,
} from './forms/officers.js';
import { RequestForm } from './forms/request.js';

const PATH = 'v1/fpf-inputs';

@ApiTags('Requests for Center input')
@Controller(PATH)
export class FpfController extends caseController<FpfState, FpfCommand>(PATH, 'Requests for Center input') {
  @Post()
  @ApiOperation({ summary: 'Trusted partner, or FP&F: ask for Center input on a petition' })
  request(@Body() form: RequestForm, @Ctx() context: CommandContext) {
    return this.desk.open(context, form);
  }

  @Post(':id/complete-file')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F: add what only it knows of the petition' })
  completeFile(@Param('id', CaseIdPipe) id: CaseId, @Body() form: CompleteFileForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'complete-file', form);
  }

  @Post(':id/confirm-eligibility')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F: record whether the petitioner was an active trusted partner' })
  confirmEligibility(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ConfirmEligibilityForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'confirm-eligibility', form);
  }

  @Post(':id/ask-voluntarily')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: ask the Center although no trusted partner asked' })
  askVoluntarily(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AskVoluntarilyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'ask-voluntarily', form);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: do not ask the Center, for one of the accepted reasons' })
  decline(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DeclineForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'decline', form);
  }

  @Post(':id/send-to-center')
  @HttpCode(200)
  @ApiOperation({ summary: "FP&F: send the request to the petitioner's Center" })
  sendToCenter(@Param('id', CaseIdPipe) id: CaseId, @Body() form: SendToCenterForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'send-to-center', form);
  }

  @Post(':id/assign-specialist')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center: take the request, or give it to a specialist' })
  assignSpecialist(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AssignSpecialistForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'assign-specialist', form);
  }

  @Post(':id/ask-clarification')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center: ask FP&F' })
  askClarification(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AskClarificationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'ask-clarification', form);
  }

  @Post(':id/answer-clarification')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F: answer the Center' })
  answerClarification(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AnswerClarificationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'answer-clarification', form);
  }

  @Post(':id/draft-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center: draft the input, sealed within the Center' })
  draftInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DraftInputForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'draft-input', form);
  }

  @Post(':id/submit-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center: give the draft to its reviewer' })
  submitInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: SubmitInputForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'submit-input', form);
  }

  @Post(':id/return-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor or director: send the draft back' })
  returnInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReturnInputForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'return-input', form);
  }

  @Post(':id/approve-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor or director: approve and deliver the input' })
  approveInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: EmptyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'approve-input', form);
  }

  @Post(':id/consider-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F: take up the input that was delivered' })
  considerInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: EmptyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'consider-input', form);
  }

  @Post(':id/extend-input')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: give the Center more time, once' })
  extendInput(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ExtendInputForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'extend-input', form);
  }

  @Post(':id/extend-petition-period')
  @HttpCode(200)
  @ApiOperation({ summary: "FP&F Officer: extend the petition's or the surety's period (19 CFR 171.2(c))" })
  extendPetitionPeriod(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ExtendPetitionPeriodForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'extend-petition-period', form);
  }

  @Post(':id/record-limitations-waiver')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F: record a waiver of the statute of limitations (19 CFR 171.64)' })
  recordLimitationsWaiver(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecordLimitationsWaiverForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-limitations-waiver', form);
  }

  @Post(':id/request-hq-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: ask Headquarters for advice (19 CFR 171.14)' })
  requestHqAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RequestHqAdviceForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'request-hq-advice', form);
  }

  @Post(':id/record-hq-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Regulations and Rulings: record the advice' })
  recordHqAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecordHqAdviceForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-hq-advice', form);
  }

  @Post(':id/transfer-hq-petition')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: refer a petition above the delegation to Headquarters (19 CFR 171.12)' })
  transferHqPetition(@Param('id', CaseIdPipe) id: CaseId, @Body() form: TransferHqPetitionForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'transfer-hq-petition', form);
  }

  @Post(':id/record-disposition')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer, or Headquarters: dispose of every point of the input and record the decision' })
  recordDisposition(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecordDispositionForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-disposition', form);
  }

  @Post(':id/withdraw-request')
  @HttpCode(200)
  @ApiOperation({ summary: 'Partner: withdraw the request, until the input is delivered or has lapsed' })
  withdrawRequest(@Param('id', CaseIdPipe) id: CaseId, @Body() form: WithdrawRequestForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'withdraw-request', form);
  }

  @Post(':id/refer-doj')
  @HttpCode(200)
  @ApiOperation({ summary: 'FP&F Officer: record the referral to the Department of Justice; the request ends' })
  referDoj(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DojReferralForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'refer-doj', form);
  }
}
