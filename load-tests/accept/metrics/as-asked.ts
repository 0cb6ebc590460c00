import { frameS, lengthS, type Clip } from '../clip.ts';
import { unless, type Finding } from '../finding.ts';

/** Whether a clip has the length, the shape and the sound that were asked for. */
export function asAsked(clip: Clip, asked: { seconds: string; size: string; audio: boolean }): Finding {
  const { film, sound } = clip;
  const long = lengthS(film);
  const [width, height] = asked.size.split('x').map(Number) as [number, number];
  const complaints: string[] = [];
  if (Math.abs(long - Number(asked.seconds)) > frameS(film) * 1.01)
    complaints.push(`${asked.seconds} s were asked for`);
  if (Math.abs(film.width / film.height - width / height) > 0.02) complaints.push(`${asked.size} was asked for`);
  if (asked.audio && !sound) complaints.push('it has no sound');
  return unless(complaints, `${long.toFixed(2)} s`);
}
