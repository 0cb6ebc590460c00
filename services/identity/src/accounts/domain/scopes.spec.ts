import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCOPES, scopesToGive } from './scopes.ts';

describe('the scopes of a new key', () => {
  it('are what is asked for, when the asking key may do everything', () => {
    expect(scopesToGive([], ['credits:read'])).toEqual(['credits:read']);
    expect(scopesToGive([], undefined)).toEqual([]);
  });

  it('are those of the asking key, when nothing is asked for', () => {
    expect(scopesToGive(['keys:write'], undefined)).toEqual(['keys:write']);
    expect(scopesToGive(['keys:write'], [])).toEqual(['keys:write']);
  });

  it('are refused when they do not exist', () => {
    expect(() => scopesToGive([], ['video:read'])).toThrow(
      expect.objectContaining({ kind: 'invalid', param: 'scopes' }),
    );
  });

  it('never go beyond those of the asking key: a limited key gives no key that may do everything', () => {
    fc.assert(
      fc.property(
        fc.subarray([...SCOPES], { minLength: 1 }),
        fc.option(fc.subarray([...SCOPES]), { nil: undefined }),
        (own, asked) => {
          let given: readonly string[];
          try {
            given = scopesToGive(own, asked);
          } catch (error) {
            expect(error).toMatchObject({ kind: 'forbidden', code: 'missing_scope' });
            return;
          }
          expect(given.length).toBeGreaterThan(0);
          for (const scope of given) expect(own).toContain(scope);
        },
      ),
    );
  });
});
