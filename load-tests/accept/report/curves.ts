import { lengthS, mono } from '../clip.ts';
import type { Evidence } from '../evidence.ts';
import { escape } from './escape.ts';

const WIDTH = 1_000;
const WAVE = 120;
const PATH = 120;

/** The wave of a clip with its sudden sounds, over the height of the followed thing with its bounces, as one SVG image. */
export function curves(evidence: Evidence): string {
  const long = lengthS(evidence.clip.film);
  const x = (timeS: number): string => ((timeS / long) * WIDTH).toFixed(1);
  const hasTrack = evidence.track.length > 0;
  const height = WAVE + (hasTrack ? PATH : 0);
  const onsets = evidence.onsets ?? [];
  const bounces = evidence.flights.bounces;
  const label = `Sound over ${long.toFixed(1)} seconds with ${onsets.length} sudden beginnings${
    hasTrack ? `, and the height of the red thing with ${bounces.length} bounces` : ''
  }`;
  return [
    `<svg class="curves" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(label)}">`,
    `<path class="wave" d="${wave(evidence)}"/>`,
    ...onsets.map(({ timeS }) => `<path class="onset" d="M${x(timeS)} 4V${WAVE - 4}"/>`),
    hasTrack ? `<path class="path" d="${path(evidence, x)}"/>` : '',
    ...bounces.map(({ timeS }) => `<path class="bounce" d="M${x(timeS)} ${WAVE + 4}V${height - 4}"/>`),
    '</svg>',
  ].join('');
}

function wave({ clip }: Evidence): string {
  if (!clip.sound) return `M0 ${WAVE / 2}H${WIDTH}`;
  const samples = mono(clip.sound);
  const step = samples.length / WIDTH;
  const tops: string[] = [];
  const bottoms: string[] = [];
  for (let column = 0; column < WIDTH; column++) {
    let [low, high] = [0, 0];
    for (let n = Math.floor(column * step); n < (column + 1) * step; n++) {
      low = Math.min(low, samples[n] ?? 0);
      high = Math.max(high, samples[n] ?? 0);
    }
    tops.push(`${column} ${(WAVE / 2 - (high * WAVE) / 2).toFixed(1)}`);
    bottoms.unshift(`${column} ${(WAVE / 2 - (low * WAVE) / 2).toFixed(1)}`);
  }
  return `M${tops.join('L')}L${bottoms.join('L')}Z`;
}

function path({ track }: Evidence, x: (timeS: number) => string): string {
  const ys = track.flatMap((sight) => (sight ? [sight.y] : []));
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = (PATH - 20) / Math.max(1, bottom - top);
  return track
    .map((sight, n) =>
      sight ? `${track[n - 1] ? 'L' : 'M'}${x(sight.timeS)} ${(WAVE + 10 + (sight.y - top) * scale).toFixed(1)}` : '',
    )
    .join('');
}
