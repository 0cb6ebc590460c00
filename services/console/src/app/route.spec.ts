import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyInHash } from '../features/session/key.ts';
import { hashOf, routeOf } from './route.ts';

it('every clip has an address that leads back to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      expect(routeOf(hashOf({ at: 'clip', id }))).toEqual({ at: 'clip', id });
    }),
  );
});

it('knows its screens, and takes everything else for the studio', () => {
  expect(routeOf('#/credits')).toEqual({ at: 'credits' });
  for (const hash of ['', '#', '#/', '#/nowhere', '#/clips/', '#key=abc'])
    expect(routeOf(hash)).toEqual({ at: 'studio' });
  expect(routeOf('#/clips/%E0%A4%A')).toEqual({ at: 'clip', id: '%E0%A4%A' });
});

it('finds the key in a link, and only there', () => {
  expect(keyInHash('#key=sk-1_2.3')).toBe('sk-1_2.3');
  expect(keyInHash('#/key=abc')).toBe('abc');
  for (const hash of ['', '#', '#key=', '#key=%20', '#/credits', '#/clips/key'])
    expect(keyInHash(hash)).toBeUndefined();
});
