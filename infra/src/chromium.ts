// Owns which browser the browser's specs drive: the one that CHROMIUM names, else the first of this system's own. Must never download one.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `isFault`: somebody chose one that is not there. A machine without any is nobody's fault. */
export type Chromium = { readonly kind: 'found'; readonly path: string } | { readonly kind: 'missing'; readonly why: string; readonly isFault: boolean };

/** Names on the PATH, in the order in which they are taken. The one without windows of its own comes first: the same engine, and what Playwright itself drives,
 *  while the whole browser draws its own toolbars anew for every window that nobody sees. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'] as const;

/** Where they lie on systems that put programs elsewhere. */
const ELSEWHERE: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
};

export const INSTALL_ONE = 'no Chromium was found: install one (Debian: apt-get install chromium-headless-shell, or chromium; macOS: brew install --cask chromium), or set CHROMIUM to the program of one';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Looks on this machine. A choice that was made by CHROMIUM is never replaced by another. */
export function findChromium(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform, isThere: (path: string) => boolean = runs): Chromium {
  const named = environment['CHROMIUM'];
  if (named !== undefined && named !== '') {
    return isThere(named) ? { kind: 'found', path: named } : { kind: 'missing', why: `CHROMIUM is "${named}", and there is no program: set it to the path of a Chromium, or unset it to use this system's own`, isFault: true };
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...(ELSEWHERE[platform] ?? [])].find(isThere);
  return path === undefined ? { kind: 'missing', why: INSTALL_ONE, isFault: false } : { kind: 'found', path };
}
