// What the gateway must be told, and the sentence it ends with when it is not.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sessionKey } from './session/keyFile.js';
import { settingsFrom } from './settings.js';

const urls = { reassignment: 'http://127.0.0.1:4401', ftz: 'http://127.0.0.1:4402', fpf: 'http://127.0.0.1:4403', oversight: 'http://127.0.0.1:4404', temporalAddress: '127.0.0.1:7233' };
const development = { CENTERLINE_MODE: 'development', PORT: '4400', DATABASE_URL: 'postgres://x', OIDC_ISSUER: 'http://127.0.0.1:4405/', CENTERLINE_HOME: '/home/centerline', CENTERLINE_URLS: JSON.stringify(urls) };
const production = { ...development, CENTERLINE_MODE: 'production', OIDC_ISSUER: 'https://id.example', CENTERLINE_ORIGIN: 'https://centerline.example' };

describe('the settings', () => {
  it('come from the environment', () => {
    expect(settingsFrom(development)).toMatchObject({
      mode: 'development', host: '127.0.0.1', port: 4400, origin: 'http://127.0.0.1:4400', issuer: 'http://127.0.0.1:4405', prompt: 'login',
      services: { reassignment: 'http://127.0.0.1:4401', oversight: 'http://127.0.0.1:4404' }, clientKeyFile: '/home/centerline/keys/centerline-portal.jwk.json', sessionKeyFile: '/home/centerline/keys/gateway-sessions.key',
    });
    expect(settingsFrom({ ...production, OIDC_CLIENT_ID: 'portal' })).toMatchObject({ origin: 'https://centerline.example', clientKeyFile: '/home/centerline/keys/portal.jwk.json' });
  });

  it.each([
    [{ PORT: undefined }, 'PORT'], [{ PORT: 'many' }, 'not "many"'], [{ DATABASE_URL: '' }, 'DATABASE_URL'], [{ OIDC_ISSUER: 'nowhere' }, 'OIDC_ISSUER'], [{ CENTERLINE_HOME: undefined }, 'CENTERLINE_HOME'],
    [{ CENTERLINE_MODE: 'test' }, 'not "test"'], [{ CENTERLINE_URLS: undefined }, 'CENTERLINE_URLS'], [{ CENTERLINE_URLS: '{' }, 'CENTERLINE_URLS'], [{ CENTERLINE_URLS: '{"ftz":"http://x"}' }, 'reassignment, ftz'],
    [{ CENTERLINE_URLS: JSON.stringify({ ...urls, ftz: 'file:///etc/passwd' }) }, 'CENTERLINE_URLS'], [{ CENTERLINE_ORIGIN: 'http://x/path' }, 'CENTERLINE_ORIGIN'],
  ])('lack or have %j: one sentence', (change, words) => {
    expect(() => settingsFrom({ ...development, ...change })).toThrow(words);
  });

  it.each([
    [{ CENTERLINE_ORIGIN: undefined }, 'CENTERLINE_ORIGIN'], [{ CENTERLINE_ORIGIN: 'http://centerline.example' }, 'https://'], [{ OIDC_ISSUER: 'http://id.example' }, 'https://'],
  ])('of production refuse %j', (change, words) => {
    expect(() => settingsFrom({ ...production, ...change })).toThrow(words);
  });
});

describe('the ways of signing in that will do', () => {
  it('are a second factor for everybody, and in production no sample', () => {
    expect(settingsFrom(production).acr).toEqual(['http://idmanagement.gov/ns/assurance/aal/2', 'http://idmanagement.gov/ns/assurance/aal/2?hspd12=true']);
    expect(settingsFrom({ ...production, OIDC_ACR: 'urn:parties:mfa', OIDC_DECIDING_ACR: 'urn:agency:piv' }).acr).toEqual(['urn:parties:mfa', 'urn:agency:piv']);
    expect(() => settingsFrom({ ...production, OIDC_ACR: 'urn:centerline:acr:sample' })).toThrow('OIDC_ACR must not be urn:centerline:acr:sample');
  });
});

describe('the key of the sessions', () => {
  it('is made once in development, readable by its owner only, and never in production', () => {
    const folder = mkdtempSync(join(tmpdir(), 'centerline-keys-'));
    const path = join(folder, 'keys', 'gateway-sessions.key');
    expect(() => sessionKey(path, 'production')).toThrow('is missing');
    const key = sessionKey(path, 'development');
    expect([key.length, statSync(path).mode & 0o777]).toEqual([32, 0o600]);
    expect(sessionKey(path, 'production')).toEqual(key);
    writeFileSync(path, 'short');
    expect(() => sessionKey(path, 'development')).toThrow('must hold 32 bytes');
    rmSync(folder, { recursive: true });
  });
});
