import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Clock } from '@cielo/effects';
import type { FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify';
import { EventStream } from './event-stream.ts';
import { HttpProblem } from './problem.ts';
import { Reply } from './reply.ts';
import { sendEvents } from './send-events.ts';

/** Answers with an error. */
export type SendError = (reply: FastifyReply, error: unknown) => void;

/** Fastify under Nest, with the answers of our own: {@link Reply}, {@link EventStream}, and errors outside of any route. */
export class AnswerAdapter extends FastifyAdapter {
  private readonly streams = new Set<AbortController>();

  constructor(
    options: FastifyServerOptions,
    private readonly clock: Clock,
    private readonly sendError: SendError,
  ) {
    super(options as never);
  }

  /** Called by Nest with a handler of its own, whose answers clients would not understand. */
  override setErrorHandler(): FastifyInstance {
    return this.fastify.setErrorHandler((error, _request, reply) => this.sendError(reply, error));
  }

  override setNotFoundHandler(): FastifyInstance {
    return this.fastify.setNotFoundHandler((request, reply) => {
      const path = request.url.split('?')[0];
      this.sendError(
        reply,
        new HttpProblem(404, `There is no ${request.method} ${path} here.`, { code: 'unknown_url' }),
      );
    });
  }

  /** Ends the event streams under way; their clients come back to another process. */
  endStreams(): void {
    for (const stream of this.streams) stream.abort(new Error('the service is ending'));
  }

  get fastify(): FastifyInstance {
    return this.getInstance() as unknown as FastifyInstance;
  }

  override reply(response: FastifyReply | ServerResponse, body: unknown, statusCode?: number): FastifyReply {
    if (body instanceof EventStream) return this.stream(response as FastifyReply, body);
    if (body instanceof Reply) return sendReply(response as FastifyReply, body);
    return super.reply(response, body, statusCode);
  }

  private stream(reply: FastifyReply, events: EventStream): FastifyReply {
    const leaving = new AbortController();
    this.streams.add(leaving);
    reply.raw.once('close', () => this.streams.delete(leaving));
    return sendEvents(reply, events, this.clock, leaving);
  }
}

function sendReply(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  void reply.status(status).headers(headers);
  if (body === undefined) return reply.send();
  if (typeof body === 'string') return reply.type(typeOf(headers) ?? 'text/plain; charset=utf-8').send(body);
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  if (body instanceof Readable) return sendStream(reply, body);
  if (Symbol.asyncIterator in body)
    return sendStream(reply, Readable.from(body as AsyncIterable<Uint8Array>, { objectMode: false }));
  return reply.send(body);
}

/** Fastify closes the stream when the client goes away. A HEAD wants its length, not its bytes. */
function sendStream(reply: FastifyReply, stream: Readable): FastifyReply {
  if (reply.request.method !== 'HEAD') return reply.send(stream);
  stream.destroy();
  return reply.send(Readable.from([]));
}

function typeOf(headers: Readonly<Record<string, string | number>>): string | undefined {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'content-type');
  return name === undefined ? undefined : String(headers[name]);
}
