import type { Sight, Track } from './picture/follow.ts';

const FPS = 30;
const RADIUS = 10;

/** For tests: what is seen of a thing that is where `at` says, at thirty frames a second. */
export function seen(seconds: number, at: (timeS: number) => { x: number; y: number } | undefined): Track {
  return Array.from({ length: Math.round(seconds * FPS) }, (_, nth): Sight | undefined => {
    const timeS = nth / FPS;
    const place = at(timeS);
    if (!place) return undefined;
    const { x, y } = place;
    const box = { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
    const atEdge = box.left <= 1 || box.right >= 638;
    return { timeS, x, y, blob: { x, y, areaPx: Math.PI * RADIUS ** 2, ...box }, partial: atEdge, atEdge };
  });
}

export const timesOf = (track: Track): number[] => track.map((_, nth) => nth / FPS);
