// Separation of duties by the database itself: what the law would refuse is written by nobody, not even by who writes past the law.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ledgerOfOwn } from '@centerline/ledger/testing';
import pg from 'pg';

const { ownerDatabaseUrl } = await ledgerOfOwn();
const owner = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 1 });

/** Something that was done: its kind, by whom, of which office and in which roles, and what else it says. */
interface Deed {
  readonly kind: string;
  readonly by: string;
  readonly unit?: string;
  readonly roles?: readonly string[];
  readonly data?: object;
}
const CASE = `INSERT INTO centerline.case_file (id, number, type, stage, status, closed, title, iors, units, version, state, opened_at, updated_at)
  VALUES ($1::uuid, 'X-' || $1::uuid, 'ftz', 'OPEN', 'RECEIVED', false, 'A case', '{}', '{}', 1, '{}', now(), now())`;
const CLOCK = `INSERT INTO centerline.clock (case_id, id, kind, title, basis, owed_by, verdict, started_at, generation, marks, passed, heeded, card, type, judged)
  VALUES ($1, 'center-input', 'center-input', 'Input', 'INTERNAL_SLA', 'CEE004', 'running', now(), 1, '[]', '{}', '{}', '{}', 'fpf', true)`;
const EVENT = `INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind, kind, summary, data, after_hash)
  VALUES ($1, $2, now(), now(), 'person', $3, $3, $4, $5, gen_random_uuid()::text, 'x', $6, 'x', $7, 'f00d')`;

/** Writes the deeds into a case of their own, one after the other. */
async function written(...deeds: readonly Deed[]): Promise<void> {
  const id = randomUUID();
  await owner.query(CASE, [id]);
  await owner.query(CLOCK, [id]);
  for (const [index, { kind, by, unit = 'OFO-HQ', roles = ['OFO_HQ_DECIDER'], data = {} }] of deeds.entries()) await owner.query(EVENT, [id, index + 1, by, roles, unit, kind, data]);
}

const draft = (by: string, center = 'CEE004'): Deed => ({ kind: 'reassignment.advice-drafted', by, unit: center, roles: ['CENTER_SPECIALIST'], data: { center } });
const approval = (by: string, center = 'CEE004'): Deed => ({ kind: 'reassignment.advice-final', by, unit: center, roles: ['CENTER_SUPERVISOR'], data: { center } });
const recommendation = (by: string): Deed => ({ kind: 'reassignment.decision-recommended', by });
const decision = (by: string, more: Partial<Deed> = {}): Deed => ({ kind: 'reassignment.decided', by, ...more });
const consulted: Deed = { kind: 'ftz.center-consulted', by: 'pia', unit: 'PORT-2704', roles: ['PORT_OFFICER'] };
const ftzDraft = (by: string): Deed => ({ kind: 'ftz.advice-drafted', by, unit: 'CEE003', data: { center: 'CEE003' } });
const ftzApproval = (by: string): Deed => ({ kind: 'ftz.advice-final', by, unit: 'CEE003', data: { center: 'CEE003' } });
const request = (by: string): Deed => ({ kind: 'ftz.escalation-requested', by, unit: 'PORT-2704' });
const certificate = (by: string): Deed => ({ kind: 'ftz.escalation-certified', by, unit: 'PORT-2704' });
const direction = (kind: 'drafted' | 'issued', by: string): Deed => ({ kind: `ftz.direction-${kind}`, by });
const input = (kind: 'drafted' | 'delivered', by: string): Deed => ({ kind: `fpf.input-${kind}`, by, unit: 'CEE004' });
const kept = (by: string): Deed => ({ kind: 'reassignment.draft-kept', by });
/** Of a letter, received so many days ago. */
const letter = (by: string, daysAgo: number): Deed => ({ kind: 'reassignment.filed', by, data: { channel: 'MAIL', receivedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString() } });

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** A request for Center input: when the partner asked, when the petition came, and until when it could. */
const asked = (by: string, requestedAgo: number, receivedAgo: number, throughAgo: number): Deed =>
  ({ kind: 'fpf.requested', by, unit: 'FPF-2704', data: { requestedOn: daysAgo(requestedAgo), petitionReceivedOn: daysAgo(receivedAgo), acceptedThroughOn: daysAgo(throughAgo) } });
const checked = (by: string, kind: 'eligible' | 'not-eligible' = 'eligible'): Deed => ({ kind: `fpf.${kind}`, by, unit: 'FPF-2704' });

afterAll(() => owner.end());

