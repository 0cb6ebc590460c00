import { describe, expect, it } from 'vitest';
import { knownFiles, uploadDefects, type SeenUpload } from './uploads.ts';

const luma = Uint8Array.of(0, 255);
const upload: SeenUpload = {
  mediaType: 'image/png',
  width: 4,
  height: 2,
  sha256: 'ab',
  foundType: 'image/png',
  facts: { width: 4, height: 2, luma },
};

describe('an upload', () => {
  it('that is what it is said to be has no defects', () => expect(uploadDefects(upload)).toEqual([]));

  it.each<[string, Partial<SeenUpload>, string]>([
    ['cannot be decoded', { facts: undefined }, 'unreadable_upload'],
    ['is of another type', { foundType: 'image/webp' }, 'mislabelled_upload'],
    ['is of another size', { facts: { width: 2, height: 4, luma } }, 'mislabelled_upload'],
  ])('that %s has one', (_, change, defect) => {
    expect(uploadDefects({ ...upload, ...change })).toEqual([defect]);
  });

  it('that is known belongs to its category, beyond doubt', () => {
    const policy = {
      knownFiles: [
        { sha256: 'cd', category: 'hate' },
        { sha256: 'ab', category: 'privacy' },
      ],
    };
    expect(knownFiles(upload, policy)).toMatchObject([{ category: 'privacy', score: 1 }]);
    expect(knownFiles({ ...upload, sha256: 'ef' }, policy)).toEqual([]);
  });
});
