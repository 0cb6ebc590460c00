import { changed, unchanged, type Change, type Moment } from '../change.ts';
import type { Generation } from '../generation.ts';

/** A person has to look: the phase gets the longer bound. Once, since an escalation that is told again must not buy more time. */
export function waitForPerson(generation: Generation, { nowMs, bounds }: Moment): Change {
  const { phase } = generation;
  if ((phase.name !== 'admitting' && phase.name !== 'finishing') || phase.escalated) return unchanged(generation);
  const deadlineMs = Math.max(phase.deadlineMs, nowMs + bounds.escalatedMs);
  return changed(generation, { phase: { ...phase, escalated: true, deadlineMs }, stage: 'waiting for a reviewer' });
}
