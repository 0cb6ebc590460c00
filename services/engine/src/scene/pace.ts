import type { SceneGraph } from './scene-graph.ts';
import type { Environment, SpokenLine, Timeline, Track } from '../timeline.ts';

/** Seconds of the world in one second of the clip, by words of vocab/camera. */
const PACES: Readonly<Record<string, number>> = { 'slow-motion': 0.5, 'time-lapse': 3 };

/** How time runs in a clip. Where somebody speaks it runs as it does: a voice cannot be stretched. */
export function paceOf({ camera = [], dialogue }: SceneGraph): number {
  const word = camera.find((one) => one in PACES);
  return word && dialogue.length === 0 ? PACES[word]! : 1;
}

/** The scene as the world plays it that is seen at another pace. */
export function inWorldTime(graph: SceneGraph, pace: number): SceneGraph {
  if (pace === 1) return graph;
  const world = (seconds: number): number => Math.round(seconds * pace * 1000) / 1000;
  return {
    ...graph,
    seconds: graph.seconds * pace,
    beats: graph.beats.map((beat) => ({ ...beat, t0: world(beat.t0), t1: world(beat.t1) })),
    dialogue: graph.dialogue.map((line) => (line.t0 === undefined ? line : { ...line, t0: world(line.t0) })),
  };
}

/** What the world played, at the pace of the clip: everything happens later or sooner, and what is tracked is read more slowly or more quickly. */
export function atPace(timeline: Timeline, pace: number): Timeline {
  if (pace === 1) return timeline;
  const ms = (worldMs: number): number => worldMs / pace;
  const at = <T extends { readonly timeMs: number }>(one: T): T => ({ ...one, timeMs: ms(one.timeMs) });
  const span = <T extends { readonly fromMs: number; readonly toMs: number }>(one: T): T => ({
    ...one,
    fromMs: ms(one.fromMs),
    toMs: ms(one.toMs),
  });
  const shown = (one: { readonly shown?: { readonly fromMs: number; readonly toMs: number } }): object =>
    one.shown ? { shown: span(one.shown) } : {};
  const speech = timeline.speech.map((line) => spokenAt(line, ms(line.startMs)));
  return {
    ...timeline,
    pace,
    seconds: timeline.seconds / pace,
    environment: environmentAt(timeline.environment, pace),
    bodies: timeline.bodies.map((body) => ({ ...body, track: readAt(body.track, pace), ...shown(body) })),
    characters: timeline.characters.map((one) => ({
      ...one,
      pose: readAt(one.pose, pace),
      face: readAt(one.face, pace),
      emotions: one.emotions.map(at),
      mouth: speech.filter(({ speaker }) => speaker === one.id).flatMap(({ visemes }) => visemes),
      holds: one.holds.map(span),
      ...shown(one),
    })),
    contacts: timeline.contacts.map(at),
    speech,
    sounds: timeline.sounds.map((cue) => ({
      ...cue,
      startMs: ms(cue.startMs),
      endMs: ms(cue.endMs),
      ...(cue.level ? { level: readAt(cue.level, pace) } : {}),
    })),
    effects: timeline.effects.map(at),
    shots: timeline.shots.map(span),
  };
}

/** The surroundings of a clip as the world has them: for what moves by the world's own clock, as waves and rain do. */
export const worldEnvironment = ({ environment, pace = 1 }: Timeline): Environment =>
  pace === 1 ? environment : environmentAt(environment, 1 / pace);

const readAt = (track: Track, pace: number): Track => ({ ...track, rateHz: track.rateHz * pace });

function environmentAt(environment: Environment, pace: number): Environment {
  const { weather, crowd } = environment;
  const at = <T extends { readonly timeMs: number }>(one: T): T => ({ ...one, timeMs: one.timeMs / pace });
  return {
    ...environment,
    weather: { ...weather, lightning: weather.lightning.map(at) },
    ...(crowd
      ? { crowd: { ...crowd, excitement: readAt(crowd.excitement, pace), reactions: crowd.reactions.map(at) } }
      : {}),
  };
}

/** A line as long as it is, begun at another time. */
function spokenAt(line: SpokenLine, startMs: number): SpokenLine {
  const byMs = startMs - line.startMs;
  return {
    ...line,
    startMs,
    endMs: line.endMs + byMs,
    visemes: line.visemes.map((viseme) => ({ ...viseme, timeMs: viseme.timeMs + byMs })),
  };
}
