import type { OrchestrationConfig } from '../config.ts';
import type { Bounds } from '../domain/bounds.ts';

/** The bounds of the phases, as the settings say. */
export function boundsOf(config: OrchestrationConfig): Bounds {
  return {
    admittingMs: config.ORCHESTRATION_ADMITTING_MAX_MS,
    escalatedMs: config.ORCHESTRATION_ESCALATED_MAX_MS,
    queuedMs: config.ORCHESTRATION_QUEUED_MAX_MS,
    leaseMs: config.ORCHESTRATION_LEASE_MS,
    renderingMs: config.ORCHESTRATION_RENDER_MAX_MS,
    retryMs: config.ORCHESTRATION_RETRY_MS,
    finishingMs: config.ORCHESTRATION_FINISHING_MAX_MS,
    nudgeMs: config.ORCHESTRATION_NUDGE_MS,
  };
}
