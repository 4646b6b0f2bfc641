// Owns the forms of messages and documents: bodies and queries of their routes.
import { DOCUMENT_KINDS, MARKINGS, MESSAGE_KINDS, paperRules, type DocumentKind, type Marking, type MessageKind } from '@centerline/cases';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Rule } from '../forms/rule.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const number = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value));
const listed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));
const KINDS = Object.keys(DOCUMENT_KINDS);

export class MessageForm {
  @IsIn(MESSAGE_KINDS) @Rule(paperRules.MESSAGES)
  kind!: MessageKind;

  // Characters are counted by the law; a character may be two of these.
  @IsString() @MinLength(1) @MaxLength(2 * paperRules.MOST_CHARACTERS) @Rule(paperRules.MESSAGES)
  text!: string;

  @IsOptional() @Matches(ID) @Rule(paperRules.REPLIES)
  replyTo?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(paperRules.MOST_ATTACHED) @ArrayUnique() @Matches(ID, { each: true }) @Rule(paperRules.DOCUMENTS)
  documents?: string[];
}

export class ReadForm {
  @Matches(ID) @Rule(paperRules.MESSAGES)
  through!: string;
}

export class MessagesQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 50 })
  @IsOptional() @number @IsInt() @Min(1) @Max(100)
  limit?: number;

  @ApiPropertyOptional({ type: String, description: 'Messages before this one; taken from the `earlier` link.' })
  @IsOptional() @Matches(ID)
  before?: string;
}

export class UnreadQuery {
  @ApiProperty({ type: String, description: 'Up to 100 case ids, with commas between them.' })
  @listed @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @Matches(ID, { each: true })
  cases!: string[];
}

export class UploadQuery {
  @ApiProperty({ type: String, maxLength: 200, description: 'File name with its extension; says what the content must be.' })
  @IsString() @MaxLength(400) @Rule(paperRules.DOCUMENTS)
  name!: string;

  @ApiPropertyOptional({ type: String, maxLength: 200, description: 'By default the file name.' })
  @IsOptional() @IsString() @MaxLength(400) @Rule(paperRules.DOCUMENTS)
  title?: string;

  @ApiPropertyOptional({ enum: KINDS, description: 'Needed but for a new version.' })
  @IsOptional() @IsIn(KINDS) @Rule(paperRules.DOCUMENTS)
  kind?: DocumentKind;

  @ApiPropertyOptional({ enum: MARKINGS, description: 'By default public for a party and internal for the agency.' })
  @IsOptional() @IsIn(MARKINGS) @Rule(paperRules.MARKING)
  marking?: Marking;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The document this is a new version of.' })
  @IsOptional() @Matches(ID) @Rule(paperRules.VERSIONS_OF_DOCUMENTS)
  supersedes?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The document this shows with parts left out.' })
  @IsOptional() @Matches(ID) @Rule(paperRules.MARKING)
  redacts?: string;
}

export class GrantForm {
  @IsOptional() @IsInt() @Min(1) @Max(paperRules.MOST_VERSIONS) @Rule(paperRules.GRANTS)
  version?: number;
}

export class DownloadQuery {
  @ApiProperty({ type: String, description: 'From the grant.' })
  @IsString() @MaxLength(600) @Rule(paperRules.GRANTS)
  grant!: string;
}

export class HoldForm {
  @IsBoolean() @Rule(paperRules.HOLD)
  held!: boolean;

  @IsString() @MinLength(1) @MaxLength(2_000) @Rule(paperRules.HOLD)
  reason!: string;
}
