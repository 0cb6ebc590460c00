import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SystemClock } from '@cielo/effects';

/** What goes wrong between a client and its server. Bytes are counted from the beginning of a connection. */
export type NetworkFault =
  /** Every piece of an answer comes so much later. */
  | { readonly kind: 'slow'; readonly latencyMs: number }
  /** Nobody listens. */
  | { readonly kind: 'refuse' }
  /** After so many bytes of answers the connection ends in order, is reset, or brings nothing more. */
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly how: 'end' | 'reset' | 'stall' }
  /** After so many bytes of requests the connection is reset. */
  | { readonly kind: 'cut-requests'; readonly afterBytes: number }
  /** The byte at this place of the answers is another one. */
  | { readonly kind: 'damage'; readonly atByte: number }
  /** A request, or only one that looks so, is answered with this text in the server's place, and the connection ends. */
  | { readonly kind: 'answer'; readonly text: string; readonly when?: RegExp }
  /** A request that looks so reaches the server, and this text comes back instead of its answer; without one the connection is reset. */
  | { readonly kind: 'lose-answer'; readonly when: RegExp; readonly instead?: string };

/** Stands between clients and a real server, and does to their connections what bad days do. Knows TCP alone. */
export class FaultyProxy {
  private readonly clock = new SystemClock();
  private readonly sockets = new Set<Socket>();
  /** Connections to the server whose next answer gets lost. */
  private readonly losing = new WeakSet<Socket>();
  private listener: Server | undefined;
  private fault: NetworkFault | undefined;
  private left = 0;
  private at = 0;

  private constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  static async open(target: { readonly host: string; readonly port: number }): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    await proxy.listen();
    return proxy;
  }

  /** On 127.0.0.1; the same through all faults. */
  get port(): number {
    return this.at;
  }

  /** From now on, until `heal` or for so many connections (of faults with a `when`: requests), this goes wrong. Connections there are end. */
  async fail(fault: NetworkFault, times = Infinity): Promise<void> {
    await this.heal();
    if (fault.kind === 'refuse') return this.stopListening();
    this.fault = fault;
    this.left = times;
  }

  /** Everything passes again. Connections there are end. */
  async heal(): Promise<void> {
    this.fault = undefined;
    this.endAll();
    if (!this.listener) await this.listen();
  }

  async close(): Promise<void> {
    await this.stopListening();
  }

  private async listen(): Promise<void> {
    const listener = createServer({ allowHalfOpen: true }, (client) => this.connect(client));
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject).listen(this.at, '127.0.0.1', resolve);
    });
    this.at = (listener.address() as AddressInfo).port;
    this.listener = listener;
  }

  private async stopListening(): Promise<void> {
    const listener = this.listener;
    this.listener = undefined;
    const closed = new Promise((resolve) => (listener ? listener.close(resolve) : resolve(undefined)));
    this.endAll();
    await closed;
  }

  private endAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private connect(client: Socket): void {
    const server = connect({ ...this.target, allowHalfOpen: true });
    const fault = this.faultOfNext();
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      // A connection that breaks on one side breaks on the other.
      socket.on('error', () => other.destroy());
    }
    void this.passRequests(client, server, fault).catch(() => server.destroy());
    void this.passAnswers(client, server, fault).catch(() => client.destroy());
  }

  /** Connections use up a fault; faults of single requests are counted when they happen. */
  private faultOfNext(): NetworkFault | undefined {
    if (this.fault?.kind === 'answer' || this.fault?.kind === 'lose-answer') return this.fault;
    return this.left-- > 0 ? this.fault : undefined;
  }

  private async passRequests(client: Socket, server: Socket, fault: NetworkFault | undefined): Promise<void> {
    let passed = 0;
    for await (const chunk of chunksOf(client)) {
      if (fault?.kind === 'answer' && this.happens(fault.when, chunk)) return void client.end(fault.text);
      if (fault?.kind === 'lose-answer' && this.happens(fault.when, chunk)) this.losing.add(server);
      passed += chunk.length;
      if (fault?.kind === 'cut-requests' && passed > fault.afterBytes) return void client.resetAndDestroy();
      await write(server, chunk);
    }
    server.end();
  }

  private happens(when: RegExp | undefined, request: Buffer): boolean {
    if (this.left <= 0 || !(when ?? /^/).test(request.toString('latin1'))) return false;
    this.left -= 1;
    return true;
  }

  private async passAnswers(client: Socket, server: Socket, fault: NetworkFault | undefined): Promise<void> {
    let passed = 0;
    for await (const chunk of chunksOf(server)) {
      if (fault?.kind === 'slow') await this.clock.sleep(fault.latencyMs);
      if (fault?.kind === 'lose-answer' && this.losing.delete(server)) {
        return void (fault.instead === undefined ? client.resetAndDestroy() : client.end(fault.instead));
      }
      if (fault?.kind === 'damage') damage(chunk, fault.atByte - passed);
      passed += chunk.length;
      if (fault?.kind === 'cut' && passed > fault.afterBytes) {
        await write(client, chunk.subarray(0, chunk.length - (passed - fault.afterBytes)));
        if (fault.how === 'end') client.end();
        if (fault.how === 'reset') client.resetAndDestroy();
        return fault.how === 'stall' ? new Promise(() => {}) : undefined;
      }
      await write(client, chunk);
    }
    client.end();
  }
}

/** The other direction goes on when this one has ended. */
function chunksOf(socket: Socket): AsyncIterable<Buffer> {
  return socket.iterator({ destroyOnReturn: false });
}

function damage(chunk: Buffer, at: number): void {
  const byte = chunk[at];
  if (byte !== undefined) chunk[at] = byte ^ 0xff;
}

function write(socket: Socket, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(chunk, (error) => (error ? reject(error) : resolve())));
}
