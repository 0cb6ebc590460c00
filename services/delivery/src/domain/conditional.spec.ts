import { describe, expect, it } from 'vitest';
import { answerTo, type Answer, type Conditions } from './conditional.ts';

const modified = 'Sun, 22 Nov 2026 12:00:00 GMT';
const before = 'Sun, 22 Nov 2026 11:59:59 GMT';
const after = 'Sun, 22 Nov 2026 12:00:01 GMT';
// Half a second past: HTTP dates know whole seconds only.
const has = { etag: '"abc"', modifiedMs: Date.parse(modified) + 500, sizeBytes: 100 };
const part = { status: 206, range: { start: 10, end: 19 } } as const;

describe('what a request is answered with', () => {
  it.each<[string, Partial<Conditions>, Answer]>([
    ['nothing said', {}, { status: 200 }],
    ['a range', { range: 'bytes=10-19' }, part],
    ['a range that does not exist', { range: 'bytes=100-' }, { status: 416 }],
    ['a range in a HEAD', { method: 'HEAD', range: 'bytes=10-19' }, { status: 200 }],
    ['if-range, the same tag', { range: 'bytes=10-19', ifRange: '"abc"' }, part],
    ['if-range, another tag', { range: 'bytes=10-19', ifRange: '"old"' }, { status: 200 }],
    ['if-range, a weak tag', { range: 'bytes=10-19', ifRange: 'W/"abc"' }, { status: 200 }],
    ['if-range, the very date', { range: 'bytes=10-19', ifRange: modified }, part],
    ['if-range, a later date', { range: 'bytes=10-19', ifRange: after }, { status: 200 }],
    ['if-range, an earlier date', { range: 'bytes=10-19', ifRange: before }, { status: 200 }],
    ['if-range that is nothing', { range: 'bytes=10-19', ifRange: 'abc' }, { status: 200 }],
    ['if-range for a range that does not exist', { range: 'bytes=100-', ifRange: '"old"' }, { status: 200 }],
    ['if-none-match, the same', { ifNoneMatch: '"abc"' }, { status: 304 }],
    ['if-none-match, weakened', { ifNoneMatch: 'W/"abc"' }, { status: 304 }],
    ['if-none-match in a list', { ifNoneMatch: '"x", "abc"' }, { status: 304 }],
    ['if-none-match, any', { ifNoneMatch: '*' }, { status: 304 }],
    ['if-none-match, another', { ifNoneMatch: '"x"' }, { status: 200 }],
    ['if-none-match before a range', { ifNoneMatch: '"abc"', range: 'bytes=10-19' }, { status: 304 }],
    ['if-none-match before a date', { ifNoneMatch: '"x"', ifModifiedSince: after }, { status: 200 }],
    ['if-modified-since the same second', { ifModifiedSince: modified }, { status: 304 }],
    ['if-modified-since earlier', { ifModifiedSince: before }, { status: 200 }],
    ['if-modified-since no date', { ifModifiedSince: 'yesterday' }, { status: 200 }],
    ['if-match, the same', { ifMatch: '"abc"' }, { status: 200 }],
    ['if-match, another', { ifMatch: '"x"' }, { status: 412 }],
    ['if-match, a weak one', { ifMatch: 'W/"abc"' }, { status: 412 }],
    ['if-unmodified-since earlier', { ifUnmodifiedSince: before }, { status: 412 }],
    ['if-unmodified-since the same second', { ifUnmodifiedSince: modified }, { status: 200 }],
    ['a HEAD of what is known', { method: 'HEAD', ifNoneMatch: '"abc"' }, { status: 304 }],
  ])('%s', (_, conditions, answer) => {
    expect(answerTo({ method: 'GET', ...conditions }, has)).toEqual(answer);
  });
});
