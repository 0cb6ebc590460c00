import type { SpeechSound } from '../scene/composition.ts';
import type { SpokenLine, Timeline } from '../timeline.ts';
import { duck } from './duck.ts';
import { soften } from './envelope.ts';
import { finish, type Finished } from './finish.ts';
import { music } from './music.ts';
import { lay, RATE, stereo } from './pcm.ts';
import { mixOf, MUSIC_DUCKED, renderSound } from './render-sound.ts';

/** What is heard of one shot. */
export interface ShotSound {
  readonly timeline: Timeline;
  readonly speech: readonly SpeechSound[];
}

/** A place goes on under the beginning of the next one. */
const OVER_THE_CUT_S = 0.35;
const COMES_IN_S = 0.03;
const CHANNELS = ['left', 'right'] as const;

/**
 * The sound of shots that follow one another with cuts: each place rings on into the next, music goes on over all of them, and all are as loud as one
 * clip. A function of the timelines alone.
 *
 * @param onProgress called with the share that is done, 0 to 1; throwing in it stops the work
 */
export function renderReel(shots: readonly ShotSound[], onProgress: (share: number) => void = () => {}): Finished {
  const [only, ...more] = shots;
  if (more.length === 0) return renderSound(only!.timeline, only!.speech, onProgress);
  const seconds = shots.reduce((sum, { timeline }) => sum + timeline.seconds, 0);
  const out = stereo(Math.round(seconds * RATE));
  const lines: SpokenLine[] = [];
  let fromS = 0;
  shots.forEach(({ timeline, speech }, nth) => {
    const last = nth === shots.length - 1;
    const { mood: _, ...without } = timeline;
    const longer = { ...without, seconds: timeline.seconds + (last ? 0 : OVER_THE_CUT_S) };
    const mix = mixOf(longer, speech);
    for (const channel of CHANNELS) {
      const sound = soften(mix[channel], nth === 0 ? 0 : COMES_IN_S, last ? 0 : OVER_THE_CUT_S);
      lay(out[channel], Math.round(fromS * RATE), sound);
    }
    const later = fromS * 1000;
    lines.push(
      ...timeline.speech.map((line) => ({ ...line, startMs: line.startMs + later, endMs: line.endMs + later })),
    );
    fromS += timeline.seconds;
    onProgress((0.75 * (nth + 1)) / shots.length);
  });
  const mood = shots.map(({ timeline }) => timeline.mood).find((each) => each !== undefined);
  const tune = music(mood, only!.timeline.seed, seconds);
  if (tune) {
    duck([tune.left, tune.right], lines, MUSIC_DUCKED);
    for (const channel of CHANNELS) lay(out[channel], 0, tune[channel]);
  }
  onProgress(0.8);
  return finish(out);
}
