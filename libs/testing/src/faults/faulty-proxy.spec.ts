import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultyProxy } from './faulty-proxy.ts';

/** What a connection brings for one request, and how it ends. */
function ask(port: number, request: string): Promise<{ said: string; error?: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let error: string | undefined;
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (failure: NodeJS.ErrnoException) => (error = failure.code));
    socket.on('close', () => resolve({ said: Buffer.concat(chunks).toString(), ...(error ? { error } : {}) }));
  });
}

describe('the faulty proxy', () => {
  let server: Server;
  let proxy: FaultyProxy;
  let heard: string[];

  beforeEach(async () => {
    heard = [];
    server = createServer((socket) =>
      socket.on('data', (chunk) => {
        heard.push(chunk.toString());
        socket.end(`echo ${chunk.toString()}`);
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy = await FaultyProxy.open({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  });
  afterEach(async () => {
    await proxy.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('passes everything on, also again after a fault, at the same port', async () => {
    const { port } = proxy;
    expect(await ask(port, 'one')).toEqual({ said: 'echo one' });
    await proxy.fail({ kind: 'refuse' });
    expect(await ask(port, 'two')).toEqual({ said: '', error: 'ECONNREFUSED' });
    await proxy.heal();
    expect(await ask(port, 'three')).toEqual({ said: 'echo three' });
  });

  it('cuts, resets and damages answers, as often as it was told', async () => {
    await proxy.fail({ kind: 'cut', afterBytes: 6, how: 'end' }, 1);
    expect(await ask(proxy.port, 'one')).toEqual({ said: 'echo o' });
    expect(await ask(proxy.port, 'one')).toEqual({ said: 'echo one' });
    await proxy.fail({ kind: 'cut', afterBytes: 0, how: 'reset' });
    expect(await ask(proxy.port, 'one')).toMatchObject({ error: 'ECONNRESET' });
    await proxy.fail({ kind: 'damage', atByte: 5 });
    expect((await ask(proxy.port, 'one')).said).toMatch(/^echo [^o]+ne$/);
    await proxy.fail({ kind: 'cut-requests', afterBytes: 2 });
    expect(await ask(proxy.port, 'one')).toMatchObject({ said: '', error: 'ECONNRESET' });
  });

  it('answers in the place of the server what looks so', async () => {
    await proxy.fail({ kind: 'answer', text: 'no', when: /^two/ }, 1);
    expect(await ask(proxy.port, 'one')).toEqual({ said: 'echo one' });
    expect(await ask(proxy.port, 'two')).toEqual({ said: 'no' });
    expect(await ask(proxy.port, 'two')).toEqual({ said: 'echo two' });
  });

  it('loses the answer to what the server has heard', async () => {
    await proxy.fail({ kind: 'lose-answer', when: /^two/ }, 1);
    expect(await ask(proxy.port, 'one')).toEqual({ said: 'echo one' });
    expect(await ask(proxy.port, 'two')).toMatchObject({ said: '', error: 'ECONNRESET' });
    expect(await ask(proxy.port, 'two')).toEqual({ said: 'echo two' });
    await proxy.fail({ kind: 'lose-answer', when: /^two/, instead: 'who?' });
    expect(await ask(proxy.port, 'two')).toEqual({ said: 'who?' });
    expect(heard).toEqual(['one', 'two', 'two', 'two']);
  });

  it('lets answers come late', async () => {
    await proxy.fail({ kind: 'slow', latencyMs: 20 });
    expect(await ask(proxy.port, 'one')).toEqual({ said: 'echo one' });
  });
});
