import { expect, it } from 'vitest';
import { sniff } from './sniff.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))));

it.each([
  ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image/webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
  ['audio/wav', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt ')],
  ['image/gif', bytes('GIF89a')],
  ['video/mp4', bytes(0, 0, 0, 24, 'ftypisom')],
  ['video/quicktime', bytes(0, 0, 0, 24, 'ftypqt  ')],
  ['image/avif', bytes(0, 0, 0, 24, 'ftypavif')],
  ['video/webm', bytes(0x1a, 0x45, 0xdf, 0xa3)],
  ['text/plain', Buffer.from('{"a":"ü"}')],
  ['application/octet-stream', bytes(0, 1, 2, 3)],
  ['application/octet-stream', bytes(0xc3, 0x28, 0xff)],
  ['application/octet-stream', bytes()],
  ['application/octet-stream', bytes('RIFF')],
])('%s is known by its first bytes', (mediaType, head) => {
  expect(sniff(head)).toBe(mediaType);
});

it('forgives a character that is cut in two', () => {
  expect(sniff(Buffer.from('häuser ü').subarray(0, -1))).toBe('text/plain');
});
