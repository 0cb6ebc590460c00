import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Places } from './places.ts';

const LARGE_BYTES = 1024 * 1024;
const ARRIVES_WITHIN_MS = 120_000;

/**
 * Takes a place for a request with a large body, or one of unknown length, until it has been answered or its caller has gone.
 * @param arrivesWithinMs then a body that is still on its way is cut off: whoever is slow keeps the others waiting
 */
export async function waitForPlace(
  places: Places,
  request: IncomingMessage,
  response: ServerResponse,
  arrivesWithinMs = ARRIVES_WITHIN_MS,
): Promise<void> {
  const declared = request.headers['content-length'];
  if (declared !== undefined && Number(declared) <= LARGE_BYTES) return;
  const leave = await places.take();
  response.once('close', leave);
  if (response.destroyed) return leave();
  const cut = () => void (request.complete || request.destroy());
  AbortSignal.timeout(arrivesWithinMs).addEventListener('abort', cut, { once: true });
}
