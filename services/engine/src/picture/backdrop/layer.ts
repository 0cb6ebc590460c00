import type { Environment } from '../../timeline.ts';
import { between, chance } from '../chance.ts';
import type { Light } from '../palette/light.ts';
import type { Ink } from '../shapes.ts';

/** What a backdrop is painted for. */
export interface Place {
  readonly environment: Environment;
  readonly light: Light;
  readonly seed: number;
  /** Greatest height that the camera ever shows, metres. */
  readonly topM: number;
  readonly eyeHeightM: number;
  /** Fewer things and strokes. */
  readonly simple: boolean;
  /** What is far away is a little out of focus. */
  readonly softFar: boolean;
  /** Whether the grain of paper and dark corners are laid on; a style has its own. */
  readonly grained: boolean;
  /** Every shape throws a shadow on what lies behind it. */
  readonly layered: boolean;
}

/** One painted layer of a backdrop: everything that stands at one depth. It goes on to both sides for ever and is the same wherever it is cut. */
export interface Layer {
  readonly name: string;
  /** Metres behind the plane of action; what lies before it is painted over the players. */
  readonly depthM: number;
  /** The heights between which it paints, metres over the ground. */
  readonly lowM: number;
  readonly highM: number;
  /** Blurred, as what is far out of focus; pixels at 720 lines. */
  readonly blurPx?: number;
  paint(sheet: Sheet): void;
}

/** The piece of a layer that is being painted: metres to pixels, and what of the world lies on it. */
export interface Sheet {
  readonly g: Ink;
  readonly place: Place;
  readonly depthM: number;
  /** Pixels per metre at the layer's depth. */
  readonly scale: number;
  /** The stretch of the world on this piece. */
  readonly x0: number;
  readonly x1: number;
  X(x: number): number;
  Y(y: number): number;
}

/** The cells of `stepM` metres that may reach into a sheet, with chance that belongs to each of them. */
export function* cells(sheet: Sheet, name: string, stepM: number, reachM = stepM): Iterable<Cell> {
  const { seed } = sheet.place;
  for (let i = Math.floor((sheet.x0 - reachM) / stepM); i <= Math.ceil((sheet.x1 + reachM) / stepM); i++) {
    yield {
      index: i,
      x: (i + 0.5) * stepM,
      chance: (what) => chance(seed, name, what, i),
      between: (low, high, what) => between(low, high, seed, name, what, i),
      key: `${name}${i}`,
    };
  }
}

export interface Cell {
  readonly index: number;
  /** Middle, metres. */
  readonly x: number;
  /** Names what it is for chance elsewhere. */
  readonly key: string;
  chance(what: string): number;
  between(low: number, high: number, what: string): number;
}

/** A height that rolls along x: sums of sines whose phases follow from the seed. Without seams, wherever it is asked. */
export function rolling(seed: number, name: string, wavesM: readonly number[]): (x: number) => number {
  const phases = wavesM.map((_, i) => chance(seed, name, i) * Math.PI * 2);
  return (x) =>
    wavesM.reduce((sum, length, i) => sum + Math.sin((x / length) * Math.PI * 2 + phases[i]!) / (i + 1), 0) /
    wavesM.length;
}
