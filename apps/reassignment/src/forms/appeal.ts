// Owns the form of an appeal as it comes over HTTP. Shape only: what an appeal must say is the law's (19 CFR 101.10(c)).
import { IsDay, IsInstant, Rule } from '@centerline/edge';
import { law } from '@centerline/cases';
import { AUTHORITY_KINDS, CHANNELS, FACTORS, IMPORT_HISTORIES, ROW_KINDS, RULES, type AuthorityKind, type Channel, type Factor, type ImportHistory, type RowKind } from '@centerline/reassignment';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { PlainDate } from '@centerline/clock';

const contents = (paragraph: string, text: string) => law(`19 CFR 101.10(c)${paragraph}`, text);

export class BondForm {
  @IsString() @MaxLength(40) @Rule(contents('(3)', 'All affected importer of record numbers and their bond numbers.'))
  number!: string;
  @IsString() @MaxLength(10)
  activityCode!: string;
}
export class IorForm {
  @IsString() @MaxLength(40) @Rule(contents('(3)', 'All affected importer of record numbers and their bond numbers.'))
  ior!: string;
  @IsOptional() @IsIn(['EIN', 'SSN', 'CBP'])
  iorType?: 'EIN' | 'SSN' | 'CBP';
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => BondForm)
  bonds!: BondForm[];
}
export class HeadingRowForm {
  @IsString() @MaxLength(10) @Rule(contents('(5)', 'Import data at the four-digit heading level.'))
  heading4!: string;
  @IsIn(ROW_KINDS)
  kind!: RowKind;
  @IsOptional() @IsInt()
  lines?: number;
  @IsOptional() @IsNumber({ allowInfinity: false, allowNaN: false })
  value?: number;
  @IsDay()
  periodStart!: PlainDate;
  @IsDay()
  periodEnd!: PlainDate;
}
export class ContactForm {
  @IsString() @MaxLength(200)
  name!: string;
  @IsOptional() @IsString() @MaxLength(320)
  email?: string;
  @IsOptional() @IsString() @MaxLength(60)
  phone?: string;
}
export class AuthorityForm {
  @IsIn(AUTHORITY_KINDS)
  kind!: AuthorityKind;
  @IsString() @MaxLength(500)
  reference!: string;
  @IsOptional() @IsDay()
  signedOn?: PlainDate;
}

/** The five contents; a draft may lack any of them. */
export class AppealForm {
  @IsOptional() @IsString() @MaxLength(10) @Rule(contents('(1)', 'The current Center assignment.'))
  currentCenter?: string;
  @IsOptional() @IsString() @MaxLength(10) @Rule(contents('(2)', 'The preferred Center assignment.'))
  preferredCenter?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => IorForm)
  iors?: IorForm[];
  @IsOptional() @IsString() @MaxLength(20_000)
  groupExplanation?: string;
  @IsOptional() @IsString() @MaxLength(20_000) @Rule(contents('(4)', 'A written justification.'))
  justification?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(4) @IsIn(FACTORS, { each: true })
  factors?: Factor[];
  @IsOptional() @IsIn(IMPORT_HISTORIES)
  importHistory?: ImportHistory;
  @IsOptional() @IsArray() @ArrayMaxSize(5_000) @ValidateNested({ each: true }) @Type(() => HeadingRowForm)
  headingRows?: HeadingRowForm[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ContactForm)
  contact?: ContactForm;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => AuthorityForm)
  authority?: AuthorityForm;
}
export class AmendDraftForm extends AppealForm {
  @IsOptional() @IsString() @MaxLength(200) @Rule(contents('', 'The subject line is "Appeal Regarding Center Assignment".'))
  subject?: string;
  @IsOptional() @IsIn(CHANNELS)
  channel?: Channel;
  @IsOptional() @IsInstant()
  receivedAt?: string;
  @IsOptional() @IsString() @MaxLength(2_000) @Rule(RULES.TWO_PEOPLE)
  datedBackReason?: string;
}
export class FileForm extends AmendDraftForm {
  @IsOptional() @IsBoolean()
  asDraft?: boolean;
}
export class AnswerInformationForm extends AppealForm {
  @IsString() @MaxLength(20_000)
  answer!: string;
}
