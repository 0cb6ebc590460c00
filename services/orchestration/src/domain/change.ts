import type { EventMessage } from '@cielo/contracts';
import type { Bounds } from './bounds.ts';
import type { Generation, Phase, PhaseName, PhaseOf } from './generation.ts';

/** When something happens, and the bounds that then hold. */
export interface Moment {
  readonly nowMs: number;
  readonly bounds: Bounds;
}

/** What a generation became and what is to be said about it. */
export interface Change {
  readonly generation: Generation;
  readonly events: readonly EventMessage[];
}

/** What may change at all. */
type Patch = Partial<Omit<Generation, 'id' | 'accountId' | 'version' | 'createdAtMs'>>;

/** Nothing happens. The generation is the very same object, so nothing is written either. */
export function unchanged(generation: Generation): Change {
  return { generation, events: [] };
}

/** Progress given lower than before stays where it was. */
export function changed(generation: Generation, patch: Patch, ...events: readonly EventMessage[]): Change {
  const progressPercent = Math.max(generation.progressPercent, patch.progressPercent ?? 0);
  return { generation: { ...generation, ...patch, progressPercent, version: generation.version + 1 }, events };
}

export function isIn<N extends PhaseName>(
  generation: Generation,
  name: N,
): generation is Generation & { readonly phase: PhaseOf<N> } {
  return generation.phase.name === name;
}

const BEFORE_CLEARING: readonly PhaseName[] = ['admitting', 'queued', 'rendering', 'finishing'];

/** Whether it can still end without a clip and without anybody having paid. */
export function isBeforeClearing({ phase }: { readonly phase: Phase }): boolean {
  return BEFORE_CLEARING.includes(phase.name);
}

export function hasEnded({ phase }: { readonly phase: Phase }): boolean {
  return !isBeforeClearing({ phase }) && phase.name !== 'delivering';
}

/** Whether the worker that was given this fence may still go on. */
export function holdsLease(generation: Generation, fence: number): boolean {
  return generation.phase.name === 'rendering' && generation.fence === fence;
}
