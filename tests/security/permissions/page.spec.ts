// The page an auditor reads says what the tables say, and the rows that are no command say what the functions do: asked for every role in every relation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  absenceBar, AGENCY, audienceOf, CASE_TYPES, commandId, decideFiling, decideHold, documentId, endingFaults, forbiddance, givingBar, judge, MARKINGS, OFFICE_RELATIONS, paperPermissions, personId, READING, readsRepresentation, REPRESENTATION_PERMISSIONS, revokingBar, ROLES, seesDocument, SESSION_PERMISSIONS,
  TASK_COMMANDS, unitCode, verifyingBar, viewBar, WORK_PERMISSIONS, writingBar,
  type AnyLaw, type CaseFile, type CaseState, type CaseType, type Command, type FiledDocument, type Folder, type Marking, type Parties, type Person, type Relation, type Role,
} from '@centerline/cases';
import { keepingBar, WEBHOOK_PERMISSIONS } from '@centerline/cases/webhooks';
import { momentAt, people } from '@centerline/cases/testing';
import { fpfLaw } from '@centerline/fpf';
import * as petitions from '@centerline/fpf/testing';
import { ftzLaw } from '@centerline/ftz';
import * as zones from '@centerline/ftz/testing';
import { repository } from '@centerline/infra';
import { reassignmentLaw } from '@centerline/reassignment';
import * as appeals from '@centerline/reassignment/testing';
import { CHAPTERS } from './book.js';
import { permissionsPage } from './page.js';

const LATE = '2026-04-20T18:00:00.000Z';
const HERE = unitCode('SAMPLE-OFFICE');
const IOR = '91-1000001BH' as Parties['iors'][number];
const moment = momentAt(LATE);

/** Somebody of that role, and a case to which their office stands in that relation, or in none. */
const RELATIONS: readonly (Relation | null)[] = ['party', ...OFFICE_RELATIONS, null];
const personOf = (role: Role): Person => ({ kind: 'person', id: personId('somebody'), name: 'Some Body', roles: [role], unit: HERE, iors: AGENCY.includes(role) ? [] : [IOR] });
const partiesWith = (relation: Relation | null): Parties => ({
  units: relation === null || relation === 'party' ? {} : { [relation]: [HERE] }, iors: [relation === 'party' ? IOR : ('92-2000001TR' as Parties['iors'][number])],
});

const SAMPLES = {
  reassignment: [reassignmentLaw, appeals.inCenterInput().file], ftz: [ftzLaw, zones.atCenter()], fpf: [fpfLaw, petitions.assigned().file],
} as unknown as Readonly<Record<CaseType, readonly [AnyLaw, CaseFile<CaseState>]>>;

const paper = (marking: Marking): FiledDocument => {
  const by = { id: people.auditor.id, name: 'Somebody else', roles: people.auditor.roles, unit: people.auditor.unit, side: 'agency' } as const;
  const at = moment.at;
  return {
    id: documentId(`document-${marking}`), title: 'A document', kind: 'other', marking, inDraft: false, redacts: null, held: false, filedBy: by, at,
    versions: [{ version: 1, name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64), filedBy: by, at, scan: null }],
  };
};

/** A case of the type, to which the person stands in that relation, with a document of every marking beside it. */
function standing(type: CaseType, relation: Relation | null): { readonly law: AnyLaw; readonly parties: Parties; readonly folder: Folder<CaseState> } {
  const [real, file] = SAMPLES[type];
  const parties = partiesWith(relation);
  return { law: { ...real, parties: () => parties }, parties, folder: { file, closedAt: null, documents: MARKINGS.map(paper) } };
}
const everyStanding = ROLES.flatMap((role) => RELATIONS.map((relation) => ({ role, relation, actor: personOf(role) })));

describe('the page', () => {
  it('is what the tables say today: run `npm run permissions` and commit what it writes', () => {
    expect(readFileSync(join(repository, 'docs', 'security', 'permissions.md'), 'utf8')).toBe(permissionsPage());
  });
  it('has a rule with citation, mark and words in every row, and no row for nobody', () => {
    for (const { rows } of CHAPTERS) for (const { command, roles, rule } of rows) expect([command, roles.length > 0, rule.citation !== '' && rule.text !== '' && rule.mark !== undefined]).toEqual([command, true, true]);
  });
});

