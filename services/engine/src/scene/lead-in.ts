import { sharedFloats, type Timeline, type Track } from '../timeline.ts';

/**
 * The same scene, begun later: until then everything stands where it begins, and nothing is heard but the place. Whatever reads the timeline needs not
 * know of it.
 *
 * @param leadMs whole milliseconds; 0 changes nothing
 */
export function leadIn(timeline: Timeline, leadMs: number): Timeline {
  if (leadMs === 0) return timeline;
  const later = <T extends { readonly timeMs: number }>(one: T): T => ({ ...one, timeMs: one.timeMs + leadMs });
  // What holds from the beginning holds from the new one.
  const laterState = <T extends { readonly timeMs: number }>(one: T): T => (one.timeMs === 0 ? one : later(one));
  const laterSpan = <T extends { readonly fromMs: number; readonly toMs: number }>(one: T): T => ({
    ...one,
    fromMs: one.fromMs === 0 ? 0 : one.fromMs + leadMs,
    toMs: one.toMs + leadMs,
  });
  const held = (track: Track): Track => heldFirst(track, leadMs);
  const { environment } = timeline;
  const { weather, crowd } = environment;
  return {
    ...timeline,
    seconds: timeline.seconds + leadMs / 1000,
    environment: {
      ...environment,
      weather: { ...weather, lightning: weather.lightning.map(later) },
      ...(crowd
        ? { crowd: { ...crowd, excitement: held(crowd.excitement), reactions: crowd.reactions.map(later) } }
        : {}),
    },
    bodies: timeline.bodies.map((body) => ({
      ...body,
      track: held(body.track),
      ...(body.shown ? { shown: laterSpan(body.shown) } : {}),
    })),
    characters: timeline.characters.map((character) => ({
      ...character,
      pose: held(character.pose),
      face: held(character.face),
      emotions: character.emotions.map(laterState),
      mouth: character.mouth.map(laterState),
      holds: character.holds.map(laterSpan),
      ...(character.shown ? { shown: laterSpan(character.shown) } : {}),
    })),
    contacts: timeline.contacts.map(later),
    speech: timeline.speech.map((line) => ({
      ...line,
      startMs: line.startMs + leadMs,
      endMs: line.endMs + leadMs,
      visemes: line.visemes.map(later),
    })),
    sounds: timeline.sounds.map((cue) => ({
      ...cue,
      startMs: cue.startMs + leadMs,
      endMs: cue.endMs + leadMs,
      ...(cue.level ? { level: held(cue.level) } : {}),
    })),
    effects: timeline.effects.map(later),
    shots: timeline.shots.map(laterSpan),
    ...(timeline.seamsMs ? { seamsMs: timeline.seamsMs.map((seamMs) => seamMs + leadMs) } : {}),
  };
}

/** One sample is for ever, and need not be held. */
function heldFirst(track: Track, leadMs: number): Track {
  const { data, stride, rateHz } = track;
  if (data.length === stride) return track;
  const more = Math.round((rateHz * leadMs) / 1000);
  const longer = sharedFloats(data.length + more * stride);
  for (let i = 0; i < more; i++) longer.set(data.subarray(0, stride), i * stride);
  longer.set(data, more * stride);
  return { ...track, data: longer };
}
