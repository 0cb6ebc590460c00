import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { BracketedFields } from './brackets.ts';
import { convertTexts } from './convert-text.ts';
import type { Received } from './received.ts';

/** The query of a request, with the types that the schema declares. Names may be bracketed as in forms. */
export function fromQuery(schema: z.ZodType, request: FastifyRequest): Received {
  const fields = new BracketedFields();
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    for (const one of Array.isArray(value) ? value : [value]) fields.add(name, one);
  }
  const { value, spell } = fields.received();
  return { value: convertTexts(schema, value), spell };
}
