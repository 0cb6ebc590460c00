import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEEP_ALIVE_MS = 75_000;

export interface Listener {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string;
  /** Takes no more connections, lets answers under way end for `graceMs`, then cuts them. */
  close(graceMs: number): Promise<void>;
}

/** Listens. @throws Error with a sentence when the port is taken. */
export function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listener> {
  const server = createServer((request, response) => {
    response.once('close', () => server.emit('answered'));
    handle(request, response);
  });
  // Uploads and event streams outlive the default of five minutes.
  server.requestTimeout = 0;
  // Longer than load balancers and clients keep theirs, so that nobody sends into a connection that is just being closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(new Error(`Port ${port} on ${host} is taken; set PORT to another one`, { cause: error }));
    });
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
      resolve({ url, close: (graceMs) => closeWithin(server, graceMs) });
    });
  });
}

async function closeWithin(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection whose answer has just gone out is kept alive for the next request, which will not come.
  server.on('answered', () => setImmediate(() => server.closeIdleConnections()));
  AbortSignal.timeout(graceMs).addEventListener('abort', () => server.closeAllConnections(), { once: true });
  await closed;
}
