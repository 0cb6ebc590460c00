import { z } from 'zod';
import { definition, elementOf, fieldsOf, incoming } from './schema.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WHOLE = /^[+-]?\d+$/;

/**
 * Gives texts of a form or a query the type that the schema declares: `7` for a number, `true` for a boolean, one text for a list.
 * What does not look like its type stays text, so that validation can say what is wrong with it.
 */
export function convertTexts(schema: z.ZodType, value: unknown): unknown {
  if (typeof value === 'string') return convertText(schema, value);
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    return element ? value.map((item) => convertTexts(element, item)) : value;
  }
  const fields = fieldsOf(schema);
  if (!fields || !isTree(value)) return value;
  const converted: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, item] of Object.entries(value)) {
    converted[name] = Object.hasOwn(fields, name) ? convertTexts(fields[name]!, item) : item;
  }
  return converted;
}

function convertText(schema: z.ZodType, text: string): unknown {
  const element = elementOf(schema);
  if (element) return [convertText(element, text)];
  const def = definition(incoming(schema));
  if (def.type === 'number') return NUMBER.test(text) ? Number(text) : text;
  if (def.type === 'bigint') return WHOLE.test(text) ? BigInt(text) : text;
  if (def.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (def.type === 'literal') return (def['values'] as unknown[]).find((literal) => String(literal) === text) ?? text;
  if (def.type === 'union') return convertForUnion(def['options'] as z.ZodType[], text);
  return text;
}

/** The first meaning under which the text is valid; as text, if it is valid as text. */
function convertForUnion(options: readonly z.ZodType[], text: string): unknown {
  if (options.some((option) => option.safeParse(text).success)) return text;
  for (const option of options) {
    const value = convertText(option, text);
    if (value !== text && option.safeParse(value).success) return value;
  }
  return text;
}

function isTree(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
