import type { Beat, SceneGraph } from './scene-graph.ts';

/** What was not there before is first seen this long after the seam, with a cut. */
const APPEARS_AFTER_S = 1;
/** Times of beats are whole milliseconds. */
const NEAR_S = 0.0015;

/** How much of the added seconds new words have: what is new needs a cut to come in by. */
export function secondsForWords(before: SceneGraph, entities: SceneGraph['entities'], moreSeconds: number): number {
  const isNew = entities.some(({ id }) => before.entities.every((one) => one.id !== id));
  return isNew && moreSeconds > 2 * APPEARS_AFTER_S ? moreSeconds - APPEARS_AFTER_S : moreSeconds;
}

/**
 * The scene with what happens next: who and what is there stays as it is, where and when it is too; what was going on goes on until the same one has
 * something else to do.
 *
 * @param next what the new words say, its times from their own beginning; it has less than `moreSeconds` where something has to appear first
 */
export function goOn(before: SceneGraph, next: SceneGraph, moreSeconds: number): SceneGraph {
  const seconds = before.seconds + moreSeconds;
  const laterS = seconds - next.seconds;
  const there = new Set(before.entities.map(({ id }) => id));
  const more = next.beats.map((beat): Beat => withCamera(later(beat, laterS, seconds), next.camera));
  const goesOn = (beat: Beat): Beat => {
    if (beat.t1 < before.seconds - NEAR_S) return beat;
    return { ...beat, t1: Math.min(seconds, ...more.filter((other) => touches(beat, other)).map(({ t0 }) => t0)) };
  };
  return {
    ...before,
    seconds,
    entities: [...before.entities, ...next.entities.filter(({ id }) => !there.has(id))],
    beats: [...before.beats.map(goesOn), ...more],
    dialogue: [
      ...before.dialogue,
      ...next.dialogue.map((line) => (line.t0 === undefined ? line : { ...line, t0: line.t0 + laterS })),
    ],
    uncovered: [...next.uncovered, ...changesOf(before, next)],
  };
}

const later = (beat: Beat, byS: number, endS: number): Beat => ({
  ...beat,
  t0: round(beat.t0 + byS),
  t1: Math.min(endS, round(beat.t1 + byS)),
});

/** What is asked of the camera holds from here on, not for what was. */
const withCamera = (beat: Beat, words: readonly string[] | undefined): Beat =>
  words && words.length > 0 ? { ...beat, camera: [...new Set([...(beat.camera ?? []), ...words])] } : beat;

const touches = (a: Beat, b: Beat): boolean =>
  [a.actor, a.patient].some((id) => id !== undefined && (id === b.actor || id === b.patient));

/** A world that goes on does not change its place, hour or look between two frames. */
function changesOf(before: SceneGraph, next: SceneGraph): string[] {
  return (['setting', 'timeOfDay', 'weather', 'mood', 'style'] as const).flatMap((what) =>
    next[what] && next[what] !== before[what] ? [`${next[what]} (the clip goes on as it was)`] : [],
  );
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
