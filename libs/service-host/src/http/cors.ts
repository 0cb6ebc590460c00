import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a browser may read of an answer: the headers that SDKs and players look at. */
const EXPOSED = [
  'x-request-id',
  'openai-poll-after-ms',
  'openai-processing-ms',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'x-ratelimit-limit-requests',
  'x-ratelimit-remaining-requests',
  'x-ratelimit-reset-requests',
  'content-disposition',
  'content-range',
  'accept-ranges',
  'etag',
].join(', ');

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const PREFLIGHT_MAX_AGE_S = '86400';

/**
 * Lets pages of other origins ask, as SDKs in browsers do. Callers show a key, never a cookie, so any origin may.
 * @returns true when the request was a preflight and has been answered.
 */
export function allowOrigins(request: IncomingMessage, response: ServerResponse, origins: string): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  const allowed = origins === '*' ? '*' : origins.split(/[\s,]+/).find((one) => one === origin);
  if (origins !== '*') response.setHeader('vary', 'origin');
  if (allowed === undefined) return false;
  response.setHeader('access-control-allow-origin', allowed);
  response.setHeader('access-control-expose-headers', EXPOSED);
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  response.setHeader('access-control-allow-methods', METHODS);
  // SDKs add headers with every release: whatever is asked for is allowed.
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'authorization, content-type',
  );
  response.setHeader('access-control-max-age', PREFLIGHT_MAX_AGE_S);
  response.writeHead(204).end();
  return true;
}
