import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server on which things can go wrong. */
export interface Proxy {
  readonly port: number;
  /** The next message to the server that holds these bytes arrives, and its answer does not: the connection is cut instead. */
  loseAnswerTo(bytes: Buffer): void;
  close(): Promise<void>;
}

export async function openProxy(target: { readonly host: string; readonly port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let fatal: Buffer | undefined;
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    let isMute = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
      sockets.delete(client);
    };
    sockets.add(client);
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true);
    client.on('data', (chunk) => {
      if (fatal && chunk.includes(fatal)) {
        fatal = undefined;
        isMute = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isMute) end();
      else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    loseAnswerTo: (bytes) => void (fatal = bytes),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
