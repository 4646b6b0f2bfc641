// Owns what may be sent about webhooks, as strict forms. Shape only.
import { IsInstant, Rule } from '@centerline/edge';
import { WEBHOOKS } from '@centerline/cases/webhooks';
import type { Instant } from '@centerline/clock';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class WebhookForm {
  @ApiProperty({ type: String, format: 'uuid', description: 'Of your own making: a repeat with the same id makes it once.' })
  @IsUUID() @Rule(WEBHOOKS)
  id!: string;

  @ApiProperty({ type: String, description: 'Where to post to: https, on the public internet.' })
  @IsString() @MaxLength(4_096) @Rule(WEBHOOKS)
  url!: string;
}

export class ReplayForm {
  @ApiProperty({ type: String, format: 'date-time', description: 'Everything that happened then or later is posted once more, under the ids it had.' })
  @IsInstant() @Rule(WEBHOOKS)
  sinceAt!: Instant;
}

export class WebhookEndForm {
  @ApiProperty({ type: String })
  @IsString() @MinLength(3) @MaxLength(500) @Rule(WEBHOOKS)
  reason!: string;
}
