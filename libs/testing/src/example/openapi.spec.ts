import { afterAll, beforeAll, expect, it } from 'vitest';
import { mergeOpenApi } from '@cielo/service-host';
import { openTestService, type TestService } from '../index.ts';
import { example } from './service.ts';

let service: TestService;
beforeAll(async () => void (service = await openTestService(example)));
afterAll(() => service.close());

it('describes every route, from its decorators and schemas alone', async () => {
  const { status, body } = await service.http('GET', '/openapi.json', { as: null });
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  const described = Object.entries(body.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs as object).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  const answered = service.service.routes
    .filter(({ method, path }) => method !== 'HEAD' && path !== '/v1/notes/later')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(answered.sort());
});

it('says what may be sent and what comes back', () => {
  const document = mergeOpenApi([service.service.openapi]) as {
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown> };
  };
  expect(document.paths['/v1/notes']!['post']).toMatchObject({
    operationId: 'createNote',
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/NoteBody' } },
        'multipart/form-data': { schema: { $ref: '#/components/schemas/NoteBody' } },
      },
    },
    responses: { default: { $ref: '#/components/responses/Error' } },
  });
  expect(document.components.schemas['NoteBody']).toMatchObject({
    required: ['prompt'],
    properties: {
      prompt: { maxLength: 20 },
      input_reference: { anyOf: [{ type: 'string', format: 'binary' }, { type: 'object' }] },
    },
  });
  expect(document.paths['/v1/notes']!['get']).toMatchObject({
    parameters: [{ name: 'limit', in: 'query', required: false }, { name: 'order' }],
  });
  expect(document.paths['/v1/notes/{id}']!['get']).toMatchObject({
    parameters: [{ name: 'id', in: 'path', required: true }],
    responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } } },
  });
  expect(document.components.schemas['Note']).toMatchObject({ properties: { credits: { type: 'integer' } } });
  expect(document.paths['/v1/notes/hello']!['get']).toMatchObject({ security: [] });
  // What is not built yet does not pretend to answer.
  expect(document.paths['/v1/notes/copy']!['post']).toMatchObject({
    responses: { '501': { $ref: '#/components/responses/Error' } },
  });
  expect(document.paths['/v1/notes/copy']!['post']).not.toHaveProperty(['responses', '200']);
  expect(document.paths['/v1/notes/stream']!['get']).toMatchObject({
    responses: { '200': { content: { 'text/event-stream': {} } } },
  });
});

it('refuses two services that claim the same', () => {
  const { openapi } = service.service;
  expect(() => mergeOpenApi([openapi, openapi])).toThrow('There are two operations');
});
