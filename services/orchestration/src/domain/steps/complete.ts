import { GenerationCompleted } from '@cielo/contracts';
import { changed, isIn, unchanged, type Change, type Moment } from '../change.ts';
import { sayDeleted } from '../erase.ts';
import type { Generation, PhaseOf } from '../generation.ts';
import { PROGRESS } from '../progress.ts';

/** Takes down one of the two things that follow clearing; the second one completes the generation. */
export function completeOnce(
  generation: Generation,
  what: keyof PhaseOf<'delivering'>['heard'],
  moment: Moment,
): Change {
  if (!isIn(generation, 'delivering') || generation.phase.heard[what]) return unchanged(generation);
  const heard = { ...generation.phase.heard, [what]: true };
  if (heard.capture && heard.publish) return complete(generation, moment);
  return changed(generation, { phase: { ...generation.phase, heard }, progressPercent: PROGRESS.almost });
}

function complete(generation: Generation, moment: Moment): Change {
  const { id: generationId, accountId } = generation;
  const { nowMs } = moment;
  return changed(
    generation,
    { phase: { name: 'completed', atMs: nowMs }, stage: 'completed', progressPercent: PROGRESS.completed },
    GenerationCompleted.create({ generationId, accountId, atMs: BigInt(nowMs) }),
    // Whoever deleted it after it was cleared still wants it gone.
    ...sayDeleted(generation, moment),
  );
}
