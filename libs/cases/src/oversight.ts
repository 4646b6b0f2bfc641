// Owns who oversees what: role × what is looked at, as a table like the others. Read by the oversight service. Must never count anything itself.
import { holds, type Role, type SignedIn } from './actor.js';
import { unitCode, type UnitCode } from './names.js';
import { forbiddance, type Permission } from './permission.js';
import type { Refusal } from './refusal.js';
import { policy } from './rule.js';

/** What can be looked at: deadlines with everything counted of them, what people did, who read what, and what is laid down. */
export const OVERSIGHT_MATTERS = ['promises', 'events', 'readings', 'policies'] as const;
export type OversightMatter = (typeof OVERSIGHT_MATTERS)[number];

/** Domain § 11.0, separation of duties: the decider may not be the sole supervisor of the SLA breach it caused. */
const SUPERVISION = policy(
  'supervision',
  'Supervisors oversee what their own office owes; Headquarters and auditors oversee every office, so that who decides is never the only one to oversee a breach it caused.',
);
const AUDIT = policy('audit', 'Who read which case is for auditors alone: nobody watches over the record of their own reading.');
const LAID_DOWN = policy('supervision of policies', 'Clock policies and calendars are for those who oversee by them, and for those who keep them.');

/** Heads of offices in the field. */
const FIELD: readonly Role[] = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR', 'PORT_DIRECTOR', 'FPF_OFFICER'];
const HEADQUARTERS: readonly Role[] = ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR'];

/** `office`: what the actor's own office owes. `any`: every office. */
export const OVERSIGHT: readonly Permission[] = [
  { command: 'promises', roles: FIELD, of: 'office', rule: SUPERVISION },
  { command: 'promises', roles: [...HEADQUARTERS, 'AUDITOR'], of: 'any', rule: SUPERVISION },
  { command: 'events', roles: FIELD, of: 'office', rule: SUPERVISION },
  { command: 'events', roles: [...HEADQUARTERS, 'AUDITOR'], of: 'any', rule: SUPERVISION },
  { command: 'readings', roles: ['AUDITOR'], of: 'any', rule: AUDIT },
  { command: 'policies', roles: [...FIELD, ...HEADQUARTERS, 'AUDITOR', 'ADMIN'], of: 'any', rule: LAID_DOWN },
];

/** Whose: every office's, or these offices' only. */
export type Overseen = 'all' | readonly UnitCode[];

/** The actor's office, and for a port director the Fines, Penalties and Forfeitures office of the port, whose officers report to the director (domain § 0, fact 3). */
export function officesUnder(actor: SignedIn): readonly UnitCode[] {
  const port = /^PORT-(\d{4})$/.exec(actor.unit)?.[1];
  return port !== undefined && holds(actor, ['PORT_DIRECTOR']) ? [actor.unit, unitCode(`FPF-${port}`)] : [actor.unit];
}

/** What the actor may look at of this matter, or the refusal with its rule. Who may see every office's is asked first. */
export function oversightOf(actor: SignedIn, matter: OversightMatter): { readonly ok: true; readonly of: Overseen } | { readonly ok: false; readonly refusal: Refusal } {
  const bar = forbiddance(OVERSIGHT, matter, actor, { units: { office: [actor.unit] }, iors: [] });
  if (bar) return { ok: false, refusal: bar };
  const seesAll = OVERSIGHT.some((row) => row.command === matter && row.of === 'any' && holds(actor, row.roles));
  return { ok: true, of: seesAll ? 'all' : officesUnder(actor) };
}
