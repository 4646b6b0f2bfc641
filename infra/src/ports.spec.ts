import { describe, expect, it } from '@jest/globals';
import { isFree, freePortBase, requireFree } from './open-ports.js';
import { highestOffset, portsFrom, urlsFor } from './ports.js';

describe('the table of ports', () => {
  it('puts every part at its offset from the base', () => {
    expect(portsFrom(4400)).toEqual({
      gateway: 4400, reassignment: 4401, ftz: 4402, fpf: 4403, oversight: 4404, identity: 4405, worker: 4406, mailroom: 4407, postgres: 4410, temporal: 4411, smtp: 4412,
    });
  });

  it('gives the base itself to the portal and no port twice', () => {
    const ports = Object.values(portsFrom(4400));
    expect(urlsFor(4400).gateway).toBe('http://127.0.0.1:4400');
    expect(new Set(ports).size).toBe(ports.length);
    expect(highestOffset).toBe(12);
  });

  it('listens on the loopback address only', () => {
    expect(urlsFor(5400).ftz).toBe('http://127.0.0.1:5402');
    expect(urlsFor(5400).temporalAddress).toBe('127.0.0.1:5411');
  });
});

describe('a taken port', () => {
  it('is refused in one sentence that names the port and the way out', async () => {
    const onlyFpfTaken = async (port: number) => port !== 4403;
    await expect(requireFree(4400, ['reassignment', 'fpf'], onlyFpfTaken)).rejects.toThrow(
      'Port 4403 (for fpf) is taken by another program: stop that program, or move all ports with `npm start -- --port-base 5400`.',
    );
  });

  it('does not matter when nothing of ours would listen there', async () => {
    await expect(requireFree(4400, ['reassignment'], async (port) => port !== 4403)).resolves.toBeUndefined();
  });

  it('is avoided when any base will do', async () => {
    const base = await freePortBase();
    expect(await Promise.all(Object.values(portsFrom(base)).map((port) => isFree(port)))).not.toContain(false);
  });

  it('is said when there is no free range at all', async () => {
    await expect(freePortBase(async () => false)).rejects.toThrow('No free range of ports');
  });
});
