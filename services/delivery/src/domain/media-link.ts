import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Variant } from './clip.ts';

/** A key that signs links. The first of a list signs, all of them verify, so that one can follow another. */
export interface SigningKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** What a link stands for. */
export interface Linked {
  /** As it is decoded, for instance `/media/video_0192…/video.mp4`. */
  readonly path: string;
  readonly accountId: string;
  /** The clip's epoch; a withdrawal raises it. */
  readonly epoch: number;
}

/** What stands in the link's query. */
export interface Signature {
  /** Unix seconds. */
  readonly exp: number;
  readonly kid: string;
  readonly epoch: number;
  readonly sig: string;
}

export type Verdict = 'valid' | 'expired' | 'invalid';

const FILE_NAMES: Readonly<Record<Variant, string>> = {
  video: 'video.mp4',
  thumbnail: 'thumbnail.webp',
  spritesheet: 'spritesheet.jpg',
};

/** Ends in the file's usual name, so that players and downloads see what they expect. */
export function pathOf(generationId: string, variant: Variant): string {
  return `/media/${generationId}/${FILE_NAMES[variant]}`;
}

export function variantOf(fileName: string): Variant | undefined {
  return (Object.keys(FILE_NAMES) as Variant[]).find((variant) => FILE_NAMES[variant] === fileName);
}

export function signLink(linked: Linked, exp: number, { kid, secret }: SigningKey): Signature {
  return { exp, kid, epoch: linked.epoch, sig: mac(linked, exp, kid, secret).toString('base64url') };
}

/** @param linked what is there now; undefined when nothing is, which takes as long and looks the same. */
export function verifyLink(
  linked: Linked | undefined,
  signature: Signature,
  keys: readonly SigningKey[],
  nowMs: number,
): Verdict {
  const known = keys.find(({ kid }) => kid === signature.kid);
  const key = known ?? keys[0]!;
  const right = mac(linked ?? { path: '', accountId: '', epoch: 0 }, signature.exp, key.kid, key.secret);
  const given = Buffer.from(signature.sig, 'base64url');
  const equal = given.length === right.length && timingSafeEqual(given, right);
  if (!equal || !known || !linked || signature.epoch !== linked.epoch) return 'invalid';
  return nowMs < signature.exp * 1000 ? 'valid' : 'expired';
}

/** One line for each part; none of them can hold a line's end, so no two links share a text. */
function mac({ path, accountId, epoch }: Linked, exp: number, kid: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret)
    .update(['cielo media 1', 'GET', path, exp, kid, accountId, epoch].join('\n'))
    .digest();
}
