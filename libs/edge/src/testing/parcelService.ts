// A service on the edge as a service writer writes one, for tests: three commands, one public route, and one that breaks.
import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Param, Post, type INestApplication } from '@nestjs/common';
import { law, type CaseId } from '@centerline/cases';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { caseController } from '../cases/caseController.js';
import { CaseIdPipe } from '../commands/caseIdPipe.js';
import { CommandContext, Ctx } from '../commands/commandContext.js';
import { IsDay } from '../forms/fields.js';
import { Rule } from '../forms/rule.js';
import { Public } from '../identity/decorators.js';
import type { LetterRoom } from '../letters/letterDesk.js';
import { MailController } from '../letters/mail.controller.js';
import { Tokens } from '../identity/tokens.js';
import type { DocumentRoom } from '../papers/room.js';
import { assemble } from '../service/assemble.js';
import { EdgeModule } from '../service/edgeModule.js';
import { serviceLog } from '../service/log.js';
import { FakeIssuer } from './fakeIssuer.js';
import { FakeLedger } from './fakeLedger.js';
import type { Rates } from '../rates/rateGuard.js';
import { wideRates } from './wideRates.js';
import { parcelLaw, type ParcelState } from './parcelLaw.js';

class RowForm {
  @IsInt() @Min(1)
  lines!: number;

  @IsOptional() @IsDay()
  seenOn?: string;
}

class AskForm {
  @Matches(/^[0-9A-Z-]{10,13}$/) @Rule(law('19 CFR 24.5', 'An importer number is given in its form.'))
  importer!: string;

  @IsString() @MaxLength(2_000_000)
  question!: string;

  @IsOptional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => RowForm)
  rows?: RowForm[];
}

class TextForm {
  @IsString() @MaxLength(2_000)
  text!: string;

  @IsOptional() @IsIn(['HIGH', 'LOW'])
  weight?: 'HIGH' | 'LOW';
}

class ParcelController extends caseController<ParcelState>('parcels', 'Parcels') {
  @Post()
  ask(@Body() form: AskForm, @Ctx() context: CommandContext) {
    return this.desk.open(context, form);
  }
  @Post(':id/advise')
  @HttpCode(200)
  advise(@Param('id', CaseIdPipe) id: CaseId, @Body() form: TextForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'advise', form);
  }
  /** Decides, by the name of an act that does: it answers too. */
  @Post(':id/decide')
  @HttpCode(200)
  decide(@Param('id', CaseIdPipe) id: CaseId, @Body() form: TextForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'decide', form);
  }
  @Post(':id/answer')
  @HttpCode(200)
  answer(@Param('id', CaseIdPipe) id: CaseId, @Body() form: TextForm, @Ctx() context: CommandContext) {
    return this.desk.perform(context, id, 'answer', form);
  }
}

@Controller('reference')
class ReferenceController {
  @Get('colors')
  @Public()
  colors() {
    return { items: ['brown'] };
  }
  @Get('broken')
  @Public()
  broken(): never {
    throw new TypeError('cannot read the secret 900-12-1234');
  }
}

@Module({ imports: [EdgeModule.forCase(parcelLaw)], controllers: [ParcelController, ReferenceController, MailController] })
class ParcelModule {}

export interface Running {
  readonly app: INestApplication;
  readonly ledger: FakeLedger;
  readonly issuer: FakeIssuer;
  /** What went to the log. */
  readonly log: string[];
  stop(): Promise<void>;
}

/** @param documents where documents are kept; without it the service keeps none. @param letters the same for letters. @param rates how much may be asked; by default more than a test asks. */
export async function startParcels(documents?: DocumentRoom, letters?: LetterRoom, rates: Rates = wideRates()): Promise<Running> {
  const issuer = await FakeIssuer.start();
  const ledger = new FakeLedger();
  const log: string[] = [];
  const logger = serviceLog('parcels', { write: (line: string) => void log.push(line) });
  const app = await assemble({ name: 'Parcels', module: ParcelModule }, { ledger, courier: ledger, tokens: new Tokens(issuer.url), rates, ...(documents ? { documents } : {}), ...(letters ? { letters } : {}) }, logger);
  await app.listen(0, '127.0.0.1');
  return {
    app, ledger, issuer, log,
    async stop() {
      await app.close();
      await issuer.stop();
    },
  };
}
