// Owns the conversation with clamd: INSTREAM of its own protocol (clamd(8)). Must never take anything but a plain OK for clean.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

export type ClamdAnswer = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly signature: string } | { readonly kind: 'away'; readonly reason: string };

const ANSWERS_WITHIN_MS = 60_000;
const MOST_OF_AN_ANSWER = 4_096;

/** @param address `host:port`, or the path of a socket. */
function socketTo(address: string): Socket {
  const [, host, port] = /^(.*):(\d{1,5})$/.exec(address) ?? [];
  return host === undefined ? connect(address) : connect(Number(port), host);
}

/** Streams a file to clamd and says what it found. Whatever goes wrong is `away`: nothing passes unseen. */
export async function askClamd(address: string, path: string, withinMs = ANSWERS_WITHIN_MS): Promise<ClamdAnswer> {
  const socket = socketTo(address);
  socket.setTimeout(withinMs, () => socket.destroy(new Error('no answer in time')));
  let answer = Promise.resolve('');
  try {
    await once(socket, 'connect');
    answer = readAnswer(socket);
    await send(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      await send(socket, Buffer.concat([length, part]));
    }
    await send(socket, Buffer.alloc(4));
    return meaning(await answer, socket.errored);
  } catch (error) {
    // Not all of the file was sent: whatever clamd said, such as that it is too large, is no verdict on it.
    socket.destroy();
    const said = await answer;
    return away(said, error as Error);
  } finally {
    socket.destroy();
  }
}

const send = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

/** What clamd said up to its NUL, or until the line broke. */
async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  try {
    for await (const part of socket as AsyncIterable<Buffer>) {
      text += part.toString('utf8');
      if (text.includes('\0') || text.length > MOST_OF_AN_ANSWER) break;
    }
  } catch {
    // The conversation broke; whoever leads it has the reason.
  }
  return text.split('\0')[0] ?? '';
}

const away = (said: string, error: Error | null): ClamdAnswer => ({ kind: 'away', reason: said ? `clamd answered "${said.slice(0, 200)}"` : (error?.message ?? 'clamd hung up') });

function meaning(said: string, error: Error | null): ClamdAnswer {
  if (said === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return signature === undefined ? away(said, error) : { kind: 'infected', signature };
}
