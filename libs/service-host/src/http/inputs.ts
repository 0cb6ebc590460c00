import 'reflect-metadata';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { waitForPlace } from './large-body.ts';
import { Places } from './places.ts';
import { readBody } from './read-body.ts';
import { validate } from './validate.ts';
import { fromQuery } from './query.ts';

const INPUTS = Symbol('cielo.inputs');

/** What a route reads, for the OpenAPI document. */
export interface Inputs {
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly params: Readonly<Record<string, z.ZodType>>;
  readonly headers: Readonly<Record<string, string>>;
}

export function inputsOf(prototype: object, method: string): Inputs {
  return (Reflect.getMetadata(INPUTS, prototype, method) as Inputs | undefined) ?? { params: {}, headers: {} };
}

function remember(target: object, method: string | symbol | undefined, more: Partial<Inputs>): void {
  const known = inputsOf(target, method as string);
  const inputs = {
    ...known,
    ...more,
    params: { ...known.params, ...more.params },
    headers: { ...known.headers, ...more.headers },
  };
  Reflect.defineMetadata(INPUTS, inputs, target, method as string);
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** How a body is read. */
export interface BodyOptions {
  /** Of the whole body. Default 1 MiB for JSON and text parts together; with file parts 64 MiB. */
  readonly maxBytes?: number;
  /** Of the parts of a form that are no files, together: they stay in memory. Default 1 MiB. */
  readonly maxTextBytes?: number;
  /**
   * How many requests of this route with more than 1 MiB are taken up at once, for a route that holds in memory what it is sent. The
   * others wait, their bodies unread. One whose body does not arrive within two minutes is cut off. Default: any number.
   */
  readonly largeAtOnce?: number;
}

interface BodyReading {
  readonly zod: z.ZodType;
  readonly options: BodyOptions;
  readonly places: Places | undefined;
}

const body = createParamDecorator(async ({ zod, options, places }: BodyReading, context: ExecutionContext) => {
  const response = context.switchToHttp().getResponse<FastifyReply>().raw;
  const request = requestOf(context);
  if (places) await waitForPlace(places, request.raw, response);
  return validate(zod, await readBody(request, response, zod, options));
});

const query = createParamDecorator(({ zod }: { zod: z.ZodType }, context: ExecutionContext) =>
  validate(zod, fromQuery(zod, requestOf(context))),
);

const param = createParamDecorator(({ name, zod }: { name: string; zod: z.ZodType }, context: ExecutionContext) =>
  validate(zod, { value: (requestOf(context).params as Record<string, string>)[name], spell: () => name }),
);

/**
 * The body, validated. JSON and multipart give the same object; fields that the schema does not know are refused by name.
 * A body that may be absent is a schema with `.optional()` or `.prefault({})`.
 */
export function BodyOf(schema: z.ZodType, options: BodyOptions = {}): ParameterDecorator {
  return (target, method, index) => {
    remember(target, method, { body: schema });
    const places = options.largeAtOnce === undefined ? undefined : new Places(options.largeAtOnce);
    body({ zod: schema, options, places })(target, method!, index);
  };
}

/** The query, validated; `limit=20` fits a `z.number()`. */
export function QueryOf(schema: z.ZodType): ParameterDecorator {
  return (target, method, index) => {
    remember(target, method, { query: schema });
    query({ zod: schema })(target, method!, index);
  };
}

/** A segment of the path, validated. */
export function ParamOf(name: string, schema: z.ZodType): ParameterDecorator {
  return (target, method, index) => {
    remember(target, method, { params: { [name]: schema } });
    param({ name, zod: schema })(target, method!, index);
  };
}

const header = createParamDecorator((name: string, context: ExecutionContext) => {
  const value = requestOf(context).headers[name];
  return Array.isArray(value) ? value[0] : value;
});

/** A header's text, or undefined; `name` in lower case, `meaning` for the OpenAPI document. */
export function HeaderOf(name: string, meaning: string): ParameterDecorator {
  return (target, method, index) => {
    remember(target, method, { headers: { [name]: meaning } });
    header(name)(target, method!, index);
  };
}
