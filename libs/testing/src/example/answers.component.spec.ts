import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log, LogFields } from '@cielo/service-host';
import { openTestService, type TestService } from '../index.ts';
import { example, ExampleHttp } from './service.ts';

const errors: [string, LogFields | undefined][] = [];
const log: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (sentence, fields) => void errors.push([sentence, fields]),
  with: () => log,
};

let service: TestService;
beforeAll(async () => void (service = await openTestService(example, { log })));
afterAll(() => service.close());

const fail = (how: string) => service.http('GET', `/v1/notes/fails/${how}`);

describe('an answer', () => {
  it('carries a request id of its own, whatever it is', async () => {
    const paths = ['/v1/notes', '/v1/notes/nope', '/v1/nothing', '/health/live', '/%E0%A4%A', '/v1/notes?limit=x'];
    const ids = await Promise.all(
      paths.map(async (path) =>
        (await service.http('GET', path, { headers: { 'x-request-id': 'mine' } })).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(paths.length);
    for (const id of ids) expect(id).toMatch(/^req_[0-9a-f]{32}$/);
  });

  it('writes whole credits as numbers', async () => {
    await service.http('DELETE', '/v1/notes/n');
    const { GenerationRequested } = await import('@cielo/contracts');
    await service.say(GenerationRequested.create({ generationId: 'n', accountId: 'acct_test' }));
    expect((await service.http('GET', '/v1/notes/n')).body).toEqual({ id: 'n', credits: 1 });
  });

  it('may be bytes with headers of their own, and for HEAD the headers alone', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await service.http(method, '/v1/notes/bytes');
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('content-range'),
        answer.headers.get('content-length'),
      ]).toEqual([206, 'video/mp4', 'bytes 0-2/9', '3']);
      expect([...answer.bytes]).toEqual(method === 'GET' ? [1, 2, 3] : []);
    }
    expect(ExampleHttp.bodiesRead).toBe(1);
  });
});

describe('an error', () => {
  it.each([
    ['conflict', 409, { type: 'invalid_request_error', code: 'conflict' }, { 'x-should-retry': 'false' }],
    [
      'unavailable',
      503,
      { type: 'server_error', code: 'unavailable' },
      { 'retry-after': '60', 'retry-after-ms': '60000' },
    ],
    [
      'credits',
      429,
      { type: 'insufficient_quota', code: 'insufficient_quota', balance: 3, price: 10 },
      { 'x-should-retry': 'false' },
    ],
    ['later', 501, { type: 'server_error', code: 'not_implemented' }, {}],
  ])('%s has its status, its four keys and its headers', async (how, status, facts, headers) => {
    const answer = await fail(how);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ message: expect.any(String), param: null, ...facts });
    for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toBe(value);
  });

  it('that nobody foresaw says nothing about itself, but is logged', async () => {
    errors.length = 0;
    const answer = await fail('bug');
    expect(answer.status).toBe(500);
    expect(answer.body.error).toEqual({ message: expect.any(String), type: 'server_error', param: null, code: null });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(errors).toEqual([['request failed unexpectedly', expect.objectContaining({ error: expect.any(Error) })]]);
  });

  it('for a path that nobody knows, or a malformed one, is in the envelope', async () => {
    for (const [path, status] of [
      ['/v1/nothing', 404],
      ['/%E0%A4%A', 400],
    ] as const) {
      const answer = await service.http('GET', path);
      expect([answer.status, Object.keys(answer.body.error).sort()]).toEqual([
        status,
        ['code', 'message', 'param', 'type'],
      ]);
    }
    expect((await service.http('PATCH', '/v1/notes')).body.error.type).toBe('invalid_request_error');
  });
});

describe('an event stream', () => {
  it('sends events as they come, hears where a client stopped, and stops its source when the client leaves', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${service.url}/v1/notes/stream`, {
      headers: { authorization: 'Bearer as:acct_1', 'last-event-id': '41' },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const reader = response.body!.getReader();
    let text = '';
    const read = async (wanted: string) => {
      while (!text.includes(wanted)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended before ${wanted}`);
        text += new TextDecoder().decode(value);
      }
    };
    await read('id: 1\nevent: progress\ndata: {"n":1,"last":"41"}\n\n');
    const signal = ExampleHttp.streams.at(-1)!;
    service.clock.advance(1_000);
    await read(': still here\n\n');
    expect(signal.aborted).toBe(false);
    leaving.abort();
    await service.until(() => signal.aborted, 'the source was told that the client left');
  });
});

describe('a page of another origin', () => {
  it('may ask with whatever headers an SDK adds, and read the answer', async () => {
    const preflight = await service.http('OPTIONS', '/v1/notes', {
      as: null,
      headers: {
        origin: 'https://example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, x-stainless-os',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-stainless-os');
    const answer = await service.http('GET', '/v1/notes', { headers: { origin: 'https://example.com' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });
});

describe('health and metrics', () => {
  it('tell how the service is', async () => {
    expect((await service.http('GET', '/health/live', { as: null })).body).toEqual({ status: 'live' });
    expect((await service.http('GET', '/health/ready', { as: null })).body).toEqual({
      status: 'ready',
      checks: { documents: 'ok', events: 'ok' },
    });
  });

  it('count requests by pattern, never by id', async () => {
    await service.http('GET', '/v1/notes/some-id');
    await service.http('GET', '/some/unknown/path');
    const { body } = await service.http('GET', '/metrics', { as: null });
    expect(body).toContain('route="/v1/notes/:id",status="404"');
    expect(body).toContain('route="unknown"');
    expect(body).toContain(
      'cielo_event_handling_duration_seconds_count{service="example",event="orchestration.v1.GenerationRequested",outcome="handled"}',
    );
    expect(body).toMatch(/cielo_event_lag_messages\{service="example",topic="orchestration.generation.v1"\} 0/);
    expect(body).toContain('cielo_resident_memory_bytes');
    expect(body).not.toContain('some-id');
  });
});
