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
    const parts = new Map(Object.entries(($defs ?? {}) as Record<string, JsonSchema>));
    const { id } = json;
    if (typeof id === 'string') parts.set(id, json);
    const as = this.namesFor(parts);
    for (const [name, part] of parts) this.named[as(name)] = relocate(withoutId(part), as) as object;
    return (typeof id === 'string' ? { $ref: COMPONENTS + as(id) } : relocate(json, as)) as JsonSchema;
  }

  /** What is sent and what is answered under one name may differ, by defaults for instance: then the second is another component. */
  private namesFor(parts: ReadonlyMap<string, JsonSchema>): (name: string) => string {
    const itself = (name: string) => name;
    const taken = [...parts].filter(([name, part]) => {
      const known = this.named[name];
      return known && JSON.stringify(known) !== JSON.stringify(relocate(withoutId(part), itself));
    });
    const others = new Set(taken.map(([name]) => name));
    return (name) => (others.has(name) ? `${name}Other` : name);
  }
}

const COMPONENTS = '#/components/schemas/';

function relocate(value: unknown, as: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => relocate(item, as));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const isReference = key === '$ref' && typeof item === 'string';
    return [key, isReference ? COMPONENTS + as(item.replace('#/$defs/', '')) : relocate(item, as)];
  });
  return Object.fromEntries(entries);
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
