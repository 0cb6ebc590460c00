import type { Defect, Policy } from '../policy.ts';

/** What can be said about a still without knowing what it shows. */
export interface FrameFacts {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Brightness, 0 to 255, of a few hundred points spread over the picture, row by row. */
  readonly luma: Uint8Array;
}

/** A still as it was looked at; `facts` is absent when it is no picture. */
export interface SeenFrame {
  readonly facts?: FrameFacts | undefined;
}

/** What is wrong with the pictures of a clip, whatever they show. */
export function frames(
  seen: readonly SeenFrame[],
  clip: { readonly width: number; readonly height: number },
  { frames }: Pick<Policy, 'frames'>,
): readonly Defect[] {
  if (seen.length === 0) return ['no_stills'];
  const readable = seen.flatMap(({ facts }) => (facts ? [facts] : []));
  const defects: Defect[] = [];
  if (readable.length < seen.length) defects.push('unreadable_still');
  if (readable.some((facts) => shapeDiffers(facts, clip, frames.shapeTolerance))) defects.push('wrong_shape');
  if (readable.length > 0 && readable.every(({ luma }) => deviation(luma) < frames.blankDeviation))
    defects.push('blank');
  else if (readable.length > 1 && largestChange(readable) < frames.frozenDifference) defects.push('frozen');
  return defects;
}

/** Which of `count` stills are looked at: the first, the last, and the rest evenly between. */
export function sampleOf(count: number, sample: number): readonly number[] {
  if (count <= sample) return Array.from({ length: count }, (_, at) => at);
  if (sample === 1) return [0];
  return Array.from({ length: sample }, (_, at) => Math.round((at * (count - 1)) / (sample - 1)));
}

function shapeDiffers(facts: FrameFacts, clip: { width: number; height: number }, tolerance: number): boolean {
  const shape = facts.width / facts.height / (clip.width / clip.height);
  return !(Math.abs(shape - 1) <= tolerance);
}

function deviation(luma: Uint8Array): number {
  const mean = luma.reduce((sum, value) => sum + value, 0) / luma.length;
  return Math.sqrt(luma.reduce((sum, value) => sum + (value - mean) ** 2, 0) / luma.length);
}

/** The largest mean difference between neighbouring frames. */
function largestChange(frames: readonly FrameFacts[]): number {
  let largest = 0;
  for (let at = 1; at < frames.length; at++) {
    const [before, after] = [frames[at - 1]!.luma, frames[at]!.luma];
    const change = after.reduce((sum, value, point) => sum + Math.abs(value - (before[point] ?? 0)), 0) / after.length;
    largest = Math.max(largest, change);
  }
  return largest;
}
