import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { mergeOpenApi, type OpenApiFragment } from '@cielo/service-host';
import { serveDocs } from '../docs-page.ts';
import { serveLive } from '../health.ts';
import { routeByPath } from '../listener.ts';
import { serveSite } from '../site.ts';
import { SERVICES } from './cast.ts';
import type { Kept } from './process.ts';
import { proxyTo } from './proxy.ts';
import { routesOf } from './routes.ts';

const consoleFolder = fileURLToPath(new URL('../../../console/dist', import.meta.url));

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** In a cluster this is the gateway's work; nothing but paths is looked at. */
export function inFrontOf(kept: readonly Kept[], openapi: string): Handle {
  const handles = new Map(kept.map(({ name, url }) => [name, proxyTo(Number(new URL(url).port))]));
  const services = SERVICES.map((name) => ({ routes: routesOf(name), handle: handles.get(name)! }));
  const serveOpenApi: Handle = (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(openapi);
  const extras = [
    { path: '/health/live', handle: serveLive },
    { path: '/health/ready', handle: serveReady(kept) },
    { path: '/openapi.json', handle: serveOpenApi },
    { path: '/docs', handle: serveDocs },
    { path: '/docs/:file', handle: serveDocs },
  ];
  return routeByPath(services, extras, serveSite(consoleFolder), handles.get('identity')!);
}

function serveReady(kept: readonly Kept[]): Handle {
  return async (_request, response) => {
    const looks = kept.map(async (one) => ({ one, why: await one.look() }));
    const processes = (await Promise.all(looks)).map(({ one, why }) => {
      const ready = one.pid !== undefined && why === undefined;
      return [one.name, { ready, pid: one.pid ?? null, ...(why ? { why } : {}) }] as const;
    });
    const ready = processes.every(([, process]) => process.ready);
    response
      .writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ status: ready ? 'ready' : 'not_ready', processes: Object.fromEntries(processes) }));
  };
}

interface OpenApiDocument {
  readonly paths: OpenApiFragment['paths'];
  readonly components: { readonly schemas: OpenApiFragment['schemas'] };
  readonly tags: readonly { readonly name: string }[];
}

/** The API of all services as one document. */
export async function describeAll(kept: readonly Kept[]): Promise<string> {
  const answering = kept.filter(({ name }) => SERVICES.includes(name));
  const fragments = answering.map(async ({ url }) => {
    const { paths, components, tags } = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApiDocument;
    return { paths, schemas: components.schemas, tags: tags.map(({ name }) => name) };
  });
  return JSON.stringify(mergeOpenApi(await Promise.all(fragments)));
}
