import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import type { Path, Received } from './received.ts';
import { elementOf, fieldsOf, takesAnyField } from './schema.ts';
import { UnknownParameter } from './validation-errors.ts';

/** The value, as the schema gives it. @throws a DomainError of kind `invalid` that names the first thing that is wrong. */
export function validate<T>(schema: z.ZodType<T>, received: Received): T {
  const unknown = unknownField(schema, received.value, []);
  if (unknown) throw new UnknownParameter(received.spell(unknown));
  const result = schema.safeParse(received.value);
  if (result.success) return result.data;
  throw describeIssue(result.error.issues[0]!, received);
}

/** The path of the first field that no schema names, at any depth. Alternatives (unions) look after themselves. */
function unknownField(schema: z.ZodType, value: unknown, path: Path): Path | undefined {
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    return element && first(value, (item, i) => unknownField(element, item, [...path, i]));
  }
  const fields = fieldsOf(schema);
  if (!fields || takesAnyField(schema) || typeof value !== 'object' || value === null) return undefined;
  return first(Object.entries(value), ([name, item]) =>
    Object.hasOwn(fields, name) ? unknownField(fields[name]!, item, [...path, name]) : [...path, name],
  );
}

function first<T, R>(items: readonly T[], look: (item: T, i: number) => R | undefined): R | undefined {
  for (const [i, item] of items.entries()) {
    const found = look(item, i);
    if (found) return found;
  }
  return undefined;
}
