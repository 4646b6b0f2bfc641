// Owns the commands of an FTZ escalation over HTTP, one route each. Decides nothing: every one goes to the desk as it is.
import type { CaseId } from '@centerline/cases';
import { caseController, CaseIdPipe, CommandContext, Ctx, EmptyForm } from '@centerline/edge';
import type { FtzCommand, FtzState } from '@centerline/ftz';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerInformationForm, DirectionForm, PublishPrecedentForm, RecordBoardAnswerForm, RecordInternalAdviceForm, ReferBoardForm, ReferLegalForm, RequestInformationForm, ReturnToPortForm,
} from './forms/headquarters.js';
import { OpenForm } from './forms/opening.js';
import {
  AdviseForm, AttemptForm, CertifyEscalationForm, ChangeLaneForm, ConfirmImplementationForm, ConsultCenterForm, EmergencyBypassForm, OverrideLeadCenterForm, ReasonForm, ResolveLocallyForm,
} from './forms/port.js';
import { ExtendTrackedDateForm, SettleTrackedDateForm, TrackDateForm } from './forms/trackedDates.js';

const PATH = 'v1/ftz-escalations';
const TAG = 'FTZ escalations';

@ApiTags(TAG)
@Controller(PATH)
export class FtzController extends caseController<FtzState, FtzCommand>(PATH, TAG) {
  @Post()
  @ApiOperation({ summary: 'Port: open a question about a zone of the port' })
  open(@Body() form: OpenForm, @Ctx() context: CommandContext) {
    return this.desk.open(context, form);
  }

  @Post(':id/record-attempt')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: record what was tried, when, and with what result' })
  recordAttempt(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AttemptForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-attempt', form);
  }

  @Post(':id/consult-center')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: ask the lead Center, and the named consults beside it; again is a new round' })
  consultCenter(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ConsultCenterForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'consult-center', form);
  }

  @Post(':id/advise')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center specialist: draft the advice of the own Center' })
  advise(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AdviseForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'advise', form);
  }

  @Post(':id/approve-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor or director: make the advice final' })
  approveAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: EmptyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'approve-advice', form);
  }

  @Post(':id/return-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Center supervisor or director: send the draft back to who wrote it' })
  returnAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'return-advice', form);
  }

  @Post(':id/proceed-without-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: go on past a lead Center whose clock has breached' })
  proceedWithoutAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'proceed-without-advice', form);
  }

  @Post(':id/resolve-locally')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: settle the question, and say how the advice was used' })
  resolveLocally(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ResolveLocallyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'resolve-locally', form);
  }

  @Post(':id/request-escalation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port officer: ask for the way to Headquarters, through the gate' })
  requestEscalation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'request-escalation', form);
  }

  @Post(':id/certify-escalation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port director: certify that it cannot be resolved locally, and why' })
  certifyEscalation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: CertifyEscalationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'certify-escalation', form);
  }

  @Post(':id/emergency-bypass')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port director: send a flagged emergency of the urgent lane straight to Headquarters' })
  emergencyBypass(@Param('id', CaseIdPipe) id: CaseId, @Body() form: EmergencyBypassForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'emergency-bypass', form);
  }

  @Post(':id/force-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters supervisor, or director of the lead Center: take up a case whose port stays silent past its clock' })
  forceUp(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'force-up', form);
  }

  @Post(':id/acknowledge-hq')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters analyst: acknowledge the escalation' })
  acknowledgeHq(@Param('id', CaseIdPipe) id: CaseId, @Body() form: EmptyForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'acknowledge-hq', form);
  }

  @Post(':id/request-information')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: ask the port or the lead Center' })
  requestInformation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RequestInformationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'request-information', form);
  }

  @Post(':id/answer-information')
  @HttpCode(200)
  @ApiOperation({ summary: 'The office that was asked: answer Headquarters' })
  answerInformation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: AnswerInformationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'answer-information', form);
  }

  @Post(':id/return-to-port')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: return what is not ripe, or is the port\u2019s own for good' })
  returnToPort(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReturnToPortForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'return-to-port', form);
  }

  @Post(':id/refer-legal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: ask Regulations and Rulings for internal advice (19 CFR 177.11, 146.83(a))' })
  referLegal(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReferLegalForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'refer-legal', form);
  }

  @Post(':id/record-internal-advice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Regulations and Rulings: record the internal advice' })
  recordInternalAdvice(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecordInternalAdviceForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-internal-advice', form);
  }

  @Post(':id/refer-board')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: refer the question to the FTZ Board' })
  referBoard(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReferBoardForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'refer-board', form);
  }

  @Post(':id/record-board-answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters: record the answer of the FTZ Board' })
  recordBoardAnswer(@Param('id', CaseIdPipe) id: CaseId, @Body() form: RecordBoardAnswerForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'record-board-answer', form);
  }

  @Post(':id/close-referral')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters decider: end the case, because the referral is the answer' })
  closeReferral(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'close-referral', form);
  }

  @Post(':id/draft-direction')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters analyst: draft a direction to the port' })
  draftDirection(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DirectionForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'draft-direction', form);
  }

  @Post(':id/issue-direction')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters decider: direct the port, and say how the advice was used' })
  issueDirection(@Param('id', CaseIdPipe) id: CaseId, @Body() form: DirectionForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'issue-direction', form);
  }

  @Post(':id/confirm-implementation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: confirm that the direction is carried out' })
  confirmImplementation(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ConfirmImplementationForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'confirm-implementation', form);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: withdraw the question, until Headquarters has directed' })
  withdraw(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'withdraw', form);
  }

  @Post(':id/overtaken-by-events')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port or Headquarters: end a case that events have overtaken' })
  overtakenByEvents(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReasonForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'overtaken-by-events', form);
  }

  @Post(':id/publish-precedent')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters analyst, or supervisor of the lead Center: leave a note that names nobody (COAC recommendation 18)' })
  publishPrecedent(@Param('id', CaseIdPipe) id: CaseId, @Body() form: PublishPrecedentForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'publish-precedent', form);
  }

  @Post(':id/change-lane')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port director, or supervisor of the lead Center: change the lane' })
  changeLane(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ChangeLaneForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'change-lane', form);
  }

  @Post(':id/override-lead-center')
  @HttpCode(200)
  @ApiOperation({ summary: 'Headquarters supervisor, or port director: name another lead Center' })
  overrideLeadCenter(@Param('id', CaseIdPipe) id: CaseId, @Body() form: OverrideLeadCenterForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'override-lead-center', form);
  }

  @Post(':id/track-date')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: watch a date set by law beside the case' })
  trackDate(@Param('id', CaseIdPipe) id: CaseId, @Body() form: TrackDateForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'track-date', form);
  }

  @Post(':id/extend-tracked-date')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port director: extend such a date, where its rule allows (19 CFR 146.71(c), 146.25)' })
  extendTrackedDate(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ExtendTrackedDateForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'extend-tracked-date', form);
  }

  @Post(':id/settle-tracked-date')
  @HttpCode(200)
  @ApiOperation({ summary: 'Port: record that what the rule asks for was done' })
  settleTrackedDate(@Param('id', CaseIdPipe) id: CaseId, @Body() form: SettleTrackedDateForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'settle-tracked-date', form);
  }
}
