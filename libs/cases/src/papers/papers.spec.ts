// The rules on messages and documents, pure: who writes to whom, until when, who sees what, whom it is told, and that no date moves.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import type { CaseFile, CaseState } from '../caseFile.js';
import type { CaseLaw } from '../law.js';
import { caseId, caseNumber, CASE_TYPES, documentId, ior, messageId, OFO_HQ, OT_RR, unitCode, type CaseType } from '../names.js';
import type { Person } from '../actor.js';
import { momentAt, people } from '../testing/index.js';
import type { Task } from '../task.js';
import { dayBar } from './daily.js';
import { EFFECT_ON_CLOCKS, WHAT_COUNTS } from './clockTable.js';
import { DOCUMENT_KINDS, MARKINGS, statusOf, type FiledDocument, type Marking, type Verdict } from './document.js';
import { checkFileName, FILE_TYPES } from './fileNames.js';
import { decideFiling, type FilingOfDocument } from './filing.js';
import { decideHold } from './hold.js';
import { seesDocument } from './marking.js';
import { decideMessage, MESSAGE_KINDS, type Message, type MessageBody } from './message.js';
import { authorOf, type Folder } from './paper.js';
import { DAYS_AFTER_CLOSING } from './rules.js';
import { afterScan } from './scanned.js';
import { answeringUnits, exchangeOf, writingBar } from './speaking.js';

interface Small extends CaseState {
  readonly closed: boolean;
  readonly heldBy: string | null;
}
const UNITS = {
  reassignment: { hq: [OFO_HQ], center: [unitCode('CEE004'), unitCode('CEE008')], legal: [OT_RR] },
  ftz: { port: [unitCode('PORT-2704')], center: [unitCode('CEE004')], hq: [OFO_HQ] },
  fpf: { office: [unitCode('FPF-2704')], port: [unitCode('PORT-2704')], center: [unitCode('CEE004')] },
} as const;
const lawOf = (type: CaseType) => ({
  type, parties: () => ({ units: UNITS[type], iors: [ior('91-1000001BH')] }),
  shelf: (state: Small) => ({ status: 'UNDER_REVIEW', closed: state.closed, outcome: null, center: null, port: null, heldBy: state.heldBy, tier: null, title: 'A case' }),
}) as unknown as CaseLaw<Small>;

const AT = '2026-03-02T15:00:00.000Z' as Instant;
const moment = momentAt(AT);
interface Wishes {
  readonly type?: CaseType;
  readonly closedAt?: string;
  readonly draft?: boolean;
  readonly documents?: readonly FiledDocument[];
  readonly tasks?: readonly Task[];
  readonly heldBy?: string | null;
}
const folderOf = ({ type = 'reassignment', closedAt, draft = false, documents = [], tasks = [], heldBy = 'OFO-HQ' }: Wishes = {}): Folder<Small> => ({
  file: {
    id: caseId('c'), number: caseNumber('CR-2026-000001'), type, version: 1, openedAt: AT, tasks, clocks: (draft ? [] : [{ id: 'a clock' }]) as unknown as CaseFile<Small>['clocks'],
    state: { stage: 'X', closed: closedAt !== undefined, heldBy },
  },
  closedAt: (closedAt ?? null) as Instant | null, documents,
});
const documentOf = (marking: Marking, by: Person = people.hqAnalyst, more: Partial<FiledDocument> = {}): FiledDocument => {
  const filedBy = authorOf(by, by.iors.length > 0 ? 'party' : 'agency');
  return { id: documentId(`of ${by.id}, ${marking}`), title: `A ${marking} document`, kind: 'other', marking, inDraft: false, redacts: null, held: false, filedBy, at: AT, versions: [{ version: 1, name: 'a.pdf', mediaType: 'application/pdf', size: 10, sha256: 'a', filedBy, at: AT, scan: null }], ...more };
};
const say = (actor: Person, body: Partial<MessageBody> = {}, wishes: Wishes = {}, answered: Message | null = null) =>
  decideMessage(lawOf(wishes.type ?? 'reassignment'), folderOf(wishes), { id: messageId('m'), actor, answered, body: { kind: 'public', text: 'Good morning.', ...body } }, moment);
