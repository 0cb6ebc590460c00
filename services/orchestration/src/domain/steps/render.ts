import { GenerationProgressed, GenerationRendered, GenerationStarted, Track } from '@cielo/contracts';
import { briefMessage } from '../brief-message.ts';
import { changed, holdsLease, isIn, unchanged, type Change, type Moment } from '../change.ts';
import { PROCESSING_ERROR, fail } from '../failure.ts';
import type { Generation, RenderFailure, RenderStage } from '../generation.ts';
import { PROGRESS, renderProgress } from '../progress.ts';
import type { RenderReport } from '../render-report.ts';
import type { RenderedTrack } from '../track.ts';

/*
 * | does | done when | if it cannot |
 * | --- | --- | --- |
 * | gives a worker a lease with a fence | the tracks are stored: GenerationRendered | a new fence after a pause, at most N times, then fails |
 */

/**
 * Whether a worker may have it now. One that waits for the first time always may: the moment at which it was admitted is another
 * process's word, whose clock may be ahead.
 */
export function mayBeClaimed({ phase, queuedAtMs }: Generation, nowMs: number): boolean {
  return phase.name === 'queued' && (phase.notBeforeMs <= nowMs || phase.notBeforeMs === queuedAtMs);
}

/** Gives the worker a lease under the next fence, if the generation waits for one. */
export function claim(generation: Generation, worker: string, { nowMs, bounds }: Moment): Change {
  if (!mayBeClaimed(generation, nowMs)) return unchanged(generation);
  const { id: generationId, accountId } = generation;
  const fence = generation.fence + 1;
  const lease = { worker, untilMs: nowMs + bounds.leaseMs };
  return changed(
    generation,
    {
      phase: { name: 'rendering', lease, deadlineMs: nowMs + bounds.renderingMs },
      fence,
      stage: 'starting',
      progressPercent: renderProgress(0, 1),
    },
    GenerationStarted.create({ generationId, accountId, fence: BigInt(fence), worker, atMs: BigInt(nowMs) }),
  );
}

/** The worker lives: its lease goes on, and its progress is taken down. Every tenth percent is told to the others. */
export function beat(generation: Generation, fence: number, at: RenderStage | undefined, moment: Moment): Change {
  if (!isIn(generation, 'rendering') || generation.fence !== fence) return unchanged(generation);
  const { nowMs, bounds } = moment;
  const lease = { ...generation.phase.lease, untilMs: nowMs + bounds.leaseMs };
  const next = changed(generation, {
    phase: { ...generation.phase, lease },
    ...(at ? { stage: at.stage, progressPercent: renderProgress(at.done, at.total) } : {}),
  }).generation;
  const tenth = ({ progressPercent }: Generation) => Math.floor(progressPercent / 10);
  return { generation: next, events: tenth(next) > tenth(generation) ? [progressOf(next, moment)] : [] };
}

/** The tracks are stored. Told twice, or with an old fence, it changes nothing. */
export function completeRender(
  generation: Generation,
  fence: number,
  tracks: readonly RenderedTrack[],
  { engine, uncovered }: RenderReport,
  { nowMs, bounds }: Moment,
): Change {
  if (!holdsLease(generation, fence)) return unchanged(generation);
  const said: GenerationRendered = {
    $type: GenerationRendered.$type,
    generationId: generation.id,
    accountId: generation.accountId,
    fence: BigInt(fence),
    brief: briefMessage(generation.terms.brief),
    tracks: tracks.map((track) => ({ $type: Track.$type, ...track, sizeBytes: BigInt(track.sizeBytes) })),
    engine,
    atMs: BigInt(nowMs),
  };
  return changed(
    generation,
    {
      phase: {
        name: 'finishing',
        heard: { output: false, master: false },
        escalated: false,
        deadlineMs: nowMs + bounds.finishingMs,
      },
      stage: 'finishing',
      uncovered,
      progressPercent: PROGRESS.rendered,
    },
    said,
  );
}

/** The render of this fence is over without its tracks: back into the queue, or the end. */
export function failRender(generation: Generation, fence: number, failure: RenderFailure, moment: Moment): Change {
  if (!holdsLease(generation, fence)) return unchanged(generation);
  if (failure.kind === 'returned') return requeue(generation, generation.failedAttempts, moment.nowMs, moment);
  const failedAttempts = generation.failedAttempts + 1;
  if (failure.kind === 'refused' || failedAttempts >= generation.terms.maxAttempts) {
    return fail({ ...generation, failedAttempts }, PROCESSING_ERROR, failure.reason, moment);
  }
  const pauseMs = moment.bounds.retryMs * 4 ** (failedAttempts - 1);
  return requeue(generation, failedAttempts, moment.nowMs + pauseMs, moment);
}

function requeue(generation: Generation, failedAttempts: number, notBeforeMs: number, moment: Moment): Change {
  const deadlineMs = moment.nowMs + moment.bounds.queuedMs;
  return changed(generation, {
    phase: { name: 'queued', notBeforeMs, deadlineMs },
    failedAttempts,
    stage: failedAttempts > generation.failedAttempts ? 'trying again' : 'queued',
  });
}

function progressOf(generation: Generation, { nowMs }: Moment): GenerationProgressed {
  return GenerationProgressed.create({
    generationId: generation.id,
    accountId: generation.accountId,
    fence: BigInt(generation.fence),
    progressPercent: generation.progressPercent,
    stage: generation.stage,
    atMs: BigInt(nowMs),
  });
}
