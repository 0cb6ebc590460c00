import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltInEngineProcess } from '@cielo/inference';
import type { RunningService } from '@cielo/service-host';

/** One answer for all services of the process, and for the engine beside it. */
export function serveReady(services: readonly RunningService[], engine: BuiltInEngineProcess) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const checks = await Promise.all(services.map(async (service) => [service.name, await service.ready()] as const));
    const ready = checks.every(([, answer]) => answer.ready);
    const body = {
      status: ready ? 'ready' : 'not_ready',
      services: Object.fromEntries(checks),
      engine: { running: engine.pid !== undefined, pid: engine.pid ?? null },
    };
    response
      .writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify(body));
  };
}

/** Alive is whoever answers. */
export function serveLive(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end('{"status":"live"}');
}
