import { GenerationCleared } from '@cielo/contracts';
import { changed, isIn, unchanged, type Change, type Moment } from '../change.ts';
import type { Generation, PhaseOf } from '../generation.ts';
import { PROGRESS } from '../progress.ts';

/*
 * | does | done when | if it cannot |
 * | --- | --- | --- |
 * | one write, the point of no return: GenerationCleared | at once, when the output is approved and the master is there | – |
 */

/** Takes down one of the two things that a rendered generation needs; the second one clears it. */
export function clearOnce(generation: Generation, what: keyof PhaseOf<'finishing'>['heard'], moment: Moment): Change {
  if (!isIn(generation, 'finishing') || generation.phase.heard[what]) return unchanged(generation);
  const heard = { ...generation.phase.heard, [what]: true };
  if (heard.output && heard.master) return clear(generation, moment);
  return changed(generation, { phase: { ...generation.phase, heard }, progressPercent: PROGRESS.half });
}

function clear(generation: Generation, { nowMs, bounds }: Moment): Change {
  const phase = {
    name: 'delivering',
    heard: { capture: false, publish: false },
    clearedAtMs: nowMs,
    nudges: 0,
    nudgeAtMs: nowMs + bounds.nudgeMs,
  } as const;
  return changed(
    generation,
    { phase, stage: 'delivering', progressPercent: PROGRESS.cleared },
    clearingOf(generation, nowMs),
  );
}

/** Tells credits to take what was set aside. @param nudge how often it was said again, since nothing came of it */
export function clearingOf(
  { id: generationId, accountId, terms }: Generation,
  clearedAtMs: number,
  nudge = 0,
): GenerationCleared {
  return GenerationCleared.create({
    generationId,
    accountId,
    capturedCredits: terms.quotedCredits,
    model: terms.brief.model,
    atMs: BigInt(clearedAtMs),
    nudge,
  });
}
