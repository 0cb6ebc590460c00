import { describe, expect, it } from 'vitest';
import { readRange, type Asked } from './byte-range.ts';

describe('a Range header, for a file of 1000 bytes', () => {
  it.each<[string | undefined, Asked]>([
    [undefined, 'all'],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-499', { start: 0, end: 499 }],
    ['bytes=500-999', { start: 500, end: 999 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=999-', { start: 999, end: 999 }],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=900-5000', { start: 900, end: 999 }],
    ['bytes=-1', { start: 999, end: 999 }],
    ['bytes=-500', { start: 500, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['Bytes=1-2', { start: 1, end: 2 }],
    ['bytes= 1-2 ', { start: 1, end: 2 }],
    ['bytes=1000-', 'nothing'],
    ['bytes=1000-2000', 'nothing'],
    ['bytes=99999999999999999999-', 'nothing'],
    ['bytes=-0', 'nothing'],
    ['bytes=5-4', 'all'],
    ['bytes=-', 'all'],
    ['bytes=', 'all'],
    ['bytes=a-b', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['bytes=1.5-2', 'all'],
    ['bytes=+1-2', 'all'],
    ['seconds=1-2', 'all'],
    ['', 'all'],
  ])('%s', (header, asked) => {
    expect(readRange(header, 1000)).toEqual(asked);
  });

  it('asks for nothing of an empty file', () => {
    expect(readRange('bytes=0-', 0)).toBe('nothing');
    expect(readRange('bytes=-1', 0)).toBe('nothing');
  });
});
