// Owns what a list may be asked for: the forms of its query. Filters about the inside of the agency are for the agency.
import type { Instant } from '@centerline/clock';
import type { Role } from '@centerline/cases';
import { ROLES } from '@centerline/cases';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../forms/fields.js';

const MOST = 100;
export const USUAL = 25;

const number = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value));
const truth = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
const UNIT = /^[A-Z0-9][A-Z0-9-]{1,23}$/;

/** How many of a list at most; for a query that is a page of something filtered. */
export const Limit = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST, default: USUAL }), IsOptional(), number, IsInt(), Min(1), Max(MOST));
/** Where the page before ended. */
export const After = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, description: 'Opaque; taken from the `next` link.' }), IsOptional(), IsString(), MaxLength(600));

export class PageQuery {
  @Limit()
  limit?: number;

  @After()
  after?: string;
}

class ShelfQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: 'A Center, such as CEE004.' })
  @IsOptional() @Matches(UNIT)
  center?: string;

  @ApiPropertyOptional({ type: String, description: 'A port code of four digits.' })
  @IsOptional() @Matches(/^\d{4}$/)
  port?: string;

  @ApiPropertyOptional({ type: String, description: 'A person by id, or `me`.' })
  @IsOptional() @IsString() @MaxLength(100)
  owner?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional() @Matches(/^[A-Z0-9_]{1,60}$/)
  stage?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Something is due before this instant.' })
  @IsOptional() @IsInstant()
  dueBefore?: Instant;
}

export class CaseListQuery extends ShelfQuery {
  @ApiPropertyOptional({ type: String, description: 'The office that holds the case now.' })
  @IsOptional() @Matches(UNIT)
  unit?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional() @truth @IsBoolean()
  closed?: boolean;
}

export class WorklistQuery extends ShelfQuery {
  @ApiPropertyOptional({ type: String, description: 'The office that is to do the work.' })
  @IsOptional() @Matches(UNIT)
  unit?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what nobody has taken.' })
  @IsOptional() @truth @IsBoolean()
  unowned?: boolean;

  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional() @IsIn(ROLES)
  role?: Role;
}
