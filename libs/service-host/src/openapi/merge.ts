import type { OpenApiFragment } from './openapi.ts';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

const INFO: OpenApiInfo = {
  title: 'Cielo',
  version: '1',
  description:
    'A sentence in, a video clip with its own sound out. `/v1/videos` and its neighbours follow the Videos API, so programs written for it work by changing the base URL.',
};

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['message', 'type', 'param', 'code'],
      properties: {
        message: { type: 'string', description: 'For people: what came, and what would be right' },
        type: {
          type: 'string',
          examples: ['invalid_request_error', 'insufficient_quota', 'rate_limit_error', 'server_error'],
        },
        param: { type: ['string', 'null'], description: 'The field, as the caller spelled it' },
        code: { type: ['string', 'null'], description: 'For programs; it does not change' },
      },
      additionalProperties: true,
    },
  },
};

/**
 * One OpenAPI 3.1 document out of what the services answer.
 * @throws Error when two services claim the same operation, id or schema name for different things.
 */
export function mergeOpenApi(fragments: readonly OpenApiFragment[], info: OpenApiInfo = INFO): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Record<string, object> = { Error: ERROR };
  const ids = new Set<string>();
  for (const fragment of fragments) {
    for (const [path, operations] of Object.entries(fragment.paths)) {
      for (const [verb, operation] of Object.entries(operations)) {
        claim(ids, (operation as { operationId: string }).operationId);
        if (paths[path]?.[verb]) throw new Error(`${verb.toUpperCase()} ${path} is answered twice`);
        (paths[path] ??= {})[verb] = operation;
      }
    }
    for (const [name, schema] of Object.entries(fragment.schemas)) {
      if (schemas[name] && JSON.stringify(schemas[name]) !== JSON.stringify(schema))
        throw new Error(`There are two schemas ${name}`);
      schemas[name] = schema;
    }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    tags: [...new Set(fragments.flatMap(({ tags }) => tags))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: {
        Error: {
          description: 'What went wrong',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key' } },
    },
  };
}

function claim(ids: Set<string>, id: string): void {
  if (ids.has(id)) throw new Error(`There are two operations ${id}`);
  ids.add(id);
}
