import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, signLink, variantOf, verifyLink, type Signature } from './media-link.ts';

const key = { kid: 'new', secret: Buffer.alloc(32, 1) };
const old = { kid: 'old', secret: Buffer.alloc(32, 2) };
const linked = { path: pathOf('video_1', 'video'), accountId: 'acct_1', epoch: 3 };
const exp = 1_800_000_000;
const nowMs = exp * 1000 - 1;
const signature = signLink(linked, exp, key);

describe('a signed link', () => {
  it('opens what it was signed for, until it expires', () => {
    expect(verifyLink(linked, signature, [key], nowMs)).toBe('valid');
    expect(verifyLink(linked, signature, [key], exp * 1000)).toBe('expired');
  });

  it('still opens when another key signs by now, and no longer when its key is gone', () => {
    const older = signLink(linked, exp, old);
    expect(verifyLink(linked, older, [key, old], nowMs)).toBe('valid');
    expect(verifyLink(linked, older, [key], nowMs)).toBe('invalid');
  });

  it.each<[string, Partial<typeof linked>]>([
    ['another clip', { path: pathOf('video_2', 'video') }],
    ['another variant', { path: pathOf('video_1', 'thumbnail') }],
    ['another account', { accountId: 'acct_2' }],
    ['a clip that was taken back since', { epoch: 4 }],
  ])('does not open %s', (_, other) => {
    expect(verifyLink({ ...linked, ...other }, signature, [key], nowMs)).toBe('invalid');
  });

  it('does not open what is not there', () => {
    expect(verifyLink(undefined, signature, [key], nowMs)).toBe('invalid');
  });

  it.each<[string, Partial<Signature>]>([
    ['a later end', { exp: exp + 60 }],
    ['a higher epoch', { epoch: 4 }],
    ['another key', { kid: 'old' }],
    ['no signature', { sig: '' }],
    ['a signature cut short', { sig: signature.sig.slice(0, 20) }],
  ])('does not open with %s', (_, other) => {
    expect(verifyLink(linked, { ...signature, ...other }, [key, old], nowMs)).toBe('invalid');
  });

  it('does not open with any bit of its signature changed', () => {
    const bytes = Buffer.from(signature.sig, 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const other = Buffer.from(bytes);
        other[at]! ^= flip;
        expect(verifyLink(linked, { ...signature, sig: other.toString('base64url') }, [key], nowMs)).toBe('invalid');
      }),
    );
  });

  it('ends in a usual file name', () => {
    expect(linked.path).toBe('/media/video_1/video.mp4');
    expect(['video.mp4', 'thumbnail.webp', 'spritesheet.jpg', 'secret.txt'].map(variantOf)).toEqual([
      'video',
      'thumbnail',
      'spritesheet',
      undefined,
    ]);
  });
});
