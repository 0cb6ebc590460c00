import type { Clip, Decision } from '../domain/clip.ts';
import type { Clips } from './needs.ts';

/** Applies a rule to a clip and says what follows from it, in one atomic step. */
export function decide(clips: Clips, generationId: string, rule: (clip: Clip) => Decision): Promise<Clip> {
  return clips.update(generationId, (clip, events) => {
    const decision = rule(clip);
    events.record(...decision.events);
    return decision.clip;
  });
}
