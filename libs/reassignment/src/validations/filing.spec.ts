// What is refused in a filing, with its field; each rule once.
import { describe, expect, it } from '@jest/globals';
import { brokerSystem, people } from '@centerline/cases/testing';
import type { FileBody, IorBody } from '../fields.js';
import { Course, filed } from '../testing/courses.js';
import { FILED_AT, JUSTIFICATION, prior, projected, wholeAppeal, without } from '../testing/appeals.js';

const refusals = (body: FileBody, by: Parameters<Course['attempt']>[2] = people.importer) => new Course().codes('file', body, by, FILED_AT);
const own: IorBody = { ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] };
const row = (changes: Partial<ReturnType<typeof prior>>) => ({ headingRows: [{ ...prior('9503', 900, 4_500_000), ...changes }] });
const lone = '\ud800';

describe('a whole appeal', () => {
  it('is accepted', () => expect(refusals(wholeAppeal())).toEqual([]));
  it('may state the prescribed subject line', () => expect(refusals(wholeAppeal({ subject: 'Appeal Regarding Center Assignment' }))).toEqual([]));
  it('without any of the five contents is refused for all of them together, each by its paragraph', () => {
    const found = new Course().attempt('file', { iors: [own] , contact: { name: 'Ida Park', phone: '+1 202 555 0100' } }, people.importer, FILED_AT);
    expect(found.map((one) => `${one.field} ${one.code} ${one.rule.citation}`)).toEqual([
      '/currentCenter missing 19 CFR 101.10(c)(1)', '/preferredCenter missing 19 CFR 101.10(c)(2)', '/justification missing 19 CFR 101.10(c)(4)',
      '/factors missing 19 CFR 101.10(b)', '/importHistory missing 19 CFR 101.10(c)(5)',
    ]);
    expect(new Course().attempt('file', without('iors'), people.importer, FILED_AT)[0]?.rule.citation).toBe('19 CFR 101.10(c)(3)');
  });
});

