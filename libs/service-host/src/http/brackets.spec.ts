import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BracketedFields } from './brackets.ts';
import { convertTexts } from './convert-text.ts';

/** The names that the official SDKs give the leaves of a value. */
function flatten(value: unknown, name: string): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, `${name}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => flatten(item, `${name}[${key}]`));
  return [[name, String(value)]];
}

function read(parts: readonly (readonly [string, unknown])[]): unknown {
  const fields = new BracketedFields();
  for (const [name, value] of parts) fields.add(name, value);
  return JSON.parse(JSON.stringify(fields.received().value));
}

const key = fc.stringMatching(/^[a-z_]{1,8}$/);
const leaf = fc.string({ maxLength: 10 });
const record = (inner: fc.Arbitrary<unknown>) =>
  fc.dictionary(key, inner, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
const value = fc.oneof(
  leaf,
  record(leaf),
  record(record(leaf)),
  record(fc.array(leaf, { minLength: 1 })),
  fc.array(leaf, { minLength: 1, maxLength: 4 }),
);

describe('bracketed names', () => {
  it('give back what an SDK took apart', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), (fields) => {
        expect(read(Object.entries(fields).flatMap(([name, item]) => flatten(item, name)))).toEqual(fields);
      }),
    );
  });

  it('begin a new element when the last one has the field already', () => {
    expect(
      read([
        ['c[][id]', 'a'],
        ['c[][id]', 'b'],
      ]),
    ).toEqual({ c: [{ id: 'a' }, { id: 'b' }] });
    expect(
      read([
        ['c[][id]', 'a'],
        ['c[][name]', 'A'],
        ['c[][id]', 'b'],
      ]),
    ).toEqual({ c: [{ id: 'a', name: 'A' }, { id: 'b' }] });
    expect(
      read([
        ['c[1][id]', 'b'],
        ['c[0][id]', 'a'],
      ]),
    ).toEqual({ c: [{ id: 'a' }, { id: 'b' }] });
  });

  it('are a list when a plain one is repeated', () => {
    expect(
      read([
        ['a', '1'],
        ['a', '2'],
        ['a', '3'],
      ]),
    ).toEqual({ a: ['1', '2', '3'] });
  });

  it('touch nothing but the object', () => {
    for (const name of ['__proto__[x]', 'constructor[prototype][x]', 'a[__proto__][x]']) read([[name, 'polluted']]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('that contradict each other, are too deep or too far are refused by name', () => {
    const refusal =
      (...names: string[]) =>
      () =>
        read(names.map((name) => [name, '1']));
    expect(refusal('a', 'a[b]')).toThrow("'a[b]' contradicts");
    expect(refusal('a[b]', 'a')).toThrow("'a' contradicts");
    expect(refusal('a[]', 'a[x]')).toThrow('which element');
    expect(refusal('a[1000000]')).toThrow('which element');
    expect(refusal('a[1][1][1][1][1][1][1][1][1]')).toThrow('too deeply');
  });
});

describe('texts', () => {
  const schema = z.object({
    seed: z.number().int().optional(),
    audio: z.boolean().default(true),
    seconds: z.union([z.string(), z.number()]),
    fps: z.union([z.literal(24), z.literal(30)]).optional(),
    big: z.bigint().nullable(),
    tags: z.array(z.string()),
    deep: z.object({ x: z.number() }).prefault({ x: 1 }),
  });
  const convert = (value: unknown) =>
    JSON.parse(
      JSON.stringify(convertTexts(schema, value), (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)),
    );

  it('get the type that the schema declares', () => {
    expect(
      convert({
        seed: '7',
        audio: 'false',
        seconds: '8',
        fps: '24',
        big: '9007199254740993',
        tags: 'one',
        deep: { x: '1.5' },
      }),
    ).toEqual({
      seed: 7,
      audio: false,
      seconds: '8',
      fps: 24,
      big: '9007199254740993n',
      tags: ['one'],
      deep: { x: 1.5 },
    });
  });

  it('stay text when they do not look like it', () => {
    const texts = { seed: 'seven', audio: 'yes', fps: '25', big: '1.5', seconds: '', deep: { x: '' }, other: '1' };
    expect(convert(texts)).toEqual(texts);
    expect(convert({ seed: '0x10' })).toEqual({ seed: '0x10' });
  });
});
