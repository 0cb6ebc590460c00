import type { Film } from '../clip.ts';
import { median } from '../numbers.ts';
import { redBlobs, type Blob } from './blobs.ts';
import type { Shift } from './shift.ts';

/** Where the followed thing is in one frame. */
export interface Sight {
  readonly timeS: number;
  /** In pixels of the first frame: what the camera did is taken out. y grows downwards. */
  readonly x: number;
  readonly y: number;
  /** In pixels of its own frame. */
  readonly blob: Blob;
  /** Something stands before it, behind it in its own colour, or it is cut by the edge: its middle is not to be trusted. */
  readonly partial: boolean;
  /** It touches the edge of the picture. */
  readonly atEdge: boolean;
}

/** One entry for each frame; undefined: not to be seen. */
export type Track = readonly (Sight | undefined)[];

/** Losing sight costs more than any jump, so that a jump is seen as one. In widths of the picture. */
const UNSEEN_COST = 1.5;
/** How much a patch of another size is another thing. */
const SIZE_COST = 0.5;
/** How much a patch that is not round is something else; a disc fills so much of the square around it. */
const ODD_COST = 0.5;
const ROUND_FILL = Math.PI / 4;
const MOST_WORTH = 0.5;
const STARTS_TO_TRY = 8;
/** Shares of its usual area: less is partly hidden, more has run together with something else that is red. */
const WHOLE = [0.95, 1.06] as const;

/** Follows the one plain red thing that is there. Empty when nothing red is seen in at least a quarter of the frames. */
export function followRed(film: Film, shifts: readonly Shift[]): Track {
  const seen = redBlobs(film).map((blobs) => [...blobs].sort((a, b) => b.areaPx - a.areaPx).slice(0, STARTS_TO_TRY));
  const path = cheapestPath(seen, film.width);
  const found = path.filter((blob) => blob !== undefined);
  if (found.length * 4 < seen.length) return [];
  const usualPx = median(found.map(({ areaPx }) => areaPx));
  return path.map((blob, nth) => blob && sightOf(blob, film, nth, shifts[nth]!, usualPx));
}

function sightOf(blob: Blob, { width, height, timesS }: Film, nth: number, shift: Shift, usualPx: number): Sight {
  const atEdge = blob.left <= 1 || blob.top <= 1 || blob.right >= width - 2 || blob.bottom >= height - 2;
  const share = blob.areaPx / (usualPx * shift.scale ** 2);
  return {
    timeS: timesS[nth]!,
    x: (blob.x - shift.x) / shift.scale,
    y: (blob.y - shift.y) / shift.scale,
    blob,
    partial: atEdge || share < WHOLE[0] || share > WHOLE[1],
    atEdge,
  };
}

interface Step {
  readonly cost: number;
  readonly last?: { readonly blob: Blob; readonly from: Step | undefined };
  readonly before: Step | undefined;
}

/** One patch of each frame, or none, so that sizes and places change as little as possible over the whole clip. */
function cheapestPath(seen: readonly (readonly Blob[])[], widthPx: number): (Blob | undefined)[] {
  let ways: { blob: Blob | undefined; step: Step }[] = [];
  for (const [nth, blobs] of seen.entries()) {
    const next = [...blobs, undefined].map((blob) => {
      if (nth === 0) return { blob, step: { cost: blob ? -worth(blob, widthPx) : UNSEEN_COST, before: undefined } };
      let best: { cost: number; before: Step } | undefined;
      for (const way of ways) {
        const last = way.blob ?? lastBlob(way.step);
        const cost = way.step.cost + (blob ? moveCost(last, blob, widthPx) - worth(blob, widthPx) : UNSEEN_COST);
        if (!best || cost < best.cost) best = { cost, before: way.step };
      }
      return { blob, step: best! };
    });
    ways = next.map(({ blob, step }) => ({
      blob,
      step: { ...step, ...(blob && { last: { blob, from: step.before } }) },
    }));
  }
  const best = ways.reduce((a, b) => (b.step.cost < a.step.cost ? b : a));
  const path: (Blob | undefined)[] = [];
  for (let step: Step | undefined = best.step; step; step = step.before) path.push(step.last?.blob);
  return path.reverse();
}

/** Of things that move alike, the larger and rounder one is what the clip is about. */
function worth(blob: Blob, widthPx: number): number {
  const [wide, high] = [blob.right - blob.left + 1, blob.bottom - blob.top + 1];
  const odd = Math.abs(Math.log(wide / high)) + Math.abs(blob.areaPx / (wide * high) - ROUND_FILL);
  return Math.min(MOST_WORTH, Math.sqrt(blob.areaPx) / widthPx) - ODD_COST * odd;
}

function lastBlob(step: Step): Blob | undefined {
  for (let at: Step | undefined = step; at; at = at.before) if (at.last) return at.last.blob;
  return undefined;
}

function moveCost(from: Blob | undefined, to: Blob, widthPx: number): number {
  if (!from) return 0;
  return Math.hypot(to.x - from.x, to.y - from.y) / widthPx + SIZE_COST * Math.abs(Math.log(to.areaPx / from.areaPx));
}
