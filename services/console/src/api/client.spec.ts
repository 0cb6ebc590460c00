import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { video } from '../../test/a-video.ts';
import { Api, type Ears } from './client.ts';
import { Refusal, Unreachable } from './problem.ts';

let server: Server | undefined;

async function apiTo(listener: RequestListener, ears: Ears = {}): Promise<Api> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'secret', ears);
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const seen = async (api: Api) => {
  const all: number[] = [];
  for await (const { progress } of api.changes('video_1', new AbortController().signal)) all.push(progress);
  return all;
};
const event = (progress: number) => `event: video\ndata: ${JSON.stringify(video({ progress }))}\n\n`;

describe('requests', () => {
  it('carry the key and the client, and ids that stay in their place', async () => {
    let line = '';
    let headers: Record<string, unknown> = {};
    const api = await apiTo((request, response) => {
      line = `${request.method} ${request.url}`;
      headers = request.headers;
      response.end(JSON.stringify(video()));
    });
    await api.video('../me');
    expect(line).toBe('GET /v1/videos/..%2Fme');
    expect(headers).toMatchObject({ authorization: 'Bearer secret', 'x-cielo-client': 'web' });
    await api.videos({ limit: 5, after: 'a&b' });
    expect(line).toBe('GET /v1/videos?limit=5&after=a%26b');
    await api.create({ prompt: 'x' }, 'name-1');
    expect(headers).toMatchObject({ 'idempotency-key': 'name-1', 'content-type': 'application/json' });
  });

  it('give the API’s own words when it refuses', async () => {
    const api = await apiTo((_request, response) =>
      response
        .writeHead(400, { 'retry-after': '7' })
        .end('{"error":{"message":"Too short.","type":"t","param":"prompt","code":"c"}}'),
    );
    const error = await api.me().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      status: 400,
      message: 'Too short.',
      param: 'prompt',
      code: 'c',
      retryAfterSeconds: 7,
    });
  });

  it('tell who listens about keys and about contact', async () => {
    const heard: unknown[] = [];
    const ears: Ears = { keyRefused: () => heard.push('key'), contact: (isReachable) => heard.push(isReachable) };
    const api = await apiTo((request, response) => {
      if (request.url === '/v1/me')
        response.writeHead(401).end('{"error":{"message":"No.","type":"t","param":null,"code":null}}');
      else response.end('{"data":[]}');
    }, ears);
    await api.models();
    await api.me().catch(() => undefined);
    server!.closeAllConnections();
    await new Promise((resolve) => server!.close(resolve));
    await expect(api.models()).rejects.toBeInstanceOf(Unreachable);
    expect(heard).toEqual([true, 'key', true, false]);
  });

  it('take what is not Cielo for nobody', async () => {
    const api = await apiTo((request, response) => {
      response
        .writeHead(request.url === '/v1/me' ? 200 : 502, { 'content-type': 'text/html' })
        .end('<h1>Sign in to the Wi-Fi</h1>');
    });
    await expect(api.me()).rejects.toBeInstanceOf(Unreachable);
    await expect(api.models()).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('event streams', () => {
  it('end with the generation', async () => {
    const api = await apiTo((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`: beat\n\n${event(10).slice(0, 30)}`);
      setImmediate(() => response.write(`${event(10).slice(30)}${event(90)}event: done\ndata: {}\n\n${event(99)}`));
    });
    expect(await seen(api)).toEqual([10, 90]);
  });

  it('that are cut say so, and never give half a Video', async () => {
    const api = await apiTo((_request, response) => {
      response.writeHead(200).write(`${event(10)}event: video\ndata: {"pro`);
      setTimeout(() => response.destroy(), 20);
    });
    await expect(seen(api)).rejects.toBeInstanceOf(Unreachable);
  });

  it('stop when nobody listens any more', async () => {
    let closed: () => void;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const api = await apiTo((_request, response) => {
      response.on('close', () => closed());
      response.writeHead(200).write(event(10));
    });
    const stop = new AbortController();
    for await (const _ of api.changes('video_1', stop.signal)) break;
    await isClosed;
  });
});
