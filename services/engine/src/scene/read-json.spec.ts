import { expect, it } from 'vitest';
import { readState } from '../server/state.ts';
import { parseScene } from './parse-scene.ts';
import { readJson } from './read-json.ts';

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

it('JSON from outside is read as it is, brackets in its texts and all', () => {
  const text = JSON.stringify({ a: ['[['.repeat(50), '\\"[{', { b: [1, null] }] });
  expect(readJson(text)).toEqual(JSON.parse(text));
  expect(readJson(deep(32))).toBeDefined();
});

it('what is nested without end is refused in words, not by a stack that overflows', () => {
  expect(() => readJson(deep(33))).toThrow('deeper than 32');
  const hostile = `{"v":1,"engine":"1","chapters":[${deep(100_000)}],"seed":${deep(100_000)}}`;
  expect(() => parseScene(hostile)).toThrow('the scene is no JSON');
  expect(() => readState(Buffer.from(hostile))).toThrow('it cannot be read');
});
