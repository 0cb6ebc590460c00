import { PATH_METADATA, METHOD_METADATA } from '@nestjs/common/internal';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { PUBLIC } from '@cielo/access';
import { z } from 'zod';
import { inputsOf, type Inputs } from '../http/inputs.ts';
import { operationOf, type MediaAnswer, type OperationFacts } from '../http/operation.ts';
import { fieldsOf } from '../http/schema.ts';
import { made, methodsOf } from '../service/controllers.ts';
import type { OpenApiFragment } from './openapi.ts';
import { Schemas } from './schemas.ts';

/**
 * What a service answers, read off its controllers: their decorators and Zod schemas are the only source.
 * @throws Error at start for a route without `@Operation`: it would be answered and not described.
 */
export function describeOperations(application: INestApplicationContext): OpenApiFragment {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, object>> = {};
  const tags = new Set<string>();
  for (const { type } of made(application, 'controllers')) {
    const prototype = type.prototype as Record<string, object>;
    for (const method of methodsOf(prototype)) {
      const facts = operationOf(prototype, method);
      if (!isRoute(prototype[method]!)) continue;
      if (!facts) throw new Error(`${type.name}.${method} is a route without @Operation`);
      const verb = verbOf(prototype[method]!);
      // A route for every verb is there to refuse; there is nothing to call.
      if (verb === 'all') continue;
      tags.add(facts.tag);
      const isPublic = Reflect.getMetadata(PUBLIC, prototype[method]!) ?? Reflect.getMetadata(PUBLIC, type) ?? false;
      const inputs = inputsOf(prototype, method);
      pathsOf(type, prototype[method]!).forEach((path, i) => {
        // Several paths of one method are several operations, and their ids are unique.
        const id = i === 0 ? facts.id : `${facts.id}${i + 1}`;
        (paths[path] ??= {})[verb] = describeOperation({ ...facts, id }, inputs, Boolean(isPublic), schemas);
      });
    }
  }
  return { paths, schemas: schemas.named, tags: [...tags] };
}

function describeOperation(facts: OperationFacts, inputs: Inputs, isPublic: boolean, schemas: Schemas): object {
  return {
    operationId: facts.id,
    tags: [facts.tag],
    summary: facts.summary,
    ...(facts.description ? { description: facts.description } : {}),
    ...(isPublic ? { security: [] } : {}),
    parameters: parametersOf(inputs, schemas),
    ...(inputs.body ? { requestBody: describeBody(inputs.body, schemas) } : {}),
    responses: describeResponses(facts.answer, schemas),
  };
}

function parametersOf({ params, query, headers }: Inputs, schemas: Schemas): readonly object[] {
  const inPath = Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemas.incoming(schema),
  }));
  const inQuery = Object.entries((query && fieldsOf(query)) ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemas.incoming(schema),
  }));
  const inHeaders = Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeaders];
}

/** The same fields in either form; that is what `@BodyOf` makes true. */
function describeBody(schema: z.ZodType, schemas: Schemas): object {
  const content = { schema: schemas.incoming(schema) };
  return {
    required: !schema.safeParse({}).success,
    content: { 'application/json': content, 'multipart/form-data': content },
  };
}

/** An operation that is never answered is not built yet: all that it says is 501. */
function describeResponses(answer: OperationFacts['answer'], schemas: Schemas): object {
  const error = { $ref: '#/components/responses/Error' };
  if (answer instanceof z.ZodNever) return { '501': error };
  return { '200': describeAnswer(answer, schemas), default: error };
}

function describeAnswer(answer: z.ZodType | MediaAnswer, schemas: Schemas): object {
  if (!('mediaTypes' in answer))
    return { description: 'OK', content: { 'application/json': { schema: schemas.outgoing(answer) } } };
  const schema = answer.event ? schemas.outgoing(answer.event) : { type: 'string', format: 'binary' };
  return { description: 'OK', content: Object.fromEntries(answer.mediaTypes.map((type) => [type, { schema }])) };
}

function pathsOf(controller: object, handler: object): readonly string[] {
  const list = (target: object) => [Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined].flat();
  return list(controller).flatMap((outer) =>
    list(handler).map((inner) => {
      const joined = [outer, inner]
        .map((part) => (part ?? '').replace(/^\/+|\/+$/g, ''))
        .filter(Boolean)
        .join('/');
      return `/${joined}`.replace(/:(\w+)/g, '{$1}');
    }),
  );
}

function isRoute(handler: object): boolean {
  return Reflect.hasMetadata(METHOD_METADATA, handler);
}

function verbOf(handler: object): string {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  return RequestMethod[method]!.toLowerCase();
}
