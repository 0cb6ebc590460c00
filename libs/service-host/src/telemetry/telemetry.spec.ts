import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SystemRandom } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { createLog } from './create-log.ts';
import { linesForPeople } from './log-lines.ts';
import { MetricsRegistry } from './metrics.ts';
import { startTracing } from './start-tracing.ts';
import { METRIC_CATALOGUE } from './telemetry.ts';
import { contextFrom, currentTraceparent, withSpan } from './tracing.ts';

let stop: () => Promise<void>;
beforeAll(async () => void (stop = await startTracing({ random: new SystemRandom(), name: 'test', environment: {} })));
afterAll(() => stop());

function capture() {
  const lines: Record<string, unknown>[] = [];
  return {
    lines,
    destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  };
}

describe('a log line', () => {
  it('is a constant sentence, fields, and the trace it belongs to', async () => {
    const { lines, destination } = capture();
    const log = createLog({ level: 'info', destination }).with({ service: 'credits' });
    log.debug('not written');
    await withSpan('work', {}, async () => log.info('hold placed', { holdId: 'h', amountCredits: 10n }));
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        service: 'credits',
        trace: expect.stringMatching(/^[0-9a-f]{32}$/),
        holdId: 'h',
        amountCredits: '10',
        sentence: 'hold placed',
      },
    ]);
  });

  it('never holds what must not be written, however deep', () => {
    const { lines, destination } = capture();
    createLog({ level: 'info', destination }).info('asked', {
      prompt: 'SECRET',
      request: { prompt: 'SECRET', headers: { authorization: 'SECRET' } },
      key: 'SECRET',
    });
    expect(JSON.stringify(lines)).not.toContain('SECRET');
  });

  it('tells what an error is, and what caused it', () => {
    const { lines, destination } = capture();
    createLog({ level: 'info', destination }).error('failed', {
      error: new NotFound('No such thing.', { cause: new Error('below') }),
    });
    expect(lines[0]!['error']).toMatchObject({
      kind: 'not-found',
      message: 'No such thing.',
      stack: expect.any(String),
      cause: { message: 'below' },
    });
  });

  it('is one line for a person', () => {
    let text = '';
    const log = createLog({ level: 'info', destination: linesForPeople({ write: (line) => (text += line) }) });
    log.with({ service: 'credits' }).info('hold placed', { holdId: 'h' });
    expect(text).toMatch(/^\d\d:\d\d:\d\d .*info .*credits {2}hold placed {2}holdId=h\n$/);
  });
});

describe('a trace', () => {
  it('goes on across promises, and from what another process handed on', async () => {
    const parent = contextFrom('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
    const seen = await withSpan(
      'a',
      {},
      async () => {
        await Promise.resolve();
        return withSpan('b', {}, async () => currentTraceparent());
      },
      { parent },
    );
    expect(seen).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(currentTraceparent()).toBeUndefined();
  });

  it('is not taken from nonsense', () => {
    for (const text of [
      undefined,
      '',
      '00-00000000000000000000000000000000-b7ad6b7169203331-01',
      '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
      'x',
    ]) {
      expect(trace.getSpanContext(contextFrom(text))).toBeUndefined();
    }
  });

  it('lets errors pass, and hands its context to callbacks that ask for it', async () => {
    await expect(withSpan('a', {}, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    const bound = context.bind(contextFrom('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'), () =>
      currentTraceparent(),
    );
    expect(bound()).toContain('0af7651916cd43dd8448eb211c80319c');
  });
});

describe('a collector', () => {
  it('that the environment names is sent the spans', async () => {
    await stop();
    const received: string[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        received.push(`${request.url} ${body}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
    const random = new SystemRandom();
    const end = await startTracing({ random, name: 'credits', environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
    await withSpan('hold', { 'credit.amount': 3 }, async () => {});
    await end();
    collector.close();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^\/v1\/traces .*"credits".*"name":"hold"/);
    stop = await startTracing({ random, name: 'test', environment: {} });
  });
});

describe('metrics', () => {
  it('have a unit or a total in their names, and no label that grows without end', () => {
    for (const { kind, name, labels } of Object.values(METRIC_CATALOGUE)) {
      expect(name).toMatch(/^cielo_[a-z_]+$/);
      if (kind === 'counter') expect(name).toMatch(/_total$/);
      if (kind === 'histogram') expect(name).toMatch(/_seconds$/);
      for (const label of labels) expect(label).not.toMatch(/id$|account|generation|key/i);
    }
  });

  it('are counted for each service of the process and refreshed before each look', async () => {
    const registry = new MetricsRegistry();
    registry.of('credits').count('creditsMoved', { movement: 'held' }, 5);
    registry.of('identity').count('scheduleFailures', { schedule: 'x' });
    const end = registry.beforeEachLook(() => registry.of('credits').set('deadLetters', {}, 3));
    registry.beforeEachLook(() => Promise.reject(new Error('one that fails spoils nothing')));
    const text = await registry.text();
    expect(text).toContain('cielo_credits_moved_total{service="credits",movement="held"} 5');
    expect(text).toContain('cielo_schedule_failures_total{service="identity",schedule="x"} 1');
    expect(text).toContain('cielo_dead_letters{service="credits"} 3');
    end();
  });
});
