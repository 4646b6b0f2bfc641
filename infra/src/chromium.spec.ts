// Who has no browser is told what to install; who named one gets that one or is told that it is not there.
import { describe, expect, it } from '@jest/globals';
import { findChromium, INSTALL_ONE } from './chromium.js';

const on = (...paths: readonly string[]) => (path: string): boolean => paths.includes(path);

describe('the browser of the specs', () => {
  it.each([
    ['the one that was named', { CHROMIUM: '/opt/own', PATH: '/usr/bin' }, on('/opt/own', '/usr/bin/chromium'), '/opt/own'],
    ['the first on the PATH', { PATH: '/usr/local/bin:/usr/bin' }, on('/usr/bin/chromium'), '/usr/bin/chromium'],
    ['Chromium before Chrome', { PATH: '/a:/b' }, on('/a/google-chrome', '/b/chromium'), '/b/chromium'],
    ['the one without windows before the whole browser', { PATH: '/usr/bin' }, on('/usr/bin/chromium', '/usr/bin/chromium-headless-shell'), '/usr/bin/chromium-headless-shell'],
    ['the system’s own when CHROMIUM is empty', { CHROMIUM: '', PATH: '/usr/bin' }, on('/usr/bin/google-chrome'), '/usr/bin/google-chrome'],
  ])('is %s', (_rule, environment, isThere, path) => {
    expect(findChromium(environment, 'linux', isThere)).toEqual({ kind: 'found', path });
  });

  it('is found where macOS keeps programs', () => {
    const own = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findChromium({ PATH: '/usr/bin' }, 'darwin', on(own))).toEqual({ kind: 'found', path: own });
  });

  it('is missing with the words of what to install', () => {
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', on())).toEqual({ kind: 'missing', why: INSTALL_ONE, isFault: false });
    expect(INSTALL_ONE).toContain('apt-get install chromium');
  });

  it('is never another than the one that was named', () => {
    expect(findChromium({ CHROMIUM: '/opt/none', PATH: '/usr/bin' }, 'linux', on('/usr/bin/chromium'))).toMatchObject({ kind: 'missing', why: expect.stringContaining('CHROMIUM is "/opt/none"'), isFault: true });
  });
});
