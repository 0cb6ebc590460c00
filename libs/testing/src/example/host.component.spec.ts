import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '@cielo/testing';
import { example } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService(example);
});
afterAll(() => service.close());

it('answers', async () => {
  console.log(service.service.routes);
  for (const [m, p, o] of [
    ['GET', '/v1/notes/me'],
    ['GET', '/v1/notes?limit=5'],
    ['GET', '/v1/nope'],
    ['POST', '/v1/notes', { body: { prompt: 'x', second: 1 } }],
    ['GET', '/v1/notes/fails/bug'],
    ['GET', '/health/ready'],
    ['GET', '/v1/notes/bytes'],
  ] as any) {
    const a = await service.http(m, p, o);
    console.log(m, p, a.status, JSON.stringify(a.body), Object.fromEntries(a.headers));
  }
  expect(1).toBe(1);
});
