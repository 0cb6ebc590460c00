import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ended, sdk, startPlatform, temporaryHome, type Started } from './platform.ts';

interface Span {
  readonly traceId: string;
  readonly name: string;
}

/** A collector that keeps what it is sent. */
const spans: Span[] = [];
const collector: Server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const sent = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
    };
    spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});

const home = temporaryHome();
let platform: Started;
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  platform = await startPlatform(home.path, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, LOG_LEVEL: 'info' });
});
afterAll(async () => {
  await platform?.stop();
  collector.close();
  home.remove();
});

it('one trace follows a generation from the request through every service to the engine and back', async () => {
  const { id } = await sdk(platform).videos.create({
    model: 'sora-1-turbo',
    prompt: 'a secret ball bounces',
    seconds: '4',
  });
  expect((await ended(platform, id)).status).toBe('completed');
  await platform.stop(); // what is not sent yet is sent now

  const render = spans.find(({ name }) => name === 'render');
  const ofOne = spans.filter(({ traceId }) => traceId === render?.traceId);
  const names = ofOne.map(({ name }) => name).join('\n');
  for (const part of [
    'POST /v1/videos',
    'GenerationRequested',
    'HoldPlaced',
    'CastingApproved',
    'ReviewApproved',
    'GenerationRendered',
    'ClipMastered',
    'GenerationCleared',
    'HoldCaptured',
    'ClipPublished',
  ]) {
    expect(names).toContain(part);
  }
  const engineLines = platform
    .output()
    .split('\n')
    .filter((line) => line.includes(render!.traceId) && line.includes('cielo-turbo'));
  expect(engineLines.length).toBeGreaterThan(0);
  expect(JSON.stringify(spans) + platform.output()).not.toContain('secret ball');
});
