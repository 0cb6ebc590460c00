import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { Clock } from '@cielo/effects';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextFrom } from '../telemetry/tracing.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { allowOrigins } from './cors.ts';

export interface HttpSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly corsOrigins: string;
}

/** What happens around every request: its id, other origins, its span, its measures. */
export function addHttpHooks(fastify: FastifyInstance, { clock, log, metrics, corsOrigins }: HttpSurroundings): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('x-request-id', request.id);
    if (allowOrigins(request.raw, reply.raw, corsOrigins)) {
      reply.hijack();
      return;
    }
    const startMs = clock.monotonicMs();
    const route = routeOf(request);
    const parent = contextFrom(header(request, 'traceparent'));
    const span = trace
      .getTracer('cielo')
      .startSpan(
        `${request.method} ${route}`,
        { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method, 'http.route': route } },
        parent,
      );
    reply.raw.once('close', () => {
      const seconds = (clock.monotonicMs() - startMs) / 1000;
      metrics.observe(
        'httpRequestSeconds',
        { method: request.method, route, status: String(reply.raw.statusCode) },
        seconds,
      );
      endSpan(span, reply);
      log.debug('request answered', {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.raw.statusCode,
        seconds,
      });
    });
    context.with(trace.setSpan(parent, span), done);
  });
}

function endSpan(span: Span, reply: FastifyReply): void {
  span.setAttribute('http.response.status_code', reply.raw.statusCode);
  if (reply.raw.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** The pattern, so that names in metrics do not grow with the ids in paths. */
function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
