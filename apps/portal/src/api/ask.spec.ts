// Whatever a service or the network does, a page learns it as one of seven things.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { answerOf, ask, headersOf, rememberCsrf } from './ask.js';

const problem = (status: number, extra: object = {}) =>
  new Response(JSON.stringify({ type: '/problems/invalid', title: 'Something in the request is not right', status, detail: 'State the current Center.', errors: [{ code: 'missing', field: '/currentCenter', message: 'State the current Center.' }], ...extra }), { status });

afterEach(() => { jest.restoreAllMocks(); rememberCsrf(null); });

describe('an answer', () => {
  it('that is good brings its value, its version and whether it repeats an earlier one', async () => {
    const response = new Response('{"number":"CR-2026-000001"}', { status: 201, headers: { etag: '"7"', 'idempotency-replayed': 'true' } });
    expect(await answerOf(response)).toEqual({ kind: 'ok', value: { number: 'CR-2026-000001' }, version: 7, replayed: true });
  });

  it('that refuses names each field and keeps the words of the law', async () => {
    expect(await answerOf(problem(422))).toMatchObject({ kind: 'refused', problem: { errors: [{ field: '/currentCenter', message: 'State the current Center.' }] } });
  });

  it.each([
    ['another version', problem(412, { currentVersion: 9 }), { kind: 'stale', currentVersion: 9 }],
    ['no session', problem(401), { kind: 'signed-out' }],
    ['a sign-in too old to decide', problem(401, { type: '/problems/step-up' }), { kind: 'step-up', problem: { status: 401 } }],
    ['a fault', problem(503), { kind: 'broken' }],
    ['too many requests', problem(429), { kind: 'broken' }],
    ['a page of a proxy instead of a problem', new Response('<html>', { status: 404 }), { kind: 'refused', problem: { status: 404, errors: [] } }],
  ])('of %s is told apart', async (_what, response, expected) => {
    expect(await answerOf(response)).toMatchObject(expected);
  });

  it('that never came is offline, not an error', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await ask('/api/reassignment/v1/reassignments')).toEqual({ kind: 'offline' });
  });
});

describe('a request', () => {
  it('that only reads proves nothing', () => {
    expect(headersOf({}, 'token')).toEqual({ accept: 'application/json, application/problem+json' });
  });

  it('that changes something proves its page, names its attempt and the version it was decided on', () => {
    expect(headersOf({ method: 'POST', body: {}, version: 3, idempotencyKey: 'attempt-0001' }, 'token')).toMatchObject({
      'content-type': 'application/json', 'x-centerline-csrf': 'token', 'if-match': '"3"', 'idempotency-key': 'attempt-0001',
    });
  });
});
