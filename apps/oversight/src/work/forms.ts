// Owns what may be asked of work, views and absences, as strict forms. Shape only.
import { After, IsDay, Limit } from '@centerline/edge';
import { CASE_TYPES, DUE_WINDOWS, ROLES, type CaseType, type DueWindow, type Role, type ViewScope } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

const UNIT = /^[A-Z0-9][A-Z0-9-]{1,23}$/;
/** A truth as an address writes it, and as JSON does. */
const truth = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class WorkFilterForm {
  @ApiPropertyOptional({ enum: CASE_TYPES })
  @IsOptional() @IsIn(CASE_TYPES)
  type?: CaseType;

  @ApiPropertyOptional({ type: String, description: 'The office that is to do the work, such as CEE004.' })
  @IsOptional() @IsString() @Matches(UNIT)
  unit?: string;

  @ApiPropertyOptional({ type: String, description: 'A person by id, or `me`: the reader, and those the reader stands in for now.' })
  @IsOptional() @IsString() @MinLength(1) @MaxLength(100)
  owner?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what nobody has taken.' })
  @IsOptional() @truth @IsBoolean()
  unowned?: boolean;

  @ApiPropertyOptional({ enum: ROLES, description: 'Only what this role may take.' })
  @IsOptional() @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ type: String, description: 'The Center of the case.' })
  @IsOptional() @IsString() @Matches(/^CEE\d{3}$/)
  center?: string;

  @ApiPropertyOptional({ type: String, description: 'The port of the case, a code of four digits.' })
  @IsOptional() @IsString() @Matches(/^\d{4}$/)
  port?: string;

  @ApiPropertyOptional({ type: String, description: 'The stage of the case.' })
  @IsOptional() @IsString() @Matches(/^[A-Z0-9_]{1,60}$/)
  stage?: string;

  @ApiPropertyOptional({ enum: DUE_WINDOWS, description: 'By the days of the reader’s office; a week ends with Saturday.' })
  @IsOptional() @IsIn(DUE_WINDOWS)
  due?: DueWindow;
}

export class WorkQuery extends WorkFilterForm {
  @Limit()
  limit?: number;

  @After()
  after?: string;
}

export class ViewForm {
  @ApiProperty({ type: String, maxLength: 60 })
  @IsString() @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: ['mine', 'office'], description: 'Your own, or one that all people of your office see.' })
  @IsIn(['mine', 'office'])
  scope!: ViewScope;

  @ApiProperty({ type: WorkFilterForm })
  @IsObject() @ValidateNested() @Type(() => WorkFilterForm)
  filters!: WorkFilterForm;
}

export class OfficeQuery {
  @ApiPropertyOptional({ type: String, description: 'An office; your own when left out.' })
  @IsOptional() @IsString() @Matches(UNIT)
  unit?: string;
}

export class AbsenceForm {
  @ApiProperty({ type: String, description: 'Id of the person who will be away.' })
  @IsString() @MinLength(1) @MaxLength(100)
  person!: string;

  @ApiProperty({ type: String, format: 'date', description: 'First day away.' })
  @IsDay()
  fromOn!: PlainDate;

  @ApiProperty({ type: String, format: 'date', description: 'Last day away.' })
  @IsDay()
  untilOn!: PlainDate;

  @ApiPropertyOptional({ type: String, description: 'Id of who stands in.' })
  @IsOptional() @IsString() @MinLength(1) @MaxLength(100)
  deputy?: string;
}

/** No fields of its own: anything sent is refused. */
export class NoFields {}
