import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { InvalidValue, NotFound } from '@cielo/errors';
import type { ByteRange, Objects, ScopeListing } from '@cielo/objects';
import { failureOf, Signal, withOpen, type UnderTest } from './under-test.ts';

/** A store of objects under test. */
export interface ObjectsUnderTest extends UnderTest {
  readonly objects: Objects;
  /** The process ends without a word, and another opens the same objects. */
  crash(): Promise<Objects>;
}

const SCOPE = 'generations/video_1';

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that do not repeat within reach. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0, state = 1; i < length; i += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function bytesOf(objects: Objects, key: string, range?: ByteRange): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await objects.get(key, range)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function allScopes(objects: Objects, prefix: string, limit = 100): Promise<ScopeListing[]> {
  const listings: ScopeListing[] = [];
  for (;;) {
    const after = listings.at(-1)?.scope;
    const page = await objects.scopes(prefix, { limit, ...(after ? { after } : {}) });
    expect(page.length).toBeLessThanOrEqual(limit);
    if (page.length === 0) return listings;
    listings.push(...page);
  }
}

/** What every store of objects promises. */
export function objectsContract(name: string, open: () => Promise<ObjectsUnderTest>): void {
  const test = (what: string, body: (adapter: ObjectsUnderTest) => Promise<void>) => it(what, withOpen(open, body));

  describe(`${name} keeps the promises of objects`, () => {
    describe('put', () => {
      test('names the bytes by their content, and keeps them through a crash', async (adapter) => {
        const bytes = noise(1000);
        const stored = await adapter.objects.put(SCOPE, bytes);
        expect(stored).toEqual({ key: `${SCOPE}/${sha256Of(bytes)}`, sha256: sha256Of(bytes), sizeBytes: 1000 });
        const objects = await adapter.crash();
        expect(await objects.head(stored.key)).toEqual(stored);
        expect(Buffer.from(await objects.read(stored.key)).equals(bytes)).toBe(true);
      });

      test('takes streams of any length, in any pieces', async ({ objects }) => {
        for (const [length, piece] of [
          [0, 1],
          [1, 1],
          [3_000_000, 65_536],
          [700_001, 1_000],
        ] as const) {
          const bytes = noise(length);
          const { key, sizeBytes } = await objects.put(SCOPE, inPieces(bytes, piece));
          expect(sizeBytes).toBe(length);
          expect((await bytesOf(objects, key)).equals(bytes)).toBe(true);
        }
      });

      test('keeps what a piece was when it was given, though its buffer is used again', async ({ objects }) => {
        const buffer = Buffer.alloc(4);
        async function* reusing() {
          for (const letter of 'abc') yield buffer.fill(letter);
        }
        const { key } = await objects.put(SCOPE, reusing());
        expect(Buffer.from(await objects.read(key)).toString()).toBe('aaaabbbbcccc');
      });

      test('gives the same bytes the same key within a scope, also at the same time', async ({ objects }) => {
        const bytes = noise(50_000);
        const stored = await Promise.all(
          [1, 2, 3, 4].map((piece) => objects.put(SCOPE, inPieces(bytes, piece * 9_999))),
        );
        expect(new Set(stored.map(({ key }) => key)).size).toBe(1);
        const elsewhere = await objects.put('generations/video_2', bytes);
        expect(elsewhere.key).not.toBe(stored[0]!.key);
        await objects.remove(elsewhere.key);
        expect((await bytesOf(objects, stored[0]!.key)).equals(bytes)).toBe(true);
      });

      test('leaves nothing when the source fails, whose error the caller gets', async ({ objects }) => {
        async function* failing() {
          yield noise(100);
          throw new TypeError('the source broke');
        }
        expect(await failureOf(objects.put(SCOPE, failing()))).toMatchObject({ message: 'the source broke' });
        expect(await allScopes(objects, 'generations')).toEqual([]);
      });

      test('leaves nothing when it is called off, also while the source hangs', async ({ objects }) => {
        const stop = new AbortController();
        const hanging = new Signal();
        async function* source() {
          yield noise(100);
          hanging.set();
          await new Promise(() => {});
        }
        const putting = failureOf(objects.put(SCOPE, source(), stop.signal));
        await hanging.given;
        stop.abort(new Error('called off'));
        expect(await putting).toMatchObject({ message: 'called off' });
        expect(await failureOf(objects.put(SCOPE, noise(5), stop.signal))).toMatchObject({ message: 'called off' });
        expect(await allScopes(objects, 'generations')).toEqual([]);
      });

      test('shows nothing before all of it is written', async ({ objects }) => {
        const bytes = noise(2_000);
        const half = new Signal();
        const goOn = new Signal();
        async function* source() {
          yield bytes.subarray(0, 1_000);
          half.set();
          await goOn.given;
          yield bytes.subarray(1_000);
        }
        const putting = objects.put(SCOPE, source());
        await half.given;
        expect(await objects.head(`${SCOPE}/${sha256Of(bytes)}`)).toBeUndefined();
        expect(await allScopes(objects, 'generations')).toEqual([]);
        goOn.set();
        expect(await objects.head((await putting).key)).toBeDefined();
      });

      test('refuses what is no scope', async ({ objects }) => {
        const hash = sha256Of(noise(1));
        for (const scope of [
          '',
          '/',
          '..',
          '../x',
          'a/../b',
          '/a',
          'a/',
          'a//b',
          'a.b',
          '.tmp',
          'a b',
          'a\0b',
          'a\\b',
          hash,
          `a/${hash}`,
        ]) {
          expect(await failureOf(objects.put(scope, noise(1))), scope).toBeInstanceOf(InvalidValue);
        }
      });
    });

    describe('get', () => {
      test('gives the part that was asked for, both ends included', async ({ objects }) => {
        const bytes = noise(10_000);
        const { key } = await objects.put(SCOPE, bytes);
        const parts: ByteRange[] = [
          { start: 0, end: 0 },
          { start: 0, end: 9_999 },
          { start: 1_023, end: 5_121 },
          { start: 9_999, end: 9_999 },
          { start: 9_000, end: 50_000 },
        ];
        for (const { start, end } of parts) {
          expect((await bytesOf(objects, key, { start, end })).equals(bytes.subarray(start, end + 1))).toBe(true);
        }
      });

      test('refuses a part that is not there', async ({ objects }) => {
        const { key } = await objects.put(SCOPE, noise(10));
        const empty = await objects.put(SCOPE, noise(0));
        for (const [start, end] of [
          [10, 12],
          [-1, 3],
          [5, 4],
          [0.5, 2],
          [0, NaN],
        ] as const) {
          expect(await failureOf(objects.get(key, { start, end }))).toBeInstanceOf(InvalidValue);
        }
        expect(await failureOf(objects.get(empty.key, { start: 0, end: 0 }))).toBeInstanceOf(InvalidValue);
      });

      test('says when there is no such object, and does not look elsewhere', async ({ objects }) => {
        await objects.put(SCOPE, noise(1));
        const hash = sha256Of(noise(2));
        for (const key of [
          `${SCOPE}/${hash}`,
          SCOPE,
          'generations',
          '',
          hash,
          `../${hash}`,
          `${SCOPE}/../${hash}`,
          '/etc/hostname',
          `a\0/${hash}`,
        ]) {
          expect(await objects.head(key), key).toBeUndefined();
          expect(await failureOf(objects.get(key)), key).toBeInstanceOf(NotFound);
          expect(await failureOf(objects.read(key)), key).toBeInstanceOf(NotFound);
        }
      });

      test('lets go when the reader stops early', async ({ objects }) => {
        const { key } = await objects.put(SCOPE, noise(1_000_000));
        for await (const chunk of await objects.get(key)) {
          expect(chunk.length).toBeGreaterThan(0);
          break;
        }
        await objects.remove(key);
        expect(await objects.head(key)).toBeUndefined();
      });
    });

    describe('remove', () => {
      test('takes one object, once or twice', async ({ objects }) => {
        const [one, other] = [await objects.put(SCOPE, noise(1)), await objects.put(SCOPE, noise(2))];
        await objects.remove(one.key);
        await objects.remove(one.key);
        expect(await objects.head(one.key)).toBeUndefined();
        expect(await objects.head(other.key)).toEqual(other);
      });

      test('takes a scope with all within it, and no neighbour', async ({ objects }) => {
        const inside = [
          await objects.put('a/b', noise(1)),
          await objects.put('a/b/c', noise(1)),
          await objects.put('a/b', noise(2)),
        ];
        const outside = [
          await objects.put('a/bc', noise(1)),
          await objects.put('a', noise(1)),
          await objects.put('x/a/b', noise(1)),
        ];
        await objects.remove('a/b');
        await objects.remove('a/b');
        for (const { key } of inside) expect(await objects.head(key)).toBeUndefined();
        for (const { key } of outside) expect(await objects.head(key)).toBeDefined();
        expect((await allScopes(objects, 'a')).map(({ scope }) => scope).sort()).toEqual(['a', 'a/bc']);
      });

      test('refuses what is neither', async ({ objects }) => {
        for (const path of ['', '.', '..', '../..', '/', 'a/../..', '.tmp']) {
          expect(await failureOf(objects.remove(path)), path).toBeInstanceOf(InvalidValue);
        }
      });

      test('and put do not hurt each other', async ({ objects }) => {
        const kept = await Promise.all(
          Array.from({ length: 20 }, async (_, i) => {
            await objects.remove('busy');
            return objects.put(`busy/n${i % 3}`, noise(i + 1));
          }),
        );
        expect(kept).toHaveLength(20);
        await objects.remove('busy');
        expect(await allScopes(objects, 'busy')).toEqual([]);
      });
    });

    describe('scopes', () => {
      test('are listed with what they hold, in pages', async ({ objects, clock }) => {
        const names = ['s/a', 's/a/b', 's/a-b', 's/b', 's/c/d/e'];
        const beforeMs = clock.nowMs();
        const keys = new Map<string, string[]>();
        for (const name of names) {
          const stored = [await objects.put(name, noise(3)), await objects.put(name, noise(4))];
          keys.set(name, stored.map(({ key }) => key).sort());
        }
        await objects.put('t', noise(1));
        for (const limit of [1, 2, 100]) {
          const listings = await allScopes(objects, 's', limit);
          expect(listings.map(({ scope }) => scope).sort()).toEqual([...names].sort());
          for (const { scope, keys: held, youngestMs } of listings) {
            expect(held).toEqual(keys.get(scope));
            // File systems round times.
            expect(youngestMs).toBeGreaterThan(beforeMs - 1_000);
            expect(youngestMs).toBeLessThan(clock.nowMs() + 1_000);
          }
        }
        expect(await allScopes(objects, 'nowhere')).toEqual([]);
      });

      test('are gone with their last object', async ({ objects }) => {
        const { key } = await objects.put('s/a', noise(1));
        await objects.remove(key);
        expect(await allScopes(objects, 's')).toEqual([]);
      });
    });
  });
}
