import { GenerationFailed } from '@cielo/contracts';
import { changed, isBeforeClearing, unchanged, type Change, type Moment } from './change.ts';
import { sayDeleted } from './erase.ts';
import type { Generation } from './generation.ts';

/** Codes that a failed Video shows, beside those that identity and credits give for their refusals. */
export const MODERATION_BLOCKED = 'moderation_blocked';
export const PROCESSING_ERROR = 'processing_error';

/** Ends the generation without a clip; what was set aside is given back. After clearing this can no longer happen. */
export function fail(generation: Generation, code: string, reason: string, moment: Moment): Change {
  if (!isBeforeClearing(generation)) return unchanged(generation);
  return endAsFailed(generation, { code, reason, refund: false }, moment);
}

interface Failure {
  readonly code: string;
  readonly reason: string;
  /** Whether the credits had been taken. */
  readonly refund: boolean;
}

/** The end itself, for those who have checked that it may come. */
export function endAsFailed(generation: Generation, failure: Failure, moment: Moment): Change {
  const { id: generationId, accountId } = generation;
  const { code, reason } = failure;
  return changed(
    generation,
    { phase: { name: 'failed', code, reason, atMs: moment.nowMs }, stage: 'failed' },
    GenerationFailed.create({ generationId, accountId, ...failure, atMs: BigInt(moment.nowMs) }),
    ...sayDeleted(generation, moment),
  );
}