const file = (actor: Person, body: Partial<FilingOfDocument> = {}, wishes: Wishes = {}, released = true) =>
  decideFiling(lawOf(wishes.type ?? 'reassignment'), folderOf(wishes), { id: documentId('d'), actor, released, body: { name: 'a.pdf', kind: 'other', ...body } }, moment);
const codeOf = (decision: { readonly ok: boolean } & ({ readonly ok: true } | { readonly ok: false; readonly refusals: readonly { readonly code: string }[] })) => (decision.ok ? 'allowed' : decision.refusals[0]?.code);

describe('who writes to the parties', () => {
  it.each<[CaseType, keyof typeof people, string, string]>([
    ['reassignment', 'importer', 'allowed', 'agency-only'], ['reassignment', 'broker', 'allowed', 'agency-only'], ['reassignment', 'otherImporter', 'no-such-case', 'no-such-case'],
    ['reassignment', 'hqAnalyst', 'allowed', 'allowed'], ['reassignment', 'cee004Specialist', 'not-your-voice', 'allowed'], ['reassignment', 'legalLiaison', 'not-your-voice', 'allowed'],
    ['reassignment', 'auditor', 'reader-only', 'reader-only'], ['reassignment', 'cee003Director', 'no-such-case', 'no-such-case'],
    ['ftz', 'portOfficer', 'allowed', 'allowed'], ['ftz', 'hqDecider', 'allowed', 'allowed'], ['ftz', 'cee004Specialist', 'not-your-voice', 'allowed'], ['ftz', 'otherPortOfficer', 'no-such-case', 'no-such-case'],
    ['fpf', 'paralegal', 'allowed', 'allowed'], ['fpf', 'fpfOfficer', 'allowed', 'allowed'], ['fpf', 'portOfficer', 'not-your-voice', 'allowed'], ['fpf', 'cee004Specialist', 'not-your-voice', 'allowed'],
    ['fpf', 'hqAnalyst', 'not-your-voice', 'allowed'], ['fpf', 'otherFpfOfficer', 'no-such-case', 'no-such-case'],
  ])('on a %s case: %s, publicly %s, internally %s', (type, who, publicly, internally) => {
    expect([codeOf(say(people[who], {}, { type })), codeOf(say(people[who], { kind: 'internal' }, { type }))]).toEqual([publicly, internally]);
  });

  it('is never the system', () => {
    expect(writingBar(lawOf('ftz'), folderOf({ type: 'ftz' }), 'internal', { kind: 'system', id: 'system:conductor' }, moment)?.code).toBe('people-write');
  });

  it('is somebody for every type of case', () => {
    for (const type of CASE_TYPES) expect(answeringUnits(type, { units: UNITS[type], iors: [] }).length).toBeGreaterThan(0);
  });
});

describe('until when', () => {
  const codes = (wishes: Wishes) => [codeOf(say(people.importer, {}, wishes)), codeOf(say(people.hqAnalyst, {}, wishes)), codeOf(say(people.hqAnalyst, { kind: 'internal' }, wishes)), codeOf(file(people.importer, {}, wishes)), codeOf(file(people.hqAnalyst, { kind: 'letter', marking: 'public' }, wishes))];

  it('messages begin with the filing; a draft takes documents of its keeper only', () => {
    expect(codes({ draft: true })).toEqual(['not-filed', 'not-filed', 'not-filed', 'allowed', 'not-filed']);
    expect(codeOf(file(people.importer, {}, { draft: true, closedAt: AT }))).toBe('never-filed');
  });
  it.each([
    // Closed at 03:30 UTC of February 1, which was January 31 in Washington: thirty days later is March 2.
    ['on the thirtieth day', '2026-02-01T03:30:00.000Z', 'allowed'],
    ['on the thirty-first day', '2026-01-31T03:30:00.000Z', 'exchange-over'],
  ])('after closing: %s', (_when, closedAt, code) => {
    expect(DAYS_AFTER_CLOSING).toBe(30);
    expect(codes({ closedAt })).toEqual([code, code, 'allowed', code, 'allowed']);
  });
  it('the last day is said, of a closed case only', () => {
    expect(exchangeOf(lawOf('reassignment'), folderOf({ closedAt: '2026-02-01T03:30:00.000Z' }), moment)).toEqual({ kind: 'closing', lastOn: '2026-03-02' });
    expect(exchangeOf(lawOf('reassignment'), folderOf(), moment)).toEqual({ kind: 'open' });
  });
});

