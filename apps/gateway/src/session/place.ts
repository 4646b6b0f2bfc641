// Owns where a session is used from, as far as a request tells: by which browser, over which network. Kept sealed with the session, and told to its person alone.
import type { IncomingMessage } from 'node:http';
import { neighborhoodOf, senderOf, type Proxies } from '@centerline/edge';

export interface Place {
  /** Its name and system without its version, which may change while a session lasts. */
  readonly browser: string;
  /** An address, or the part of one that a network shares. */
  readonly network: string;
}
export type PlaceOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => Place;

export const placesBehind = (proxies: Proxies): PlaceOf => (request) =>
  ({ browser: (request.headers['user-agent'] ?? '').replaceAll(/[\d.]+/g, ''), network: neighborhoodOf(senderOf(request, proxies)) });

/** As its maker calls it, the first that fits: most browsers name those they are made like, too. */
const MAKES: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\b|\bEdgiOS\b/, 'Edge'], [/\bOPR\b|\bOpera\b/, 'Opera'], [/\bSamsungBrowser\b/, 'Samsung Internet'], [/\bFirefox\b|\bFxiOS\b/, 'Firefox'], [/Chrome\b|\bCriOS\b/, 'Chrome'], [/\bSafari\b/, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b|\biPad\b/, 'iOS'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux'],
];
/** For its own person, to know it again: `Firefox, Linux`; null where it does not say. */
export function inWords({ browser }: Pick<Place, 'browser'>): string | null {
  const named = [MAKES, SYSTEMS].flatMap((names) => names.find(([pattern]) => pattern.test(browser))?.[1] ?? []);
  return named.length === 0 ? null : named.join(', ');
}
