// Which addresses lead to which service, and that no spelling of an address leads anywhere else.
import { describe, expect, it } from '@jest/globals';
import { ProblemException } from '@centerline/edge';
import { targetOf } from '../security/address.js';
import { destinationOf, isOpenToAll } from './destination.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return error.code;
    throw error;
  }
  return 'none';
};

describe('an address of the API', () => {
  it.each([
    ['/api/reassignment/v1/reassignments', 'reassignment', '/v1/reassignments'],
    ['/api/ftz/v1/ftz-escalations/019-a/deadlines', 'ftz', '/v1/ftz-escalations/019-a/deadlines'],
    ['/api/fpf/v1/x/tasks/center-input%3ACEE004/claim', 'fpf', '/v1/x/tasks/center-input%3ACEE004/claim'],
    ['/api/fpf/v1/x/tasks/a:b/claim', 'fpf', '/v1/x/tasks/a:b/claim'],
    ['/api/oversight/v1', 'oversight', '/v1'],
    ['/api/oversight/v1/%C3%A9', 'oversight', '/v1/%C3%A9'],
    ['/api/oversight/v1/a.b~c', 'oversight', '/v1/a.b~c'],
  ])('%s leads to %s %s', (path, service, rest) => {
    expect(destinationOf(path)).toEqual({ service, path: rest });
  });

  it.each([
    '/api', '/api/', '/api/identity/v1/x', '/api/worker/v1/x', '/api/FTZ/v1/x', '/api/ftz', '/api/ftz/', '/api/ftz/health/ready', '/api/ftz/docs', '/api/ftz/openapi.json', '/api/ftz/v2/x', '/api/ftz/v10/x',
    '/api/ftz/v1/', '/api/ftz/v1/x/', '/apix/ftz/v1/x', '/api/constructor/v1/x', '/api/__proto__/v1/x', '/ftz/v1/x',
  ])('%s leads nowhere', (path) => {
    expect(codeOf(() => destinationOf(path))).toBe('no-such-route');
  });

  it.each([
    '/api/ftz/v1/../health/ready', '/api/ftz/v1/..', '/api/ftz/v1/./x', '/api/ftz/v1/%2e%2e/health', '/api/ftz/v1/%2E%2e/x', '/api/ftz/v1/.%2e/x', '/api/ftz/v1//x', '/api//ftz/v1/x', '//api/ftz/v1/x',
    '/api/ftz/v1/a%2fb', '/api/ftz/v1/a%2Fb', '/api/ftz/v1/a%5cb', '/api/ftz/v1/a\\b', '/api/ftz/v1/a%00b', '/api/ftz/v1/a%0d%0ax', '/api/ftz/v1/%zz', '/api/ftz/v1/%', '/api/ftz/v1/%E0%A4%A', '/api/ftz/v1/%c0%ae',
    '/api/ftz/v1/%252e%252e/x', '/api/ftz/v1/a%25b', '/api/ftz/v1/a b', '/api/ftz/v1/<x>', '/api/f%74z/v1/x', '/api/ftz/v%31/x', '/%61pi/ftz/v1/x', '/api/ftz/v1/ü', '/api/ftz@evil.example/../v1/x',
  ])('%s can be read in two ways and is refused', (path) => {
    expect(codeOf(() => destinationOf(path))).toBe('bad-request');
  });
});

describe('what everybody may read', () => {
  it.each(['/api/reassignment/v1/reference', '/api/fpf/v1/reference', '/api/oversight/v1/reference/zones', '/api/oversight/v1/reference/policies-in-words'])('%s is', (path) => {
    expect(isOpenToAll(destinationOf(path))).toBe(true);
  });
  it.each([
    '/api/reassignment/v1/my-importers', '/api/reassignment/v1/reassignments', '/api/reassignment/v1/reference/x', '/api/oversight/v1/reference', '/api/oversight/v1/oversight/events', '/api/oversight/v1/reference/x/y',
    '/api/ftz/v1/reference', '/api/oversight/v1/oversight/reference/zones', '/api/reassignment/v1/referenceX',
  ])('%s is not', (path) => {
    expect(isOpenToAll(destinationOf(path))).toBe(false);
  });
});

describe('the target of a request', () => {
  it.each([['/a/b', { path: '/a/b', search: '' }], ['/a?b=c', { path: '/a', search: '?b=c' }], ['/a?b=/../c?d', { path: '/a', search: '?b=/../c?d' }], ['/?', { path: '/', search: '?' }]])('%s', (url, target) => {
    expect(targetOf(url)).toEqual(target);
  });
  it.each(['http://evil.example/api/ftz/v1/x', 'https://evil.example', 'evil.example:443', '*', '', undefined, '/a#b', '/a?b#c'])('%s is not one of ours', (url) => {
    expect(codeOf(() => targetOf(url))).toBe('bad-request');
  });
});
