import { GenerationCancelled } from '@cielo/contracts';
import { changed, isBeforeClearing, unchanged, type Change, type Moment } from './change.ts';
import type { Generation } from './generation.ts';

/** Takes the request back. Loses against clearing; the second time it changes nothing. */
export function cancel(generation: Generation, { nowMs }: Moment): Change {
  if (!isBeforeClearing(generation)) return unchanged(generation);
  const { id: generationId, accountId } = generation;
  return changed(
    generation,
    { phase: { name: 'cancelled', atMs: nowMs }, stage: 'cancelled' },
    GenerationCancelled.create({ generationId, accountId, atMs: BigInt(nowMs) }),
  );
}
