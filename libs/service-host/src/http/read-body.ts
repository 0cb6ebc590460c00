import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { BodyOptions } from './inputs.ts';
import { tooLarge } from './body-size.ts';
import { readMultipart } from './multipart.ts';
import { HttpProblem } from './problem.ts';
import { bracketed, type Received } from './received.ts';

const DEFAULT_MAX_JSON_BYTES = 1024 * 1024;
const DEFAULT_MAX_MULTIPART_BYTES = 64 * 1024 * 1024;
const DEFAULT_MAX_TEXT_BYTES = 1024 * 1024;

/**
 * The body of a request as one object, whatever form it came in. It is read only now, after the caller was let in.
 * @throws HttpProblem for a body that cannot be read: 400 broken, 413 too large, 415 of another media type.
 */
export async function readBody(
  request: FastifyRequest,
  response: ServerResponse,
  schema: z.ZodType,
  options: BodyOptions,
): Promise<Received> {
  const type = mediaTypeOf(request);
  if (isEmpty(request.raw)) return { value: {}, spell: bracketed };
  if (type === 'application/json' || type.endsWith('+json'))
    return readJson(request.raw, options.maxBytes ?? DEFAULT_MAX_JSON_BYTES);
  if (type === 'multipart/form-data') {
    const { maxBytes = DEFAULT_MAX_MULTIPART_BYTES, maxTextBytes = DEFAULT_MAX_TEXT_BYTES } = options;
    return readMultipart(request.raw, response, schema, { maxBytes, maxTextBytes });
  }
  throw new HttpProblem(
    415,
    `A body of type '${type || 'unknown'}' cannot be read. Send application/json or multipart/form-data.`,
  );
}

function mediaTypeOf(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}

function isEmpty(raw: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
  return encoding === undefined && (length === undefined || length === '0');
}

async function readJson(raw: IncomingMessage, maxBytes: number): Promise<Received> {
  const text = (await readAll(raw, maxBytes)).toString('utf8');
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpProblem(400, 'The body must be a JSON object.');
  }
  return { value, spell: bracketed };
}

async function readAll(raw: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(raw.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not take the connection with it: the answer still has to go out.
  for await (const chunk of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