describe('a filing is refused', () => {
  it.each<[string, Partial<FileBody>, string[]]>([
    ['under another subject line', { subject: 'Please move us' }, ['/subject wrong-subject']],
    ['when the preferred Center is the current one', { preferredCenter: 'CEE004' }, ['/preferredCenter same-center']],
    ['for a Center that does not exist', { preferredCenter: 'CEE011' }, ['/preferredCenter center-form']],
    ['from PNDING: that is an assignment enquiry', { currentCenter: 'PNDING' }, ['/currentCenter assignment-enquiry']],
    ['to NOTELG: that is an assignment enquiry', { preferredCenter: 'NOTELG' }, ['/preferredCenter assignment-enquiry']],
    ['without importer numbers', { iors: [] }, ['/iors missing']],
    ['for a mistyped importer number', { iors: [{ ...own, ior: '91-1000001BO' }] }, ['/iors/0/ior ior-form']],
    ['when the type of a number disagrees with its form', { iors: [{ ...own, iorType: 'SSN' }] }, ['/iors/0/iorType ior-type-disagrees']],
    ['without a bond', { iors: [{ ...own, bonds: [] }] }, ['/iors/0/bonds missing']],
    ['for a bond number of eight positions', { iors: [{ ...own, bonds: [{ number: '991AB000', activityCode: 'A' }] }] }, ['/iors/0/bonds/0/number bond-form']],
    ['for a bond activity there is not', { iors: [{ ...own, bonds: [{ number: '991AB0001', activityCode: 'I' }] }] }, ['/iors/0/bonds/0/activityCode bond-activity']],
    ['with more bonds than can be kept', { iors: [{ ...own, bonds: Array.from({ length: 21 }, () => own.bonds[0] ?? { number: '', activityCode: '' }) }] }, ['/iors/0/bonds too-many']],
    ['with more importer numbers than can be kept', { iors: Array.from({ length: 201 }, () => own) }, ['/iors too-many']],
    ['without a justification', { justification: ' \n\t' }, ['/justification missing']],
    ['with a justification of 99 characters', { justification: 'x'.repeat(99) }, ['/justification too-short']],
    ['with a justification of 20,001 characters', { justification: 'x'.repeat(20_001) }, ['/justification too-long']],
    ['without a factor', { factors: [] }, ['/factors missing']],
    ['for a factor there is not', { factors: ['HABIT' as 'INTENDED_USE'] }, ['/factors/0 unknown-word']],
    ['for an import history there is not', { importHistory: 'LONG' as 'NEW' }, ['/importHistory unknown-word']],
    ['for a heading of five digits', row({ heading4: '95031' }), ['/headingRows/0/heading4 heading-form']],
    ['for the reserved chapter 77', row({ heading4: '7701' }), ['/headingRows/0/heading4 heading-form']],
    ['for chapter 98, which is no article', row({ heading4: '9801' }), ['/headingRows/0/heading4 heading-form']],
    ['for a heading there is not', row({ heading4: '0100' }), ['/headingRows/0/heading4 no-such-heading']],
    ['for a row of another kind', row({ kind: 'GUESSED' as 'PRIOR' }), ['/headingRows/0/kind unknown-word', '/headingRows prior-missing']],
    ['for no lines', row({ lines: 0 }), ['/headingRows/0/lines lines-form']],
    ['for half a line', row({ lines: 1.5 }), ['/headingRows/0/lines lines-form']],
    ['for a value below nothing', row({ value: -1 }), ['/headingRows/0/value value-form']],
    ['for a value in tenths of a cent', row({ value: 10.005 }), ['/headingRows/0/value value-form']],
    ['for a huge value', row({ value: 1e13 }), ['/headingRows/0/value value-form']],
    ['for a date that does not exist', row({ periodEnd: '2025-02-30' as never }), ['/headingRows/0/periodEnd not-a-date', '/headingRows year-not-covered']],
    ['for a period that runs backwards', row({ periodEnd: '2024-12-31' as never }), ['/headingRows/0/periodEnd period-backwards', '/headingRows year-not-covered']],
    ['with more rows than can be kept', { headingRows: Array.from({ length: 5_001 }, (_, index) => prior(String(1000 + index), 1, 1)) }, ['/headingRows too-many']],
    ['when a heading counts twice', { headingRows: [prior('9503', 1, 1), prior('9503', 1, 1, '2025-12-31', '2026-01-31')] }, ['/headingRows/1 heading-repeated']],
    ['without a contact', { contact: { name: ' ' } }, ['/contact/name missing', '/contact unreachable']],
    ['for an e-mail address that is none', { contact: { name: 'Ida Park', email: 'ida.park' } }, ['/contact/email email-form']],
    ['for a telephone number that is none', { contact: { name: 'Ida Park', phone: 'call me' } }, ['/contact/phone phone-form']],
    ['with authority signed in the future', { authority: { kind: 'POWER_OF_ATTORNEY', reference: 'POA 2026-7', signedOn: '2026-03-03' as never } }, ['/authority/signedOn signed-in-future']],
    ['when a party says it came by mail', { channel: 'MAIL' }, ['/channel channel-not-yours']],
    ['when a party says when it was received', { receivedAt: '2026-03-01T00:00:00Z' }, ['/receivedAt receipt-not-yours']],
    ['with text no database can keep', { justification: `${JUSTIFICATION}${lone}` }, ['/justification unstorable-text']],
  ])('%s', (_why, changes, expected) => expect(refusals(wholeAppeal(changes))).toEqual(expected));

  it('for the numbers of somebody else, and of nothing else is spoken then', () => {
    const body = wholeAppeal({ iors: [own, { ...own, ior: '92-2000001TR' }], justification: '' });
    expect(refusals(body)).toEqual(['/iors/1/ior not-your-importer']);
    expect(refusals(wholeAppeal(), people.strangerBroker)).toEqual(['/iors/0/ior not-your-importer']);
    expect(new Course().attempt('file', wholeAppeal(), people.otherImporter, FILED_AT)[0]).toMatchObject({ kind: 'forbidden', rule: { mark: 'policy' } });
  });

  it('for a number ACE does not know', () => {
    const stranger = { ...people.importer, iors: [...people.importer.iors, '12-3456789AB' as never] };
    expect(refusals(wholeAppeal({ iors: [{ ...own, ior: '12-3456789AB' }] }), stranger)).toEqual(['/iors/0/ior ior-unknown']);
  });

  it('by people who neither import nor record letters', () => {
    for (const person of [people.hqDecider, people.cee004Specialist, people.portDirector, people.auditor])
      expect(new Course().attempt('file', wholeAppeal(), person, FILED_AT)[0]).toMatchObject({ kind: 'forbidden', code: 'not-permitted' });
  });
});