describe('what must not leave the agency', () => {
  const inside: Message = { id: messageId('inside'), kind: 'internal', at: AT, author: authorOf(people.hqDecider, 'agency'), text: 'Secret.', replyTo: null, documents: [] };

  it('is not answered in public, and is not there for a party that names it', () => {
    expect(codeOf(say(people.hqAnalyst, { replyTo: 'inside' }, {}, inside))).toBe('reply-leaves-agency');
    expect(codeOf(say(people.importer, { replyTo: 'inside' }, {}, inside))).toBe('no-such-message');
    expect(codeOf(say(people.hqAnalyst, { kind: 'internal', replyTo: 'inside' }, {}, inside))).toBe('allowed');
  });

  it.each(MARKINGS)('goes with a public message only when it is public: a document marked %s', (marking) => {
    const document = documentOf(marking);
    const decision = say(people.hqAnalyst, { documents: [document.id] }, { documents: [document] });
    expect(codeOf(decision)).toBe(marking === 'public' ? 'allowed' : 'document-not-public');
    expect(codeOf(say(people.importer, { documents: [document.id] }, { documents: [document] }))).toBe(marking === 'public' ? 'allowed' : 'no-such-document');
  });

  it('has no public line in the history, and no line says a title, a text or a reason of it', () => {
    for (const decision of [say(people.hqAnalyst, { kind: 'internal', text: 'Secret.' }), file(people.hqAnalyst, { title: 'Secret', marking: 'internal' }), file(people.hqAnalyst, { title: 'Secret', marking: 'law-enforcement' })]) {
      expect(decision).toMatchObject({ ok: true });
      expect(decision.ok && decision.event.publicSummary).toBeUndefined();
      expect(decision.ok && JSON.stringify([decision.event, decision.notices])).not.toContain('Secret');
    }
  });

  it.each<[Marking, readonly (keyof typeof people)[], readonly (keyof typeof people)[]]>([
    ['public', ['importer', 'cee004Specialist', 'hqAnalyst', 'fpfOfficer', 'auditor'], []],
    ['internal', ['cee004Specialist', 'hqAnalyst', 'fpfOfficer', 'auditor'], ['importer']],
    ['law-enforcement', ['hqAnalyst', 'fpfOfficer', 'portOfficer', 'legalLiaison', 'auditor'], ['importer', 'cee004Specialist', 'cee004Director']],
  ])('a document marked %s is seen by %j and not by %j', (marking, seeing, blind) => {
    const sees = (who: keyof typeof people) => seesDocument(folderOf(), documentOf(marking), people[who].iors.length > 0 ? 'party' : 'agency', people[who]);
    expect([seeing.filter(sees), blind.filter(sees)]).toEqual([seeing, []]);
  });

  it('nor does the agency see what a party put with a draft, before it is filed', () => {
    const document = documentOf('public', people.importer, { inDraft: true });
    expect(seesDocument(folderOf({ draft: true }), document, 'agency', people.hqAnalyst)).toBe(false);
    expect(seesDocument(folderOf({ draft: true }), document, 'party', people.importer)).toBe(true);
    expect(seesDocument(folderOf(), document, 'agency', people.hqAnalyst)).toBe(true);
  });
});

