import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credits } from '@cielo/credits';
import { delivery } from '@cielo/delivery';
import { identity } from '@cielo/identity';
import { moderation } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { ScriptedModelServer } from '@cielo/inference';
import { createService, openEmbeddedPlatform, type OpenPlatform, type RunningService } from '@cielo/service-host';
import { routeByPath } from '../listener.ts';
import { routesOf } from './routes.ts';

const home = mkdtempSync(join(tmpdir(), 'cielo-routes-'));
let platform: OpenPlatform;
const services: RunningService[] = [];
beforeAll(async () => {
  platform = await openEmbeddedPlatform({ home, modelServer: new ScriptedModelServer() });
  const environment = { IDENTITY_PEPPER_FILE: join(home, 'pepper'), ORCHESTRATION_RENDER_SLOTS: '0' };
  for (const service of [identity, credits, moderation, orchestration, delivery])
    services.push(await createService(service, platform, { environment }));
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  await platform.close();
  rmSync(home, { recursive: true });
});

describe('the routes in front of processes apart', () => {
  it('lead every request to the service that answers it', () => {
    let asked = '';
    const candidates = services.map(({ name }) => ({ routes: routesOf(name), handle: () => void (asked = name) }));
    const nobody = () => void (asked = 'nobody');
    const route = routeByPath(candidates, [], nobody, nobody);
    const own = ['/health/live', '/health/ready', '/metrics', '/openapi.json'];
    const wrong = services.flatMap(({ name, routes }) =>
      routes
        .filter(({ path }) => !own.includes(path))
        .flatMap(({ method, path }) => {
          route(
            {
              method: FORWARDED.includes(method) ? method : 'GET',
              url: path.replace(/:\w+|\*/g, 'x'),
            } as IncomingMessage,
            {} as ServerResponse,
          );
          return asked === name ? [] : [`${method} ${path} is ${name}'s and went to ${asked}`];
        }),
    );
    expect(wrong).toEqual([]);
    expect(services.flatMap(({ routes }) => routes).length).toBeGreaterThan(50);
  });
});

const FORWARDED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
