import { afterAll, beforeAll, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { openTestService, recordSpans, type RecordedSpans, type TestService } from '../index.ts';
import { example } from './service.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
let recorded: RecordedSpans;
let service: TestService;
beforeAll(async () => {
  recorded = await recordSpans();
  service = await openTestService(example);
});
afterAll(async () => {
  await service.close();
  await recorded.stop();
});

it('one trace follows a request through every event that comes of it', async () => {
  const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
  await service.http('POST', '/v1/notes/g1/request', { headers });
  expect(await service.heard(HoldPlaced)).toHaveLength(1);

  const spans = recorded.spans().filter((span) => span.spanContext().traceId === TRACE);
  const [request, handled] = ['POST /v1/notes/:id/request', 'handle orchestration.v1.GenerationRequested'].map((name) =>
    spans.find((span) => span.name === name)!,
  );
  expect(request!.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(request!.attributes).toMatchObject({
    'http.route': '/v1/notes/:id/request',
    'http.response.status_code': 200,
  });
  expect(handled!.parentSpanContext?.spanId).toBe(request!.spanContext().spanId);
  expect(handled!.attributes).toMatchObject({ 'messaging.consumer.group.name': 'example' });
});

it('a request that belongs to no trace begins one', async () => {
  await service.http('GET', '/v1/notes', { headers: { traceparent: '00-not-a-trace-01' } });
  const span = recorded.spans().findLast(({ name }) => name === 'GET /v1/notes')!;
  expect(span.parentSpanContext).toBeUndefined();
  expect(span.spanContext().traceId).toMatch(/^[0-9a-f]{32}$/);
});