describe('who is told', () => {
  const task = (unit: string, owner: string | null): Task => ({ id: `of ${unit}`, title: 'Work', unit: unitCode(unit), roles: [], owner: owner as Task['owner'], ownerName: owner, clockId: null, openedAt: AT, doneAt: null });
  const told = (decision: ReturnType<typeof say> | ReturnType<typeof file>) => (decision.ok ? decision.notices.map(({ addressee }) => ('person' in addressee ? addressee.person : 'unit' in addressee ? addressee.unit : addressee.to)) : ['refused']);

  it('of a party’s message: who has the work, else the office that answers', () => {
    expect(told(say(people.importer))).toEqual(['OFO-HQ']);
    expect(told(say(people.importer, {}, { tasks: [task('OFO-HQ', 'hal.brandt'), task('CEE004', 'cee004.specialist')] }))).toEqual(['hal.brandt']);
    expect(told(say(people.importer, {}, { heldBy: 'ACCT-1001' }))).toEqual(['OFO-HQ']);
    expect(told(say(people.importer, {}, { type: 'fpf', heldBy: 'CEE004' }))).toEqual(['FPF-2704']);
  });
  it('of the agency’s: the party', () => {
    expect(told(say(people.hqAnalyst))).toEqual(['party']);
    expect(told(file(people.hqAnalyst, { marking: 'public' }))).toEqual(['party']);
  });
  it('of an internal one: colleagues, and never a party', () => {
    const tasks = [task('OFO-HQ', 'hal.brandt'), task('CEE004', 'cee004.specialist')];
    expect(told(say(people.hqAnalyst, { kind: 'internal' }, { tasks }))).toEqual(['cee004.specialist']);
    expect(told(say(people.hqAnalyst, { kind: 'internal' }))).toEqual([]);
    expect(told(say(people.cee004Specialist, { kind: 'internal' }))).toEqual(['OFO-HQ']);
    expect(told(file(people.cee004Specialist, {}, { tasks }))).toEqual(['hal.brandt']);
  });
  it('of an answer: who is answered', () => {
    const asked: Message = { id: messageId('asked'), kind: 'internal', at: AT, author: authorOf(people.cee004Director, 'agency'), text: '?', replyTo: null, documents: [] };
    expect(told(say(people.hqAnalyst, { kind: 'internal', replyTo: 'asked' }, {}, asked))).toEqual(['cee004.director']);
  });
  it('of a document that waits for its scan: nobody, until it can be had', () => {
    expect(told(file(people.importer, {}, {}, false))).toEqual([]);
    const document = documentOf('public', people.importer);
    const scan = (verdict: Verdict) => afterScan(lawOf('reassignment'), folderOf({ documents: [document] }), document, document.versions[0] as FiledDocument['versions'][number], { verdict, scanner: 's', signature: null });
    expect(scan('clean').notices).toMatchObject([{ addressee: { to: 'unit', unit: 'OFO-HQ' } }]);
    expect(scan('infected').notices).toMatchObject([{ addressee: { to: 'party' }, subject: 'CR-2026-000001: a document was refused' }]);
  });
});

