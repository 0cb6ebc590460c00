import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { RunningService } from '@cielo/service-host';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface Extra {
  readonly path: string;
  readonly handle: Handle;
  /** Default: what only reads. */
  readonly methods?: readonly HTTPMethod[];
}

const READING: readonly HTTPMethod[] = ['GET', 'HEAD'];

/**
 * One listener in front of all services, as the load balancer is in a cluster: it only looks at the path. What goes where is read off the
 * services' own routes; whatever nobody answers goes to the console, or to `fallback` below `/v1`, which tells it as the API tells it.
 */
export function routeByPath(
  services: readonly Pick<RunningService, 'routes' | 'handle'>[],
  extras: readonly Extra[],
  site: Handle,
  fallback: Handle,
): Handle {
  const router = findMyWay({
    ignoreTrailingSlash: true,
    // An id of any length is the service's to refuse.
    maxParamLength: 16_384,
    defaultRoute: (request, response) => byKind(request, response),
  });
  const byKind: Handle = (request, response) =>
    isApi(request.url ?? '/') ? fallback(request, response) : site(request, response);
  const own = new Set(extras.map((extra) => extra.path));
  for (const extra of extras)
    router.on([...(extra.methods ?? READING)], extra.path, (request, response) =>
      extra.handle(request as IncomingMessage, response as ServerResponse),
    );
  for (const service of services) {
    for (const { method, path } of service.routes) {
      // Each service answers its health for itself; here one answer stands for all.
      if (own.has(path) || router.hasRoute(method as HTTPMethod, path)) continue;
      router.on(method as HTTPMethod, path, (request, response) =>
        service.handle(request as IncomingMessage, response as ServerResponse),
      );
    }
  }
  return (request, response) => router.lookup(request, response);
}

function isApi(url: string): boolean {
  return /^\/(v1|media)(\/|\?|$)/.test(url);
}
