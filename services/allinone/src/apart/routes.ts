/**
 * Which service answers below which path; the more specific one wins. In a cluster these are the routes of the gateway.
 * A test compares them with what the services really answer.
 */
export const ROUTES: readonly (readonly [path: string, service: string])[] = [
  ['/v1/auth', 'identity'],
  ['/v1/me', 'identity'],
  ['/v1/api_keys', 'identity'],
  ['/v1/invites', 'identity'],
  ['/v1/waitlist', 'identity'],
  ['/v1/launches', 'identity'],
  ['/v1/cameos', 'identity'],
  ['/v1/videos/characters', 'identity'],

  ['/v1/credits', 'credits'],

  ['/v1/reviews', 'moderation'],
  ['/v1/appeals', 'moderation'],

  ['/v1/videos', 'orchestration'],
  ['/v1/models', 'orchestration'],
  ['/v1/batches', 'orchestration'],

  ['/v1/videos/:id/content', 'delivery'],
  ['/v1/videos/:id/media', 'delivery'],
  ['/media', 'delivery'],
  ['/v1/files', 'delivery'],
  ['/v1/webhook_endpoints', 'delivery'],
  ['/v1/webhook_event_types', 'delivery'],
];

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The paths of a service and everything below them, for every method. */
export function routesOf(service: string): readonly { readonly method: string; readonly path: string }[] {
  return ROUTES.filter(([, owner]) => owner === service).flatMap(([path]) =>
    [path, `${path}/*`].flatMap((path) => METHODS.map((method) => ({ method, path }))),
  );
}
