import { describe, expect, it } from 'vitest';
import { readDataUrl } from './data-url.ts';

const read = (url: string) => Buffer.from(readDataUrl(url, 'input_reference')).toString('latin1');

describe('a data: URL', () => {
  it.each([
    ['data:image/png;base64,YWJj', 'abc'],
    ['data:;base64,YWI=', 'ab'],
    ['DATA:text/plain;charset=utf-8;BASE64,YQ==', 'a'],
  ])('%s is read', (url, bytes) => expect(read(url)).toBe(bytes));

  it.each([
    ['without base64', 'data:image/png,abc', /must be written data:/],
    ['without anything', 'data:', /must be written data:/],
    ['without content', 'data:image/png;base64,', /not valid base64/],
    ['without its padding', 'data:image/png;base64,YWI', /not valid base64/],
    ['with bits beyond its end', 'data:image/png;base64,YWJ=', /not valid base64/],
    ['in the alphabet of URLs', 'data:image/png;base64,_-8=', /not valid base64/],
    ['with a line break', 'data:image/png;base64,YWJj\nYWJj', /not valid base64/],
    ['with percent signs', 'data:image/png;base64,YWI%3D', /not valid base64/],
    ['padded in the middle', 'data:image/png;base64,YQ==YQ==', /not valid base64/],
  ])('%s is refused', (_, url, why) => expect(() => read(url)).toThrow(why));
});
