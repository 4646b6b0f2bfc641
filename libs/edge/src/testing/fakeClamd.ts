// clamd as far as INSTREAM goes, over a real socket: reads the chunks, finds the test virus, and can be away, slow or strange.
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TEST_VIRUS } from '../papers/scanner.js';

export type Mood = 'well' | 'silent' | 'hangs-up' | 'too-small' | 'strange' | 'has-enough' | 'says-ok-early';

export class FakeClamd {
  mood: Mood = 'well';
  /** Bytes of content it was shown, over all conversations. */
  seen = 0;
  private server: Server | null = null;
  private port = 0;

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }
  /** Listens, on the same port as before when it did. */
  async start(): Promise<void> {
    const server = createServer((socket) => {
      const parts: Buffer[] = [];
      socket.on('error', () => undefined);
      if (this.mood === 'hangs-up') return void socket.destroy();
      socket.on('data', (part) => {
        parts.push(part);
        if (this.mood === 'has-enough') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        if (this.mood === 'says-ok-early') return void socket.end('stream: OK\0');
        // The conversation ends with a length of zero.
        if (this.mood === 'silent' || !Buffer.concat(parts.slice(-4)).subarray(-4).equals(Buffer.alloc(4))) return;
        const content = contentOf(Buffer.concat(parts));
        if (content === null) return;
        this.seen += content.length;
        if (this.mood === 'too-small') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        if (this.mood === 'strange') return void socket.end('stream: OK, I suppose\0');
        socket.end(content.includes(TEST_VIRUS) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }
  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}

/** The content of a whole conversation, null while it goes on. */
function contentOf(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let place = 'zINSTREAM\0'.length; place + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(place);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(place + 4, place + 4 + length));
    place += 4 + length;
  }
  return null;
}