describe('importer numbers', () => {
  it('and bonds given twice are kept once', () => {
    const twice = filed(wholeAppeal({ iors: [own, { ...own, bonds: [...own.bonds, ...own.bonds, { number: '991AB0002', activityCode: 'A' }] }] }));
    expect(twice.state.appeal.iors).toEqual([
      { ior: '91-1000001BH', iorType: 'EIN', bonds: [{ number: '991AB0001', activityCode: 'A' }, { number: '991AB0002', activityCode: 'A' }] },
    ]);
    expect(twice.last.data).toMatchObject({ duplicatesRemoved: 1 });
  });

  it('of two importer groups need an explanation', () => {
    const two = [own, { ...own, ior: '92-2000001TR' }];
    const authority = { kind: 'POWER_OF_ATTORNEY', reference: 'POA 2026-7' } as const;
    expect(refusals(wholeAppeal({ iors: two, authority }), people.broker)).toEqual(['/groupExplanation missing']);
    const explained = filed(wholeAppeal({ iors: two, authority, groupExplanation: 'Both were bought by the same owner in January.' }), FILED_AT, people.broker);
    expect(explained.state.flags.severalGroups).toBe(true);
  });

  it('that ACE has at another Center are flagged, not refused: stale data is a reason for appealing', () => {
    const course = filed(wholeAppeal({ currentCenter: 'CEE003' }));
    expect(course.state.flags.aceDiffers).toEqual([{ ior: '91-1000001BH', aceCenter: 'CEE004' }]);
    expect(filed().state.flags.aceDiffers).toEqual([]);
  });
});

describe('the authority to sign', () => {
  it('is stated by a broker, and by its system', () => {
    expect(refusals(wholeAppeal(), people.broker)).toEqual(['/authority authority-missing']);
    expect(refusals(wholeAppeal({ authority: { kind: 'IMPORTER_OFFICER', reference: 'Board minutes' } }), people.broker)).toEqual(['/authority/kind authority-not-of-broker']);
    expect(refusals(wholeAppeal({ authority: { kind: 'POWER_OF_ATTORNEY', reference: ' ' } }), people.broker)).toEqual(['/authority/reference missing']);
    expect(refusals(wholeAppeal({ authority: { kind: 'SEAL' as 'POWER_OF_ATTORNEY', reference: 'POA 2026-7' } }), people.broker)).toEqual(['/authority/kind unknown-word']);
    expect(refusals(wholeAppeal({ authority: { kind: 'POWER_OF_ATTORNEY', reference: 'POA 2026-7' } }), brokerSystem)).toEqual([]);
  });
});

