// Owns a person's own wishes about mail, and the list of mails that did not arrive. Of no case type: one service of an installation serves it.
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { LANGUAGES, policy, type Language, type SignedIn } from '@centerline/cases';
import { CHANNELS, type MailPreference } from '@centerline/ledger';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { forAgencyOnly, readsAll } from '../cases/scope.js';
import { Rule } from '../forms/rule.js';
import { CurrentActor } from '../identity/decorators.js';
import type { CaseLedger } from '../service/parts.js';
import { LEDGER } from '../service/providerNames.js';

const WISHES = policy('mail', 'Everybody chooses the language of letters and mail, whether many notices come as one mail, and whether mail comes at all; the page of a case shows everything in any case.');
const MOST_LISTED = 200;
const answers = (name: string) => ({ description: name, schema: { $ref: `#/components/schemas/${name}` } });

export class PreferencesForm {
  @IsIn(CHANNELS) @Rule(WISHES)
  channel!: MailPreference['channel'];

  @IsIn(LANGUAGES) @Rule(WISHES)
  language!: Language;

  @IsBoolean() @Rule(WISHES)
  digest!: boolean;
}

@Controller('v1')
@ApiTags('Mail')
export class MailController {
  constructor(@Inject(LEDGER) private readonly ledger: CaseLedger) {}

  @Get('preferences')
  @ApiOperation({ summary: 'What you wish about mail and letters' })
  @ApiOkResponse(answers('Preferences'))
  preferences(@CurrentActor() reader: SignedIn): Promise<MailPreference> {
    return this.ledger.post.preference(reader.id);
  }

  @Put('preferences')
  @ApiOperation({ summary: 'Choose language, digests and mail; holds from the next notice on' })
  @ApiOkResponse(answers('Preferences'))
  async choose(@CurrentActor() reader: SignedIn, @Body() { channel, language, digest }: PreferencesForm): Promise<MailPreference> {
    await this.ledger.post.keepPreference(reader.id, { channel, language, digest });
    return this.ledger.post.preference(reader.id);
  }

  @Get('mail/undelivered')
  @ApiOperation({ summary: 'Mails that bounced or failed, newest first: to the people of your office; to everybody, for Headquarters' })
  @ApiOkResponse(answers('UndeliveredMails'))
  async undelivered(@CurrentActor() reader: SignedIn) {
    forAgencyOnly(reader, 'The list of mails that did not arrive');
    return { items: await this.ledger.post.undelivered(readsAll(reader) ? null : reader.unit, MOST_LISTED) };
  }
}
