import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { send } from './site.ts';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Cielo API</title>
  <link rel="stylesheet" href="/docs/swagger-ui.css">
  <style>
    body { margin: 0 }
    .topbar, .swagger-ui .scheme-container { display: none }
    @media (prefers-color-scheme: dark) { html { background: #111 } body { filter: invert(0.9) hue-rotate(180deg) } }
  </style>
</head>
<body>
  <main id="api"></main>
  <script src="/docs/swagger-ui-bundle.js"></script>
  <script>SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', docExpansion: 'list', persistAuthorization: true })</script>
</body>
</html>
`;

/** The OpenAPI document for people: reading it and trying it. */
export function serveDocs(request: IncomingMessage, response: ServerResponse): void {
  const name = (request.url ?? '').split('?')[0]!.split('/')[2] ?? '';
  if (name === '') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  const mediaType = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  const file = join(assets, name);
  if (!mediaType || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': mediaType, 'cache-control': 'max-age=86400' });
  send(file, response);
}
