// Owns the files of the built portal: served as they lie in its folder, compressed twins where the browser takes them, the start page for
// every address that is a page of the portal. Must never serve anything else, or a file whose name is hidden.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ProblemException } from '@centerline/edge';
import { sendMessage } from '../pages.js';
import { segmentsOf } from '../security/address.js';
import { headerOf, type Headers, type Visit } from '../visit.js';

const KINDS: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8', map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', ico: 'image/x-icon', woff2: 'font/woff2', woff: 'font/woff', ttf: 'font/ttf', txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};
/** Smallest first. */
const TWINS = [['br', '.br'], ['gzip', '.gz']] as const;
/** Where the build puts files whose names are made of their content. */
const BY_CONTENT = 'assets';
const START_PAGE = 'index.html';

export class PortalFiles {
  constructor(private readonly folder: string) {}

  readonly serve = async (visit: Visit): Promise<void> => {
    const segments = segmentsOf(visit.path)?.filter((segment) => segment !== '');
    if (!segments) throw new ProblemException('bad-request', 'This path can be read in more than one way.');
    const isFile = segments.length > 0 && segments.every((segment) => /^[\w-][\w.-]*$/.test(segment)) && /\.\w+$/.test(segments.at(-1) ?? '');
    if (isFile && (await this.sent(visit, segments))) return;
    // A missing script must not be answered with a page; a missing page is the portal's to explain.
    if (segments[0] === BY_CONTENT) throw new ProblemException('no-such-route', `There is nothing at ${visit.path}.`);
    if (await this.sent(visit, [START_PAGE])) return;
    sendMessage(visit, 503, 'The portal has not been built', ['The services run, but the pages of the portal are not there.', 'Start the system with "npm start", which builds them and says why when it cannot. By hand: npx vite build apps/portal'], null, { 'retry-after': '30' });
  };

  /** False when there is no such file. */
  private async sent(visit: Visit, segments: readonly string[]): Promise<boolean> {
    const path = join(this.folder, ...segments);
    const kind = KINDS[path.slice(path.lastIndexOf('.') + 1)];
    if (kind === undefined) return false;
    const found = await this.twinOf(path, headerOf(visit, 'accept-encoding') ?? '');
    if (found === null) return false;
    const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
    const headers: Headers = {
      'content-type': kind, etag, vary: 'accept-encoding',
      'cache-control': segments[0] === BY_CONTENT ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(found.coding === null ? {} : { 'content-encoding': found.coding }),
    };
    for (const [name, value] of Object.entries(headers)) visit.response.setHeader(name, value);
    if (headerOf(visit, 'if-none-match')?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) visit.response.writeHead(304).end();
    else {
      visit.response.writeHead(200, { 'content-length': found.size });
      if (visit.request.method === 'HEAD') visit.response.end();
      // A browser that goes away in the middle is no fault of anybody.
      else await pipeline(createReadStream(found.path), visit.response).catch(() => visit.response.destroy());
    }
    return true;
  }

  private async twinOf(path: string, accepted: string): Promise<(Found & { readonly coding: string | null }) | null> {
    for (const [coding, ending] of TWINS) {
      const twin = takes(accepted, coding) ? await found(path + ending) : null;
      if (twin) return { ...twin, coding };
    }
    const itself = await found(path);
    return itself && { ...itself, coding: null };
  }
}

interface Found {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}
async function found(path: string): Promise<Found | null> {
  const about = await stat(path).catch(() => null);
  return about?.isFile() ? { path, size: about.size, mtimeMs: about.mtimeMs } : null;
}

/** Whether an Accept-Encoding names the coding and does not forbid it (RFC 9110 § 12.5.3). */
const takes = (accepted: string, coding: string): boolean =>
  accepted.split(',').map((one) => one.trim().toLowerCase().split(';')).some(([name, weight = '']) => name === coding && !/^\s*q=0(?:\.0*)?\s*$/.test(weight));
