import { z } from 'zod';

type Def = { readonly type: string; readonly [key: string]: unknown };

/** How a Zod schema is made, as far as reading and converting need it. */
export function definition(schema: z.ZodType): Def {
  return schema._zod.def as unknown as Def;
}

const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch']);

/** The schema that looks at what came in, without the wrappers that only say whether it may be absent. */
export function incoming(schema: z.ZodType): z.ZodType {
  const def = definition(schema);
  if (WRAPPERS.has(def.type)) return incoming(def['innerType'] as z.ZodType);
  if (def.type === 'lazy') return incoming((def['getter'] as () => z.ZodType)());
  if (def.type === 'pipe') {
    const entrance = def['in'] as z.ZodType;
    return incoming(definition(entrance).type === 'transform' ? (def['out'] as z.ZodType) : entrance);
  }
  return schema;
}

/** The fields of an object's schema; undefined for anything else. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const def = definition(incoming(schema));
  return def.type === 'object' ? (def['shape'] as Record<string, z.ZodType>) : undefined;
}

/** The schema of an array's elements; undefined for anything else. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const def = definition(incoming(schema));
  return def.type === 'array' ? (def['element'] as z.ZodType) : undefined;
}

/** Whether the object's schema takes fields that it does not name. */
export function takesAnyField(schema: z.ZodType): boolean {
  const catchall = definition(incoming(schema))['catchall'] as z.ZodType | undefined;
  return catchall !== undefined && definition(catchall).type !== 'never';
}
