import { describe, expect, it } from '@jest/globals';
import { spoken } from './options.js';

describe('the command line', () => {
  it.each([
    ['nothing', [], {}, { fresh: false, portBase: undefined }],
    ['--fresh', ['--fresh'], {}, { fresh: true, portBase: undefined }],
    ['--port-base 5400', ['--port-base', '5400'], {}, { fresh: false, portBase: 5400 }],
    ['--port-base=5400', ['--port-base=5400'], {}, { fresh: false, portBase: 5400 }],
    ['the environment', [], { CENTERLINE_PORT_BASE: '6400' }, { fresh: false, portBase: 6400 }],
    ['both: the command line wins', ['--port-base', '5400'], { CENTERLINE_PORT_BASE: '6400' }, { fresh: false, portBase: 5400 }],
    ['npm start --fresh without the --', [], { npm_config_fresh: 'true' }, { fresh: true, portBase: undefined }],
    ['npm start --port-base=5400 without the --', [], { npm_config_port_base: '5400' }, { fresh: false, portBase: 5400 }],
    ['npm start --port-base 5400 without the --', ['5400'], { npm_config_port_base: 'true' }, { fresh: false, portBase: 5400 }],
  ] as const)('understands %s', (_what, args, environment, expected) => {
    expect(spoken(args, environment)).toMatchObject(expected);
  });

  it('leaves everything else to the command itself', () => {
    expect(spoken(['5d', '--port-base', '5400', '--to-next-deadline'], {}).rest).toEqual(['5d', '--to-next-deadline']);
  });

  it.each(['abc', '', '80', '65530', '-1', '4400.5'])('refuses the port base "%s" in one sentence', (text) => {
    expect(() => spoken(['--port-base', text], {})).toThrow(/^--port-base must be a number from 1024 to 65523/);
  });
});