describe('the database refuses', () => {
  it.each<[string, string, readonly Deed[]]>([
    ['approval of advice by who drafted it', 'Who drafted advice does not approve it', [draft('sara'), approval('sara')]],
    ['approval by an earlier drafter', 'Who drafted advice does not approve it', [draft('sara'), draft('umberto'), approval('sara')]],
    ['a decision by who recommended it', 'Who recommended does not decide', [recommendation('helen'), decision('helen')]],
    ['a decision by who drafted advice', 'Who advised does not decide', [draft('helen'), decision('helen')]],
    ['a decision by who approved advice', 'Who advised does not decide', [draft('sara'), approval('helen'), decision('helen')]],
    ['a decision by a Center that the appeal names', 'A Center advises on a reassignment and never decides it', [decision('della', { unit: 'CEE004', roles: ['CENTER_DIRECTOR'] })]],
    ['a decision by a Center’s role at Headquarters', 'A Center advises on a reassignment and never decides it', [decision('della', { roles: ['OFO_HQ_DECIDER', 'CENTER_DIRECTOR'] })]],
    ['more time for the importer by the importer', 'Nobody extends their own time', [{ kind: 'reassignment.cure-extended', by: 'ida', unit: 'ACCT-1001', roles: ['IMPORTER_USER'] }]],
    ['approval of advice to a port by who drafted it', 'Who drafted advice does not approve it', [consulted, ftzDraft('sol'), ftzApproval('sol')]],
    ['a certificate by who requested it', 'Who requested an escalation does not certify it', [request('paul'), certificate('paul')]],
    ['a direction issued by who drafted it', 'Who drafted a direction does not issue it', [request('pia'), certificate('paul'), direction('drafted', 'helen'), direction('issued', 'helen')]],
    ['input approved by who drafted it', 'Who drafted input does not approve it', [input('drafted', 'sara'), input('delivered', 'sara')]],
    ['a letter dated back by one person', 'Nobody dates a receipt back alone', [letter('hal', 2)]],
    ['a letter dated back by who kept its draft last', 'Nobody dates a receipt back alone', [kept('hugo'), kept('hal'), letter('hal', 2)]],
    ['a partner checked by who recorded that it asked on an earlier day', 'Nobody checks a date of their own', [asked('fay', 3, 20, -10), checked('fay')]],
    ['the same, found not eligible', 'Nobody checks a date of their own', [asked('fay', 3, 20, -10), checked('fay', 'not-eligible')]],
    ['a petition that came in time only by who checks it', 'Nobody checks a date of their own', [asked('fay', -1, 20, 10), checked('fay')]],
    ['more time for a Center by that Center', 'Nobody extends their own time', [{ kind: 'fpf.input-extended', by: 'della', unit: 'CEE004', roles: ['CENTER_DIRECTOR'] }]],
  ])('%s', async (_what, words, deeds) => {
    await expect(written(...deeds)).rejects.toThrow(`${words}: separation of duties`);
    // What came before was nobody's second deed.
    await written(...deeds.slice(0, -1));
  });
});

describe('the database takes', () => {
  it.each<[string, readonly Deed[]]>([
    ['approval by somebody else', [draft('sara'), approval('umberto')]],
    ['approval at one Center by who drafted at another', [draft('sara', 'CEE003'), approval('sara', 'CEE004')]],
    ['a decision by somebody else', [draft('sara'), approval('umberto'), recommendation('hal'), decision('helen')]],
    ['a decision by whose recommendation was replaced by another’s', [recommendation('helen'), recommendation('hal'), decision('helen')]],
    ['approval in a new round by who drafted in an old one', [consulted, ftzDraft('sol'), consulted, ftzDraft('uma'), ftzApproval('sol')]],
    ['a certificate for another’s request', [request('paul'), request('pia'), certificate('paul')]],
    ['a direction by who drafted one the last time Headquarters had the case', [certificate('paul'), direction('drafted', 'helen'), certificate('paul'), direction('issued', 'helen')]],
    ['input approved by another', [input('drafted', 'sara'), input('delivered', 'umberto')]],
    ['a letter dated back by somebody else than who kept its draft last', [kept('hal'), kept('hugo'), letter('hal', 2)]],
    ['a letter of this instant by one person', [letter('hal', 0)]],
    ['a partner checked by somebody else than who recorded the earlier day', [asked('fay', 3, 20, -10), checked('frank')]],
    ['a partner checked by who recorded a request of the day', [asked('fay', -1, 20, -10), checked('fay')]],
    ['more time for a Center by FP&F', [{ kind: 'fpf.input-extended', by: 'frank', unit: 'FPF-2704', roles: ['FPF_OFFICER'] }]],
  ])('%s', async (_what, deeds) => {
    await expect(written(...deeds)).resolves.toBeUndefined();
  });
});
