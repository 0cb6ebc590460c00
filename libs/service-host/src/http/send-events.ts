import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Clock } from '@cielo/effects';
import type { FastifyReply } from 'fastify';
import type { EventStream, ServerSentEvent } from './event-stream.ts';
import { toJson } from './json.ts';

/** Proxies cut connections on which nothing moves. */
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2_000;

/**
 * Sends the events as they come, a heartbeat when none do, and stops their source when the client goes away or `leaving` is aborted.
 */
export function sendEvents(
  reply: FastifyReply,
  { open, options }: EventStream,
  clock: Clock,
  leaving: AbortController,
): FastifyReply {
  const out = new PassThrough();
  reply.raw.once('close', () => leaving.abort(new Error('the client went away')));
  const stopHeartbeat = clock.every(options.heartbeatMs ?? HEARTBEAT_MS, () => void out.write(': still here\n\n'));
  const leave = () => {
    stopHeartbeat();
    out.end();
  };
  leaving.signal.addEventListener('abort', leave, { once: true });
  const send = async () => {
    out.write(`retry: ${options.retryMs ?? RETRY_MS}\n\n`);
    for await (const event of open(leaving.signal)) {
      if (leaving.signal.aborted) return;
      if (!out.write(frame(event))) await once(out, 'drain', { signal: leaving.signal });
    }
    out.end();
  };
  // The status line is out already: a source that fails, or is told to stop, ends the answer, and the client asks again.
  void send()
    .catch(() => out.destroy())
    .finally(stopHeartbeat);
  return reply
    .headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    .send(out);
}

/** An event in the wire's form. JSON has no line breaks of its own, so one `data` line always suffices. */
export function frame({ id, event, data }: ServerSentEvent): string {
  const oneLine = (text: string) => text.replaceAll(/[\r\n\0]/g, ' ');
  const head = `${id === undefined ? '' : `id: ${oneLine(id)}\n`}${event === undefined ? '' : `event: ${oneLine(event)}\n`}`;
  return `${head}data: ${toJson(data)}\n\n`;
}
