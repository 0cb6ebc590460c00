import type { TestService } from './test-service.ts';
import { keyOf } from './fake-questions.ts';

/** A scope that no operation asks for. */
const NONE = 'none';

/**
 * The scope that each operation of the API asks of a key, by the operation's id; null for one that answers any key, or none at all.
 * Found by asking, with a key that may do nothing.
 * @param key such a key, where the service itself says whose it is; it has one scope, which is worth nothing.
 */
export async function scopesAsked(
  service: TestService,
  key = keyOf('acct_test', { scopes: [NONE] }),
): Promise<Readonly<Record<string, string | null>>> {
  const asked: Record<string, string | null> = {};
  for (const [path, operations] of Object.entries(service.service.openapi.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const { operationId } = operation as { operationId: string };
      const { body } = await service.http(method.toUpperCase(), path.replace(/\{\w+\}/g, 'x'), { key });
      asked[operationId] = body.error?.code === 'missing_scope' ? body.error.scope : null;
    }
  }
  return asked;
}
