import type { FastifyInstance } from 'fastify';
import { toJson } from '../http/json.ts';
import type { MetricsRegistry } from '../telemetry/metrics.ts';
import type { HealthChecks } from './health-checks.ts';

const LIVE = '/health/live';
const READY = '/health/ready';
const METRICS = '/metrics';
const OPENAPI = '/openapi.json';

/** Whether the path is one that every service has, and so belongs to none. */
export function isOwnRoute(path: string): boolean {
  return [LIVE, READY, METRICS, OPENAPI].includes(path);
}

/** What every service answers about itself. No key is needed: these are for those who run it, behind the load balancer. */
export function addOwnRoutes(
  fastify: FastifyInstance,
  health: HealthChecks,
  metrics: MetricsRegistry,
  openapi: () => object,
): void {
  fastify.get(LIVE, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  fastify.get(READY, async (_request, reply) => {
    const { ready, checks } = await health.look();
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not_ready', checks });
  });
  fastify.get(METRICS, async (_request, reply) => reply.type(metrics.mediaType).send(await metrics.text()));
  fastify.get(OPENAPI, (_request, reply) => reply.type('application/json; charset=utf-8').send(toJson(openapi())));
}
