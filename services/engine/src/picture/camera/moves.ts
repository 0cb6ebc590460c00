import { smooth } from '../chance.ts';
import { safeShare, type Framed, type Size } from './frame-shot.ts';

/** The stretch of time that a move has. */
export interface Span {
  readonly fromS: number;
  readonly toS: number;
}

type Move = (framed: Framed, span: Span, size: Size) => Framed;

/** What words of vocab/camera do to a framing. All of them keep safe what the framing keeps safe: they only ever show more. */
const MOVES: Readonly<Record<string, Move>> = {
  pan,
  dolly: (framed, span) => nearing(framed, 0.7, (timeS) => easedShare(span, timeS, 0, 1)),
  zoom: (framed, span) => nearing(framed, 0.62, (timeS) => easedShare(span, timeS, 0.3, 0.72)),
  aerial,
};

export const isMove = (word: string): boolean => word in MOVES;

/** The framing with all moves that were asked for. */
export const moved = (framed: Framed, words: readonly string[], span: Span, size: Size): Framed =>
  words.reduce((one, word) => MOVES[word]?.(one, span, size) ?? one, framed);

function easedShare({ fromS, toS }: Span, timeS: number, begin: number, end: number): number {
  const share = (timeS - fromS) / Math.max(0.1, toS - fromS);
  return smooth((share - begin) / (end - begin));
}

/** Comes nearer, from showing more down to the framing itself. */
function nearing(framed: Framed, from: number, shareAt: (timeS: number) => number): Framed {
  const scaleAt = (timeS: number): number => {
    const share = shareAt(timeS);
    // By ratio: the same share of the picture goes by in every instant.
    return framed.scaleAt(timeS) * from ** (1 - share);
  };
  return { ...framed, scaleAt, leastScale: framed.leastScale * from };
}

/** Turns from left to right over the scene, as far as what it is about stays safe. */
function pan(framed: Framed, { fromS, toS }: Span, size: Size): Framed {
  const scale = framed.scale * 0.8;
  const halfM = (size.width / scale) * (safeShare(size) / 2);
  const taken = framed.still ? (framed.box.x1 - framed.box.x0) / 2 : halfM * 0.8;
  const reachM = Math.max(halfM * 0.12, Math.min(halfM * 0.9, halfM - taken));
  const path = (timeS: number): { x: number; y: number } => {
    const share = (timeS - fromS) / Math.max(0.1, toS - fromS);
    const { x, y } = framed.path(timeS);
    return { x: x + reachM * (2 * (share * 0.4 + smooth(share) * 0.6) - 1), y };
  };
  return { ...framed, scaleAt: () => scale, scale, leastScale: scale, still: false, path };
}

/** From high above: far away, the ground all over the picture, drifting on. {@link AERIAL_EYE_SHARE} lifts the eye. */
function aerial(framed: Framed, { fromS, toS }: Span, size: Size): Framed {
  const scale = framed.scale * 0.68;
  const tallM = size.height / scale;
  const middle = (framed.box.y0 + framed.box.y1) / 2 + tallM * 0.02;
  const path = (timeS: number): { x: number; y: number } => {
    const share = (timeS - fromS) / Math.max(0.1, toS - fromS);
    const { x, y } = framed.path(timeS);
    return { x: x + (size.width / scale) * 0.1 * (share - 0.5), y: framed.still ? middle : y };
  };
  return { ...framed, scaleAt: () => scale, scale, leastScale: scale, still: false, path };
}

/** How high the eye of an aerial shot is, as a share of the height that it shows. */
export const AERIAL_EYE_SHARE = 0.46;
