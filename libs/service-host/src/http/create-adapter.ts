import type { Clock, Ids } from '@cielo/effects';
import { sendError } from '../errors/errors.filter.ts';
import { isOwnRoute } from '../health/own-routes.ts';
import type { Route } from '../service/running-service.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { AnswerAdapter } from './answer-adapter.ts';
import { addHttpHooks } from './http-hooks.ts';
import { toJson } from './json.ts';

export interface AdapterSurroundings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly corsOrigins: string;
}

/** The HTTP side of one service, without a socket: somebody else listens. `routes` fills as Nest adds its own. */
export function createAdapter({ ids, ...surroundings }: AdapterSurroundings): {
  readonly adapter: AnswerAdapter;
  readonly routes: readonly Route[];
} {
  const { log, clock } = surroundings;
  const adapter = new AnswerAdapter(
    {
      genReqId: () => ids.next('req'),
      // Unique per attempt, so never the caller's own.
      requestIdHeader: false,
      // Fastify's own 503 is not in our envelope.
      return503OnClosing: false,
      routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
      frameworkErrors: (error, request, reply) => {
        reply.raw.setHeader('x-request-id', request.id);
        sendError(reply, error, log);
      },
    },
    clock,
    (reply, error) => sendError(reply, error, log),
  );
  const { fastify } = adapter;
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (!isOwnRoute(url)) routes.push({ method: one, path: url });
  });
  fastify.setReplySerializer(toJson);
  // Bodies are read when the caller has been let in, by @BodyOf.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  addHttpHooks(fastify, surroundings);
  return { adapter, routes };
}