describe('a letter recorded by Headquarters', () => {
  const letter: Partial<FileBody> = { channel: 'MAIL', receivedAt: '2026-02-27T12:00:00-05:00', datedBackReason: 'It lay in the mail room over the weekend.', authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by I. Park, treasurer' } };
  it('counts from its receipt', () => {
    const course = new Course().act('file', { ...wholeAppeal(letter), asDraft: true }, people.hqAnalyst, FILED_AT).act('submit', {}, people.hqSupervisor, FILED_AT);
    expect(course.state.appeal).toMatchObject({ channel: 'MAIL', receivedAt: '2026-02-27T17:00:00.000Z' });
    expect(course.clock('acknowledge').dueAt).toBe('2026-03-02T22:00:00.000Z');
    expect(course.state.filed.as).toBe('OFO_HQ');
  });
  it('is dated back by two people, never by one', () => {
    expect(refusals(wholeAppeal(letter), people.hqAnalyst)).toEqual(['dated-back']);
    const kept = new Course().act('file', { ...wholeAppeal(letter), asDraft: true }, people.hqAnalyst, FILED_AT);
    expect(kept.codes('submit', {}, people.hqAnalyst, FILED_AT)).toEqual(['dated-back-alone']);
    // Whoever changes it has made it theirs: now the first one submits it.
    kept.act('amend-draft', wholeAppeal(letter), people.hqSupervisor, FILED_AT);
    expect(kept.codes('submit', {}, people.hqSupervisor, FILED_AT)).toEqual(['dated-back-alone']);
    expect(kept.act('submit', {}, people.hqAnalyst, FILED_AT).stage).toBe('SUBMITTED');
  });
  it('is dated back with a reason, which those inside read where it was filed', () => {
    for (const datedBackReason of [undefined, '  ', 'Late.']) expect(refusals({ ...wholeAppeal({ ...letter, datedBackReason: datedBackReason as string }), asDraft: true }, people.hqAnalyst)).toEqual([`/datedBackReason ${datedBackReason === 'Late.' ? 'too-short' : 'missing'}`]);
    const course = new Course().act('file', { ...wholeAppeal(letter), asDraft: true }, people.hqAnalyst, FILED_AT).act('submit', {}, people.hqSupervisor, FILED_AT);
    expect(course.events.at(-1)?.summary).toContain('recorded later because: It lay in the mail room over the weekend.');
    expect(course.events.at(-1)?.publicSummary).not.toContain('mail room');
  });
  it('of the same day needs one person and no reason', () => {
    expect(refusals(wholeAppeal({ ...letter, receivedAt: '2026-03-02T09:00:00-05:00', datedBackReason: undefined as never }), people.hqAnalyst)).toEqual([]);
  });
  it('kept on the day of its receipt is submitted by another on a later one, without a reason', () => {
    const sameDay = wholeAppeal({ ...letter, receivedAt: '2026-03-02T09:00:00-05:00', datedBackReason: undefined as never });
    const course = new Course().act('file', { ...sameDay, asDraft: true }, people.hqAnalyst, FILED_AT);
    expect(course.codes('submit', {}, people.hqAnalyst, '2026-03-04T16:00:00.000Z')).toEqual(['dated-back-alone']);
    expect(course.act('submit', {}, people.hqSupervisor, '2026-03-04T16:00:00.000Z').stage).toBe('SUBMITTED');
  });
  it('has no reason of a party, whose filing is received when it is filed', () => {
    expect(refusals(wholeAppeal({ datedBackReason: 'Because I was late.' }), people.importer)).toEqual(['/datedBackReason receipt-not-yours']);
  });
  it.each<[string, Partial<FileBody>, string[]]>([
    ['says by which channel it came', { channel: 'PORTAL' }, ['/channel channel-missing']],
    ['says who signed it', { authority: undefined as never }, ['/authority authority-missing']],
    ['was not received in the future', { receivedAt: '2026-03-02T15:00:00.001Z' }, ['/receivedAt received-in-future']],
    ['says when it was received', { receivedAt: undefined as never }, ['/receivedAt missing']],
    ['says so with date, time and zone', { receivedAt: '2026-02-27' }, ['/receivedAt not-an-instant']],
  ])('%s', (_why, changes, expected) => expect(refusals(wholeAppeal({ ...letter, ...changes }), people.hqAnalyst)).toEqual(expected));
});

describe('a draft', () => {
  it('is kept with whatever it has, then amended and submitted', () => {
    const course = new Course().act('file', { asDraft: true, iors: [own], justification: 'To be written.' }, people.importer, FILED_AT);
    expect(course.stage).toBe('DRAFT');
    expect(course.file.clocks).toEqual([]);
    expect(course.codes('submit', {}, people.importer, '2026-03-03T15:00:00.000Z')).toContain('/currentCenter missing');
    course.act('amend-draft', wholeAppeal(), people.importer, '2026-03-03T16:00:00.000Z');
    course.act('submit', {}, people.importer, '2026-03-04T16:00:00.000Z');
    expect(course.stage).toBe('SUBMITTED');
    expect(course.state.appeal.receivedAt).toBe('2026-03-04T16:00:00.000Z');
    expect(course.clock('acknowledge').dueAt).toBe('2026-03-05T22:00:00.000Z');
  });
  it('is checked for form, and belongs to somebody', () => {
    expect(refusals({ asDraft: true, iors: [own], currentCenter: 'CEE4', headingRows: [{ ...projected('9503'), lines: -1 }] })).toEqual(['/currentCenter center-form', '/headingRows/0/lines lines-form']);
    expect(refusals({ asDraft: true })).toEqual(['/iors draft-of-nobody']);
    expect(refusals({ asDraft: true, iors: [{ ...own, ior: '92-2000001TR' }] })).toEqual(['/iors/0/ior not-your-importer']);
  });
  it('is nobody else\'s to amend or submit', () => {
    const course = new Course().act('file', { asDraft: true, iors: [own] }, people.importer, FILED_AT);
    expect(course.codes('submit', {}, people.otherImporter, FILED_AT)).toEqual(['no-such-case']);
    expect(course.codes('submit', {}, people.hqAnalyst, FILED_AT)).toEqual(['not-permitted']);
  });
  it('may be given up', () => {
    const course = new Course().act('file', { asDraft: true, iors: [own] }, people.importer, FILED_AT).act('withdraw', {}, people.importer, FILED_AT);
    expect(course.stage).toBe('WITHDRAWN');
  });
});
