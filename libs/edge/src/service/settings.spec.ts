// What a service must be told, and the sentence it ends with when it is not.
import { describe, expect, it } from '@jest/globals';
import { PACES } from '../rates/pace.js';
import { Proxies, THIS_MACHINE } from '../rates/sender.js';
import { settingsFrom } from './settings.js';

const all = { PORT: '4401', DATABASE_URL: 'postgres://x', TEMPORAL_ADDRESS: '127.0.0.1:7233', OIDC_ISSUER: 'http://127.0.0.1:4405/', CENTERLINE_MODE: 'development', CENTERLINE_HOME: '/home/of/centerline' };

describe('the settings of a service', () => {
  it('come from the environment', () => {
    expect(settingsFrom(all)).toEqual({
      host: '127.0.0.1', port: 4401, databaseUrl: 'postgres://x', temporalAddress: '127.0.0.1:7233', temporalNamespace: 'default', issuer: 'http://127.0.0.1:4405', mode: 'development',
      home: '/home/of/centerline', clamdAddress: null, scanAgainMs: 30_000, decidingAcr: ['urn:centerline:acr:sample'], paces: PACES, proxies: new Proxies(THIS_MACHINE),
    });
  });
  it('are those of production when nobody says otherwise', () => {
    expect(settingsFrom({ ...all, CENTERLINE_MODE: undefined, CLAMD_ADDRESS: '127.0.0.1:3310' }).mode).toBe('production');
  });
  it('refuse production without a virus scanner, in one sentence', () => {
    expect(() => settingsFrom({ ...all, CENTERLINE_MODE: 'production' })).toThrow('A production installation scans every document: set CLAMD_ADDRESS');
    expect(settingsFrom({ ...all, CENTERLINE_MODE: 'production', CLAMD_ADDRESS: '/run/clamd.sock' }).clamdAddress).toBe('/run/clamd.sock');
  });
  it('let nobody decide in production by a sample sign-in', () => {
    const production = { ...all, CENTERLINE_MODE: 'production', CLAMD_ADDRESS: '127.0.0.1:3310' };
    expect(settingsFrom(production).decidingAcr).toEqual(['http://idmanagement.gov/ns/assurance/aal/2?hspd12=true']);
    expect(settingsFrom({ ...production, OIDC_DECIDING_ACR: 'urn:agency:piv urn:agency:derived-piv' }).decidingAcr).toEqual(['urn:agency:piv', 'urn:agency:derived-piv']);
    expect(() => settingsFrom({ ...production, OIDC_DECIDING_ACR: 'urn:centerline:acr:sample' })).toThrow('anybody may be anybody');
    expect(() => settingsFrom({ ...production, OIDC_DECIDING_ACR: 'a"b' })).toThrow('OIDC_DECIDING_ACR lists ways');
  });
  it.each([
    ['PORT', undefined, 'PORT'], ['CENTERLINE_HOME', '', 'CENTERLINE_HOME'], ['SCAN_AGAIN_SECONDS', 'soon', 'SCAN_AGAIN_SECONDS must be'], ['CENTERLINE_PACES', 'reads=none', 'CENTERLINE_PACES is a list'], ['CENTERLINE_PROXIES', 'gateway.example', 'CENTERLINE_PROXIES names addresses'], ['PORT', '99999', 'PORT must be a port number'], ['DATABASE_URL', undefined, 'DATABASE_URL'], ['TEMPORAL_ADDRESS', '', 'TEMPORAL_ADDRESS'],
    ['OIDC_ISSUER', 'nowhere', 'OIDC_ISSUER must be the address'], ['CENTERLINE_MODE', 'test', 'not "test"'],
  ])('lack %s or have %j: one sentence', (name, value, words) => {
    expect(() => settingsFrom({ ...all, [name]: value })).toThrow(words);
  });
});
