import { describe, expect, it } from 'vitest';
import { checkPicture, PICTURE_BYTES } from './picture.ts';

const clip = { width: 64, height: 36 };

describe('a file that a clip is to begin with', () => {
  it('has the size that its head says', () => {
    const facts = { mediaType: 'image/webp', sizeBytes: PICTURE_BYTES };
    expect(checkPicture({ ...facts, readHead: () => clip }, clip)).toEqual(clip);
    expect(() => checkPicture({ ...facts, readHead: () => ({ ...clip, height: 35 }) }, clip)).toThrow('64x35');
    expect(() => checkPicture({ ...facts, readHead: () => undefined }, clip)).toThrow('broken or cut off');
  });

  it.each([
    ['image/gif', 9, 'Unsupported image type'],
    ['image/avif', 9, 'Unsupported image type'],
    ['image/png', PICTURE_BYTES + 1, 'too large'],
  ])('is not read when it is %s of %d bytes', (mediaType, sizeBytes, why) => {
    const readHead = () => {
      throw new Error('a reader for formats that nobody may send is one more thing that can be attacked');
    };
    expect(() => checkPicture({ mediaType, sizeBytes, readHead }, clip)).toThrow(why);
  });
});
