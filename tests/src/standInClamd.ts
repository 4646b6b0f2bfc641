// Stands in for clamd in stories: takes INSTREAM over a real socket and finds the test virus. Whether it listens is the story's to say.
import { createServer, type AddressInfo, type Server } from 'node:net';

export interface StandInClamd {
  readonly address: string;
  listen(): Promise<void>;
  leave(): Promise<void>;
}

/** Begins with a port of its own on which nobody listens yet. */
export async function standInClamd(finds: string): Promise<StandInClamd> {
  let server: Server | null = null;
  let port = 0;
  const listen = async (): Promise<void> => {
    server = createServer((socket) => {
      let heard = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (part) => {
        heard = Buffer.concat([heard, part]);
        // A length of zero ends what is sent; contents of stories have no four zeros before it.
        if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(heard.includes(finds) ? 'stream: Story-Test FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const leave = async (): Promise<void> => {
    const ending = server;
    server = null;
    if (ending) await new Promise((resolve) => ending.close(resolve));
  };
  await listen();
  await leave();
  return { address: `127.0.0.1:${port}`, listen, leave };
}
