// What a person reads when the system is ready: one line that begins with `Ready`, the pages of the services, sample sign-ins. Owns these words only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './places.js';
import type { Urls } from './ports.js';
import { isHere } from './services.js';
import type { State } from './state.js';

/** Services with a page to try their API. */
const withPages = ['reassignment', 'ftz', 'fpf', 'oversight'] as const;
/** Enough to play one case of each type; all others are on the sign-in page. */
const shown = 18;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly password?: string;
}

/** The lines for a system that has just become ready. */
export function welcome(system: { readonly urls: Urls; readonly portBase: number }): readonly string[] {
  return [`Ready: Centerline runs on this machine, ports from ${system.portBase}. Ctrl-C stops it.`, ...pages(system.urls), ...signIns(samplePeople()), '', '  Try it: npm run demo, npm run advance -- 5d'];
}

/** The lines for a system that was already running when another start was asked for. */
export function whereItRuns(state: State): readonly string[] {
  const how = state.status === 'ready' ? 'already running' : `already ${state.status}`;
  return [`Centerline is ${how} at ports from ${state.portBase} (process ${state.launcher.pid}); nothing was started.`, ...pages(state.urls)];
}

function pages(urls: Urls): readonly string[] {
  return [
    `  ${'portal'.padEnd(13)} ${isHere('gateway') ? '' : '(this clone does not have it yet) '}${urls.gateway}`,
    ...(isHere('mailroom') ? [`  ${'mail'.padEnd(13)} ${urls.mailroom}`] : []),
    ...withPages.map((name) => `  ${name.padEnd(13)} ${isHere(name) ? '' : '(this clone does not have it yet) '}${urls[name]}/docs`),
    `  ${'identity'.padEnd(13)} ${urls.identity}/.well-known/openid-configuration`,
  ];
}

/** Compact table: the first person of each set of roles. */
export function signIns(people: readonly Person[]): readonly string[] {
  const chosen = people.filter((person, index) => people.findIndex((other) => other.roles.join() === person.roles.join()) === index).slice(0, shown);
  if (chosen.length === 0) return [];
  const needPassword = chosen.some(({ password }) => password !== undefined);
  const rows = chosen.map(({ id, name, unit, roles: held, password }) => `  ${id.padEnd(20)} ${name.padEnd(20)} ${unit.padEnd(10)} ${held.join(', ')}${password === undefined ? '' : `  password ${password}`}`);
  return ['', `  Sample sign-ins (${people.length} in all, plainly invented${needPassword ? '' : '; no password, one click'}):`, ...rows];
}

function samplePeople(): readonly Person[] {
  const file = [join(repository, 'prisma', 'samples', 'people.json'), join(repository, 'apps', 'identity', 'src', 'people.json')].find((path) => existsSync(path));
  if (file === undefined) return [];
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(found) ? found.filter(isPerson) : [];
}

function isPerson(found: unknown): found is Person {
  return typeof found === 'object' && found !== null && 'id' in found && 'name' in found && 'unit' in found && 'roles' in found && Array.isArray(found.roles);
}
