import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import { BuiltInEngineProcess } from '@cielo/inference';
import { createService, mergeOpenApi, openPlatform, type Log, type RunningService } from '@cielo/service-host';
import { credits } from '@cielo/credits';
import { delivery } from '@cielo/delivery';
import { identity } from '@cielo/identity';
import { moderation } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { readCredentials } from './credentials.ts';
import { answerDeadLetters, DEAD_LETTERS } from './dead-letters/answer.ts';
import { serveDocs } from './docs-page.ts';
import { serveLive, serveReady } from './health.ts';
import { routeByPath } from './listener.ts';
import { serveSite } from './site.ts';

/** The five services, in the order of the story of a generation. */
const SERVICES = [identity, credits, moderation, orchestration, delivery];

const engineMain = fileURLToPath(new URL('../../engine/dist/main.js', import.meta.url));
const consoleFolder = fileURLToPath(new URL('../../console/dist', import.meta.url));

export interface RunningPlatform {
  readonly services: readonly RunningService[];
  readonly identity: RunningService;
  /** Answers every request, whichever service it is for. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Starts the engine, so that the first render does not wait for it. */
  warm(): void;
  /** Ends services, engine and stores, in this order. */
  close(): Promise<void>;
}

/**
 * The whole of Cielo in one process: services on one event log and one store, the engine beside it as a child; where the settings name
 * servers, on those.
 */
export async function runPlatform(home: string, log: Log): Promise<RunningPlatform> {
  const engine = new BuiltInEngineProcess({
    main: engineMain,
    // Our port is not the engine's: it takes any that is free.
    env: { PORT: '0' },
    clock: new SystemClock(),
    onLine: (line) => log.info('engine', { line }),
    onTrouble: (why) => log.warn('engine trouble', { why }),
  });
  const names = SERVICES.map(({ name }) => name);
  const platform = await openPlatform({ home, services: names, modelServer: engine, log });
  const environment = { IDENTITY_PEPPER_FILE: join(home, 'key-pepper'), ...process.env };
  const services: RunningService[] = [];
  const close = async () => {
    await Promise.all([...services.map((service) => service.close()), engine.close()]);
    await platform.close();
  };
  try {
    for (const service of SERVICES) services.push(await createService(service, platform, { environment }));
  } catch (error) {
    await close();
    throw error;
  }
  // Whoever can read the credentials of the data folder is the operator.
  const operatorKey = () => readCredentials(home)?.key;
  const openapi = JSON.stringify(mergeOpenApi(services.map((service) => service.openapi)));
  const handle = routeByPath(
    services,
    [
      { path: '/health/live', handle: serveLive },
      { path: '/health/ready', handle: serveReady(services, engine) },
      // The services of a process share what they measure, so any of them can tell all of it.
      { path: '/metrics', handle: services[0]!.handle },
      {
        path: '/openapi.json',
        handle: (_request, response) =>
          void response.writeHead(200, { 'content-type': 'application/json' }).end(openapi),
      },
      { path: DEAD_LETTERS, methods: ['GET', 'POST'], handle: answerDeadLetters(platform.eventLog, operatorKey) },
      { path: '/docs', handle: serveDocs },
      { path: '/docs/:file', handle: serveDocs },
    ],
    serveSite(consoleFolder),
    services[0]!.handle,
  );
  return {
    services,
    identity: services[0]!,
    handle,
    warm: () => void engine.ready('cielo-standard'),
    close,
  };
}
