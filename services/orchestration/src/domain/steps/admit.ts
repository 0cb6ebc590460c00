import { GenerationAdmitted } from '@cielo/contracts';
import { changed, isIn, unchanged, type Change, type Moment } from '../change.ts';
import type { Generation, PhaseOf } from '../generation.ts';

/** Takes down one of the three things that a generation needs before it may wait in the queue; the third one admits it. */
export function admitOnce(generation: Generation, what: keyof PhaseOf<'admitting'>['heard'], moment: Moment): Change {
  if (!isIn(generation, 'admitting') || generation.phase.heard[what]) return unchanged(generation);
  const heard = { ...generation.phase.heard, [what]: true };
  if (heard.cast && heard.words && heard.hold) return admit(generation, moment);
  return changed(generation, { phase: { ...generation.phase, heard } });
}

function admit(generation: Generation, { nowMs, bounds }: Moment): Change {
  const { id: generationId, accountId } = generation;
  return changed(
    generation,
    {
      phase: { name: 'queued', notBeforeMs: nowMs, deadlineMs: nowMs + bounds.queuedMs },
      stage: 'queued',
      queuedAtMs: nowMs,
    },
    GenerationAdmitted.create({ generationId, accountId, atMs: BigInt(nowMs) }),
  );
}
