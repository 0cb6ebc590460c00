import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * Zod schemas as JSON Schema, which OpenAPI 3.1 speaks. A schema with `.meta({ id: 'Video' })` becomes a component of that name, and is
 * referred to wherever it is used.
 */
export class Schemas {
  readonly named: Record<string, object> = {};

  /** What may be sent. */
  incoming(schema: z.ZodType): JsonSchema {
    return this.convert(schema, 'input');
  }

  /** What is answered. */
  outgoing(schema: z.ZodType): JsonSchema {
    return this.convert(schema, 'output');
  }

  private convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const json = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => describeSpecial(zodSchema._zod.def.type, jsonSchema as JsonSchema),
    }) as JsonSchema;
    return this.lift(json);
  }

  /** Named parts move to the components of the document; references follow them. */
  private lift({ $schema: _, $defs, ...json }: JsonSchema): JsonSchema {
    const relocate = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(relocate);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          key === '$ref' ? String(item).replace('#/$defs/', '#/components/schemas/') : relocate(item),
        ]),
      );
    };
    for (const [name, part] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      this.named[name] = relocate(withoutId(part)) as object;
    const { id } = json;
    if (typeof id !== 'string') return relocate(json) as JsonSchema;
    this.named[id] = relocate(withoutId(json)) as object;
    return { $ref: `#/components/schemas/${id}` };
  }
}

function withoutId({ id: _, ...json }: JsonSchema): JsonSchema {
  return json;
}

/** What JSON Schema has no word of its own for. */
function describeSpecial(type: string, json: JsonSchema): void {
  if (json['file'] === true) {
    delete json['file'];
    Object.assign(json, { type: 'string', format: 'binary' });
  }
  if (type === 'bigint') Object.assign(json, { type: 'integer', format: 'int64' });
}