describe('a row that is no command says what is judged', () => {
  it('of reading', () => {
    for (const { role, relation, actor } of everyStanding) {
      const parties = partiesWith(relation);
      expect([role, relation, audienceOf(actor, parties) !== null]).toEqual([role, relation, forbiddance(READING, 'read-case', actor, parties) === null]);
    }
  });

  it.each(CASE_TYPES)('of messages beside a case of %s', (type) => {
    for (const { role, relation, actor } of everyStanding) {
      const { law, folder, parties } = standing(type, relation);
      for (const kind of ['public', 'internal'] as const) {
        const written = forbiddance(paperPermissions(type), `write-${kind}-message`, actor, parties) === null;
        expect([role, relation, kind, writingBar(law, folder, kind, actor, moment) === null]).toEqual([role, relation, kind, written]);
      }
    }
  });

  it.each(CASE_TYPES)('of documents beside a case of %s', (type) => {
    for (const { role, relation, actor } of everyStanding) {
      const { law, folder, parties } = standing(type, relation);
      const side = audienceOf(actor, parties);
      for (const marking of MARKINGS) {
        const written = forbiddance(paperPermissions(type), `file-${marking}-document`, actor, parties) === null;
        const filed = decideFiling(law, folder, { id: documentId('new'), body: { name: 'b.pdf', kind: 'other', marking }, actor, released: true }, moment);
        expect([role, relation, marking, filed.ok]).toEqual([role, relation, marking, written]);
      }
      const [sealed, open] = [paper('law-enforcement'), paper('public')];
      const sees = side !== null && seesDocument(folder, sealed, side, actor);
      expect([role, relation, sees]).toEqual([role, relation, side !== null && forbiddance(paperPermissions(type), 'see-law-enforcement-document', actor, parties) === null && side === 'agency']);
      const held = decideHold(law, folder, open.id, { held: true, reason: 'A suit.' }, actor);
      expect([role, relation, held.ok]).toEqual([role, relation, side !== null && forbiddance(paperPermissions(type), 'hold-document', actor, parties) === null]);
    }
  });

  it('of work: who takes it, gives it back, and gives it to others', () => {
    const [law, file] = SAMPLES.ftz;
    const [task] = file.tasks;
    if (!task) throw new Error('The case has no work');
    for (const role of ROLES) for (const isOffice of [true, false]) for (const isTheirs of [true, false]) {
      const actor = personOf(role);
      const unit = isOffice ? HERE : unitCode('ANOTHER-OFFICE');
      const parties: Parties = { units: { office: [unit], hq: [HERE] }, iors: [IOR] };
      const owner = isTheirs ? actor.id : personId('another');
      const mine: CaseFile<CaseState> = { ...file, tasks: [{ ...task, unit, roles: [role], owner, ownerName: 'Owner', doneAt: null }] };
      const free: CaseFile<CaseState> = { ...file, tasks: [{ ...task, unit, roles: [role], owner: null, doneAt: null }] };
      for (const kind of TASK_COMMANDS) {
        // Nobody has work of an office that is not theirs, but who has left it since.
        if (kind === 'release-task' && isTheirs && !isOffice) continue;
        const body = { taskId: task.id, to: 'another', reason: 'Because.' };
        const decision = judge({ ...law, parties: () => parties }, kind === 'claim-task' ? free : mine, { id: commandId('c'), kind, actor, body } as Command, moment);
        const barred = !decision.ok && ['forbidden', 'not-found'].includes(decision.refusals[0].kind);
        const rows = WORK_PERMISSIONS.filter((row) => row.command === kind && (kind !== 'release-task' || isTheirs || !row.note?.startsWith('who has')));
        expect([role, isOffice, isTheirs, kind, barred]).toEqual([role, isOffice, isTheirs, kind, forbiddance(rows, kind, actor, parties) !== null]);
      }
    }
  });

  it('of views and absences', () => {
    for (const role of ROLES) {
      const actor = personOf(role);
      const [own, elsewhere]: readonly Parties[] = [{ units: { office: [HERE] }, iors: [] }, { units: {}, iors: [] }];
      const written = (command: string, parties: Parties | undefined, rows = WORK_PERMISSIONS) => parties !== undefined && forbiddance(rows, command, actor, parties) === null;
      expect([role, viewBar(actor, 'mine') === null, viewBar(actor, 'office') === null]).toEqual([role, written('keep-own-view', own), written('keep-office-view', own)]);
      const ofOthers = WORK_PERMISSIONS.filter(({ note }) => note !== 'their own');
      expect([role, absenceBar(actor, { id: personId('another'), unit: HERE }) === null]).toEqual([role, written('enter-or-end-absence', own, ofOthers)]);
      expect([role, absenceBar(actor, { id: personId('another'), unit: unitCode('ELSEWHERE') }) === null]).toEqual([role, written('enter-or-end-absence', elsewhere, ofOthers)]);
      expect([role, absenceBar(actor, { id: actor.id, unit: HERE }) === null]).toEqual([role, written('enter-or-end-absence', own)]);
    }
  });

  it('of webhooks: who keeps them', () => {
    for (const role of ROLES) for (const unit of [HERE, unitCode('ELSEWHERE')]) {
      const actor = personOf(role);
      const written = forbiddance(WEBHOOK_PERMISSIONS, 'keep-webhook', actor, { units: unit === HERE ? { office: [HERE] } : {}, iors: [] }) === null;
      expect([role, unit, keepingBar(actor, { unit }) === null]).toEqual([role, unit, written]);
    }
  });

  it('of sessions: who ends another’s', () => {
    for (const role of ROLES) {
      const actor = personOf(role);
      const written = forbiddance(SESSION_PERMISSIONS, 'end-sessions-of-a-person', actor, { units: {}, iors: [] }) === null;
      expect([role, endingFaults({ person: 'ida.park', reason: 'A device was stolen.' }, actor) === null]).toEqual([role, written]);
    }
  });

  it('of representation: who reads, gives, verifies and revokes a power of attorney', () => {
    const elsewhere = unitCode('ELSEWHERE');
    for (const role of ROLES) for (const account of [HERE, elsewhere]) {
      const actor = personOf(role);
      const of = { account, broker: unitCode('BRK-999') };
      const parties: Parties = { units: account === HERE ? { office: [HERE] } : {}, iors: [] };
      const written = (command: string): boolean => forbiddance(REPRESENTATION_PERMISSIONS, command, actor, parties) === null;
      expect([role, account, readsRepresentation(actor, of)]).toEqual([role, account, written('read-representation')]);
      expect([role, account, verifyingBar(actor, of) === null]).toEqual([role, account, written('verify-representation')]);
      expect([role, account, revokingBar(actor, of) === null]).toEqual([role, account, written('revoke-representation')]);
      if (account === HERE) expect([role, givingBar(actor) === null]).toEqual([role, written('give-representation')]);
    }
  });
});
