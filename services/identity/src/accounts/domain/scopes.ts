import { InvalidValue } from '@cielo/errors';
import { ScopeNotHeld } from './errors.ts';

/** What keys can be limited to. Operations name theirs with `@NeedsScope`. */
export const SCOPES = [
  'videos:read',
  'videos:write',
  'credits:read',
  'credits:write',
  'keys:read',
  'keys:write',
  'invites:write',
  'reviews:read',
  'reviews:write',
] as const;

/**
 * The scopes of a new key. One that may do everything gives whatever is asked for; one that is limited gives some of what it has, and
 * never the empty list, which would mean everything.
 * @param own the scopes of the key that asks
 * @throws InvalidValue for a scope that does not exist, ScopeNotHeld for one that the asking key does not have
 */
export function scopesToGive(own: readonly string[], asked: readonly string[] | undefined): readonly string[] {
  const scopes = asked === undefined || asked.length === 0 ? own : asked;
  for (const scope of scopes) {
    if (!(SCOPES as readonly string[]).includes(scope)) {
      throw new InvalidValue(`Invalid value: '${scope}'. Scopes are: ${SCOPES.map((one) => `'${one}'`).join(', ')}.`, {
        param: 'scopes',
      });
    }
    if (own.length > 0 && !own.includes(scope)) throw new ScopeNotHeld(scope);
  }
  return scopes;
}
