import type { Evidence } from './evidence.ts';
import type { Fiducial } from './fiducials.ts';
import { notMeasurable, type Finding } from './finding.ts';
import { asAsked } from './metrics/as-asked.ts';
import { contactOffsets } from './metrics/contact-offsets.ts';
import { coverage } from './metrics/coverage.ts';
import { gravity } from './metrics/gravity.ts';
import { knocks } from './metrics/knocks.ts';
import { loudness } from './metrics/loudness.ts';
import { onsetOffsets } from './metrics/onset-offsets.ts';
import { permanence } from './metrics/permanence.ts';
import { restitution } from './metrics/restitution.ts';
import { staticSeconds } from './metrics/static-seconds.ts';
import { swing } from './metrics/swing.ts';
import { teleports } from './metrics/teleports.ts';
import { isHeld } from './motion/held.ts';
import { least, median, most } from './numbers.ts';
import type { Sight, Track } from './picture/follow.ts';
import { truePeak } from './metrics/true-peak.ts';

/** What the API says of a clip beside the file itself. */
export interface Said {
  /** As they were asked for. */
  readonly seconds: string;
  readonly size: string;
  /** Whether it is to have sound. */
  readonly audio: boolean;
  /** What the engine left out, in the words of the prompt; null: it does not say. */
  readonly uncovered: readonly string[] | null;
}

export interface Metric {
  readonly name: string;
  /** What passes. */
  readonly wanted: string;
  measure(evidence: Evidence, fiducial: Fiducial, said: Said): Finding;
}

const unlessSilent = ({ audio }: Said, measure: () => Finding): Finding =>
  audio ? measure() : notMeasurable('this model makes silent clips');

/** Every measure, by the name under which fiducials ask for it. */
export const METRICS = {
  'as asked': {
    name: 'as asked',
    wanted: 'the length ± 1 frame, the shape, and sound unless the model is silent',
    measure: ({ clip }, _, said) => asAsked(clip, said),
  },
  'onset offsets': {
    name: 'onset offsets',
    wanted: 'each bounce is heard ≤ 5 ms from where the paths meet',
    measure: (evidence, _, said) => unlessSilent(said, () => whenSteady(evidence, () => onsetOffsets(evidence.heard))),
  },
  'contact offsets': {
    name: 'contact offsets',
    wanted: 'the lowest frame of each bounce ≤ 1 frame from its sound',
    measure: (evidence, _, said) =>
      unlessSilent(said, () =>
        whenSteady(evidence, () => contactOffsets(evidence.heard, evidence.track, evidence.frameS)),
      ),
  },
  gravity: {
    name: 'gravity',
    wanted: 'parabolas, all under one weight ± 3 %',
    measure: (evidence) => whenSteady(evidence, () => gravity(evidence.flights)),
  },
  restitution: {
    name: 'restitution',
    wanted: 'no bounce gains speed; the same ± 0.08 each time',
    measure: (evidence) => whenSteady(evidence, () => restitution(evidence.flights.bounces)),
  },
  swing: {
    name: 'swing',
    wanted: 'swings of the same length ± 5 %, none farther than before',
    measure: (evidence) => whenSteady(evidence, () => swing(evidence.track)),
  },
  teleports: {
    name: 'teleports',
    wanted: 'none',
    measure: (evidence) => whenFollowed(evidence, () => teleports(evidence.track, evidence.clip.film.width)),
  },
  permanence: {
    name: 'permanence',
    wanted: 'nothing vanishes',
    measure: (evidence, { mayHideS }) =>
      whenSeen(evidence, () => permanence(evidence.track, evidence.clip.film, evidence.camera.cuts, mayHideS)),
  },
  knocks: {
    name: 'knocks',
    wanted: 'at least 4 sudden sounds in a row',
    measure: ({ onsets }, _, said) => unlessSilent(said, () => knocks(onsets)),
  },
  loudness: {
    name: 'loudness',
    wanted: '−16 ± 1 LUFS',
    measure: ({ clip }, _, said) => unlessSilent(said, () => loudness(clip.sound)),
  },
  'true peak': {
    name: 'true peak',
    wanted: '≤ −1 dBTP',
    measure: ({ clip }, _, said) => unlessSilent(said, () => truePeak(clip.sound)),
  },
  'static seconds': {
    name: 'static seconds',
    wanted: 'no whole second without motion',
    measure: ({ clip }) => staticSeconds(clip.film),
  },
  coverage: {
    name: 'coverage',
    wanted: '≥ 90 % of the concepts seen or heard',
    measure: (_, { concepts }, { uncovered }) => coverage(concepts, uncovered),
  },
} satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

/** What is followed must go at least so many of its own widths, or it is a part of the place. */
const FAR_ENOUGH = 1.5;

function whenSeen({ track }: Evidence, measure: () => Finding): Finding {
  if (track.length === 0) return notMeasurable('nothing plain red is seen in at least a quarter of the frames');
  if (range(track) < FAR_ENOUGH) return notMeasurable('what is red hardly moves: it may be part of the place');
  return measure();
}

function whenFollowed(evidence: Evidence, measure: () => Finding): Finding {
  const { cuts, lost } = evidence.camera;
  if (cuts.length > 0) return notMeasurable('the clip is cut: what is seen before and after is in no one place');
  if (lost > 0) return notMeasurable('the camera moves, and nothing of the place could be held on to');
  return whenSeen(evidence, measure);
}

/** How far apart the places are where it is seen, in its own widths. */
function range(track: Track): number {
  const sights = track.filter((sight) => sight !== undefined);
  const apart = (of: (sight: Sight) => number): number => most(sights.map(of)) - least(sights.map(of));
  const width = median(sights.map(({ blob }) => Math.sqrt(blob.areaPx)));
  return (
    Math.max(
      apart(({ x }) => x),
      apart(({ y }) => y),
    ) / width
  );
}

/** Shares of the width that a camera may go before near and far things move too differently for pixels to be metres. */
const STEADY = 0.1;

/** For what needs to know where a thing is to a fraction of a pixel. */
function whenSteady(evidence: Evidence, measure: () => Finding): Finding {
  const { farthest } = evidence.camera;
  return whenFollowed(evidence, () => {
    if (farthest > STEADY) return notMeasurable(`the camera moves (${Math.round(farthest * 100)} % of the width)`);
    if (isHeld(evidence.track)) return notMeasurable('it is drawn at fewer pictures a second than the clip shows');
    return measure();
  });
}
