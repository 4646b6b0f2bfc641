// Owns by what a filing is judged: its moment, its filer, and the two days that matter, both of Headquarters' calendar.
import { OFO_HQ, type Moment, type SignedIn } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';

export interface FilingContext {
  readonly moment: Moment;
  readonly filer: SignedIn;
  /** The day the appeal was filed (of a letter: received); Centers and history are judged as of it. */
  readonly filedOn: PlainDate;
  /** The day of the command; nothing prior lies after it. */
  readonly today: PlainDate;
}

export const filingContext = (moment: Moment, filer: SignedIn, filedAt: Instant): FilingContext => ({
  moment, filer, filedOn: moment.book.dayAt(OFO_HQ, filedAt), today: moment.book.dayAt(OFO_HQ, moment.at),
});
