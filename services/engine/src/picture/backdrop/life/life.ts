import type { Lens } from '../../camera/lens.ts';
import type { Ink } from '../../shapes.ts';
import type { Place } from '../layer.ts';

/** Something small that moves in a place by itself; drawn anew in every frame, as a function of the time. */
export type Life = (g: Ink, lens: Lens, place: Place, timeS: number) => void;

/** The cells of `stepM` metres at a depth that the picture can show. */
export function* cellsInView(lens: Lens, depthM: number, stepM: number, reachM: number): Iterable<number> {
  const first = Math.floor((lens.worldX(0, depthM) - reachM) / stepM);
  const last = Math.ceil((lens.worldX(lens.width, depthM) + reachM) / stepM);
  for (let i = first; i <= last; i++) yield i;
}
