import { changed, unchanged, type Change, type Moment } from './change.ts';
import { PROCESSING_ERROR, fail } from './failure.ts';
import type { Generation, Phase } from './generation.ts';
import { clearingOf } from './steps/clear.ts';
import { failRender } from './steps/render.ts';

const LONGEST_NUDGE_MS = 3_600_000;

/** What it says to the person who asked when a phase outlives its bound. */
const TOO_LONG = {
  admitting: 'The request could not be checked and paid for in time.',
  queued: 'No worker was free in time.',
  rendering: 'The render took too long.',
  finishing: 'The clip could not be reviewed and finished in time.',
} as const;

/** When the watchdog has to look at it next, Unix milliseconds; undefined once it has ended. */
export function alarmMs({ phase }: { readonly phase: Phase }): number | undefined {
  switch (phase.name) {
    case 'admitting':
    case 'queued':
    case 'finishing':
      return phase.deadlineMs;
    case 'rendering':
      return Math.min(phase.lease.untilMs, phase.deadlineMs);
    case 'delivering':
      return phase.nudgeAtMs;
    default:
      return undefined;
  }
}

/**
 * Time has passed. Whatever outlived its bound ends as failed, a lease without a heartbeat is taken away, and what was cleared is said
 * once more: after clearing there is only forward.
 */
export function tick(generation: Generation, moment: Moment): Change {
  const { phase } = generation;
  const alarm = alarmMs(generation);
  if (alarm === undefined || alarm > moment.nowMs) return unchanged(generation);
  switch (phase.name) {
    case 'rendering':
      if (phase.deadlineMs <= moment.nowMs) return fail(generation, PROCESSING_ERROR, TOO_LONG.rendering, moment);
      return failRender(generation, generation.fence, { reason: 'The worker went away.', kind: 'retryable' }, moment);
    case 'delivering': {
      const nudges = phase.nudges + 1;
      const pauseMs = Math.min(moment.bounds.nudgeMs * 2 ** nudges, LONGEST_NUDGE_MS);
      const again = { ...phase, nudges, nudgeAtMs: moment.nowMs + pauseMs };
      return changed(generation, { phase: again }, clearingOf(generation, phase.clearedAtMs, nudges));
    }
    case 'admitting':
    case 'queued':
    case 'finishing':
      return fail(generation, PROCESSING_ERROR, TOO_LONG[phase.name], moment);
    default:
      return unchanged(generation);
  }
}