describe('a document', () => {
  it('is replaced by the side that filed it, and keeps its kind and marking', () => {
    const documents = [documentOf('public', people.importer), documentOf('internal', people.cee004Specialist), documentOf('internal', people.hqAnalyst)];
    const replace = (who: Person, index: number, more: Partial<FilingOfDocument> = {}) => codeOf(decideFiling(lawOf('reassignment'), folderOf({ documents }), { id: documentId('d'), actor: who, released: true, body: { name: 'b.pdf', supersedes: documents[index]?.id ?? '', ...more } }, moment));
    expect([replace(people.broker, 0), replace(people.hqAnalyst, 0), replace(people.importer, 1)]).toEqual(['allowed', 'not-your-document', 'no-such-document']);
    expect([replace(people.cee004Director, 1), replace(people.cee008Specialist, 1), replace(people.hqAnalyst, 1), replace(people.cee004Director, 2)]).toEqual(['allowed', 'not-your-document', 'allowed', 'not-your-document']);
    expect(replace(people.importer, 0, { kind: 'evidence' })).toBe('version-differs');
  });

  it('that somebody does not see is refused as one that is not there, in the same words', () => {
    const documents = [documentOf('internal'), documentOf('law-enforcement')];
    const refusals = (who: Person, body: Partial<FilingOfDocument>) => {
      const decision = file(who, body, { documents });
      return decision.ok ? 'allowed' : decision.refusals;
    };
    for (const who of [people.importer, people.cee004Specialist]) {
      const hidden = documents[who === people.importer ? 0 : 1]?.id ?? '';
      expect(refusals(who, { supersedes: hidden })).toEqual(refusals(who, { supersedes: 'nothing' }));
      expect(refusals(who, { redacts: hidden })).toEqual(refusals(who, { redacts: 'nothing' }));
    }
  });

  it('is no more than a case can have', () => {
    const many = documentOf('public', people.importer);
    const versions = Array.from({ length: 300 }, (_, index) => ({ ...(many.versions[0] as FiledDocument['versions'][number]), version: index + 1 }));
    expect(codeOf(file(people.importer, {}, { documents: [{ ...many, versions }] }))).toBe('case-full');
  });

  it('is put on hold by directors and counsel, not by others', () => {
    const hold = (who: Person) => codeOf(decideHold(lawOf('reassignment'), folderOf({ documents: [documentOf('public')] }), documentOf('public').id, { held: true, reason: 'A suit.' }, who));
    expect([hold(people.cee004Director), hold(people.legalLiaison), hold(people.cee004Specialist), hold(people.importer), hold(people.auditor)]).toEqual(['allowed', 'allowed', 'not-a-holder', 'not-a-holder', 'not-a-holder']);
  });

  it('can be had only after a scan that passed', () => {
    const [version] = documentOf('public').versions;
    const status = (verdict: Verdict | null) => version && statusOf({ ...version, scan: verdict && { verdict, scanner: 's', signature: null, at: AT } });
    expect([status(null), status('clean'), status('not-scanned'), status('infected')]).toEqual(['quarantined', 'released', 'released', 'refused']);
  });
});

describe('what one person files in a day', () => {
  const GB = 1024 ** 3;
  it.each([[0, 0, null], [1_999, 9 * GB, null], [2_000, 0, 'day-full'], [1, 10 * GB, 'day-full']] as const)('%d documents of %d bytes: %j', (documents, bytes, code) => {
    expect(dayBar({ documents, bytes })?.code ?? null).toBe(code);
  });
});

describe('the name of a file', () => {
  it.each(['petition.pdf', 'Größe (1).JPEG', '目录.xlsx', '👨‍👩‍👧 rows.csv', 'a.b.c.txt', 'exe.pdf'])('may be %s', (name) => {
    expect(checkFileName(name)).toEqual({ ok: true, value: name });
  });
  it.each(['', ' ', '.pdf', 'a.pdf.', 'a.pdf ', '../a.pdf', '..\\a.pdf', '/etc/a.pdf', 'a/b.pdf', 'a\0.pdf', 'a\n.pdf', 'a\u007f.pdf', 'a\u202efdp.pdf', 'a\u200b.pdf', 'a.exe', 'a.pdf.exe', 'a', 'a.html', 'a.svg', 'a.docm', `${'a'.repeat(200)}.pdf`])('may not be %j', (name) => {
    expect(checkFileName(name)).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
  });
  it('says one thing: no extension means two kinds of file', () => {
    const all = FILE_TYPES.flatMap((type) => type.extensions);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('dates', () => {
  it('are moved by no paper of any kind', () => {
    const kinds = [...MESSAGE_KINDS.map((kind) => `message/${kind}`), ...Object.keys(DOCUMENT_KINDS).map((kind) => `document/${kind}`)];
    expect(Object.keys(EFFECT_ON_CLOCKS).sort()).toEqual(kinds.sort());
    expect(new Set(Object.values(EFFECT_ON_CLOCKS))).toEqual(new Set(['none']));
  });
  it('are moved by commands, which are named for every type', () => {
    for (const type of CASE_TYPES) expect(WHAT_COUNTS[type].length).toBeGreaterThan(0);
  });
});
