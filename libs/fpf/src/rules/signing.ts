// Owns how an act is signed and how a rule begins: who, when, on which day. Must never hold a rule of its own.
import { fpfUnit, refuse, Revision, type CaseFile, type Decision, type Moment, type Person, type Application, type Refusal, type UnitCode } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import type { FpfState, Signed } from '../state.js';
import { asRefusals } from '../validations/form.js';

export type Signatory = Person | Application;
/** What a rule of a person's command gets: the case, who acts, the moment. */
export interface Act {
  readonly file: CaseFile<FpfState>;
  readonly actor: Signatory;
  readonly moment: Moment;
}
export type Outcome = Decision<FpfState>;

export const sign = (actor: Signatory, moment: Moment): Signed => ({ by: actor.id, name: actor.name, at: moment.at });
export const officeOf = ({ petition }: FpfState): UnitCode => fpfUnit(petition.port);
/** Today, where the FP&F office is. */
export const todayAt = (port: string, moment: Moment): PlainDate => moment.book.dayAt(fpfUnit(port), moment.at);
export const deskOf = ({ file, moment }: Act): Revision<FpfState> => new Revision(file, moment);

/** A refusal with all faults, or null when there are none. */
export function refuseAll(faults: readonly Refusal[]): Outcome | null {
  const refusals = asRefusals(faults);
  return refusals ? refuse(...refusals) : null;
}
