// Owns the schemas of what the rooms of work answer, for the OpenAPI document. Written beside the types they describe.
import { DUE_WINDOWS, STANDING_VIEWS } from '@centerline/cases';
import { Schemas } from '@centerline/edge';

const { answers, day, dayOrNull, instant, instantOrNull, list, number, record, text, textOrNull, truth } = Schemas;
const type = { enum: ['reassignment', 'ftz', 'fpf'] };
const filters = { type: 'object', properties: { type, unit: text, owner: text, unowned: truth, role: text, center: text, port: text, stage: text, due: { enum: DUE_WINDOWS } } } as const;
const item = record({
  caseId: text, number: text, type, caseTitle: text, stage: text, version: number, center: textOrNull, port: textOrNull, taskId: text, title: text, unit: text, unitName: text, roles: list(text),
  owner: textOrNull, ownerName: textOrNull, ownerAwayUntil: dayOrNull, openedAt: instant, dueAt: instantOrNull, breached: truth, may: record({ claim: truth, release: truth, assign: truth }),
});
const kept = record({ id: text, name: text, filters, count: number, keptByName: text, keptAt: instant, mayChange: truth });
const absence = record({
  id: text, person: text, personName: text, unit: text, fromOn: day, untilOn: day, beginsAt: instant, endsAt: instant, deputy: textOrNull, deputyName: textOrNull, isNow: truth, enteredByName: text, enteredAt: instant, mayEnd: truth,
});
const load = { open: number, overdue: number, dueSoon: number } as const;

/** Decorators of routes: what they answer. */
export const WorkAnswers = {
  work: answers(record({ asOf: instant, zone: text, count: { type: ['integer', 'null'] }, items: list(item), next: { type: ['string', 'null'], format: 'uri-reference' } }), 'Work'),
  views: answers(record({ asOf: instant, standing: list(record({ key: { enum: STANDING_VIEWS }, filters, count: number })), mine: list(kept), office: list(kept), mayKeepForOffice: truth }), 'Views with how many each has'),
  view: answers(record({ id: text, name: text, filters }), 'The view as it is kept'),
  absences: answers(record({ asOf: instant, today: day, unit: text, unitName: text, mayEnterForOthers: truth, people: list(record({ id: text, name: text, roles: list(text) })), items: list(absence) }), 'Absences that are not over'),
  absence: answers(absence, 'The absence'),
  people: answers(record({
    asOf: instant, weekEndsAt: instant, unit: text, unitName: text, unclaimed: record(load), elsewhere: record(load),
    people: list(record({ id: text, name: text, roles: list(text), awayUntil: dayOrNull, deputyName: textOrNull, ...load })),
  }), 'The people of an office and what each has'),
} as const;
