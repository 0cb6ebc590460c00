import type { EventMessage } from '@cielo/contracts';
import type { RenderReport } from './render-report.ts';
import type { RenderedTrack } from './track.ts';
import type { Terms } from './terms.ts';
import type { Change, Moment } from './change.ts';
import { cancel } from './cancel.ts';
import { erase } from './erase.ts';
import { hear } from './steps/index.ts';
import { beat, claim, completeRender, failRender } from './steps/render.ts';
import { tick } from './watchdog.ts';

/** A worker's right to one render, until it ends or a newer fence exists. */
export interface Lease {
  readonly worker: string;
  /** Heartbeats push it on; past it the render counts as lost. Unix milliseconds. */
  readonly untilMs: number;
}

/** Where a generation stands. What a phase does not name cannot be known in it. */
export type Phase =
  /** Asked for: casting, the words and the hold are awaited, in any order. */
  | {
      readonly name: 'admitting';
      readonly heard: { readonly cast: boolean; readonly words: boolean; readonly hold: boolean };
      readonly escalated: boolean;
      readonly deadlineMs: number;
    }
  /** Waits for a worker; `notBeforeMs` lies ahead after a render that failed. */
  | { readonly name: 'queued'; readonly notBeforeMs: number; readonly deadlineMs: number }
  /** A worker holds the lease of the generation's current fence. */
  | { readonly name: 'rendering'; readonly lease: Lease; readonly deadlineMs: number }
  /** The tracks are stored: the review of the output and the master are awaited, in any order. */
  | {
      readonly name: 'finishing';
      readonly heard: { readonly output: boolean; readonly master: boolean };
      readonly escalated: boolean;
      readonly deadlineMs: number;
    }
  /** Cleared, so it only goes forward: the capture and the publication are awaited, in any order. */
  | {
      readonly name: 'delivering';
      readonly heard: { readonly capture: boolean; readonly publish: boolean };
      readonly clearedAtMs: number;
      readonly nudges: number;
      readonly nudgeAtMs: number;
    }
  | { readonly name: 'completed'; readonly atMs: number }
  | { readonly name: 'failed'; readonly code: string; readonly reason: string; readonly atMs: number }
  | { readonly name: 'cancelled'; readonly atMs: number };

export type PhaseName = Phase['name'];
export type PhaseOf<N extends PhaseName> = Extract<Phase, { readonly name: N }>;

/** One job, from the request to its end. */
export interface Generation {
  readonly id: string;
  readonly accountId: string;
  readonly terms: Terms;
  readonly phase: Phase;
  /** Grows with every change; names a state of the generation to those who watch it. */
  readonly version: number;
  /** Of the last lease; 0 before the first. Only the current fence may complete. */
  readonly fence: number;
  /** Renders that failed. */
  readonly failedAttempts: number;
  /** 0 to 100, never less than before. */
  readonly progressPercent: number;
  /** What it is doing, for people. */
  readonly stage: string;
  /** What was asked and the engine could not show, in the words of the prompt; absent until it is rendered. */
  readonly uncovered?: readonly string[];
  readonly createdAtMs: number;
  /** When it came into the queue; a retry keeps its place. */
  readonly queuedAtMs: number | undefined;
  /** When its clip goes away; undefined for never, or while there is none. */
  readonly expiresAtMs: number | undefined;
  /** Its owner no longer wants to see it. */
  readonly deletedAtMs: number | undefined;
}

/** Everything that can happen to a generation once it exists. */
export type Input =
  | { readonly kind: 'heard'; readonly event: EventMessage }
  | { readonly kind: 'claim'; readonly worker: string }
  | { readonly kind: 'beat'; readonly fence: number; readonly at: RenderStage | undefined }
  | {
      readonly kind: 'rendered';
      readonly fence: number;
      readonly tracks: readonly RenderedTrack[];
      readonly report: RenderReport;
    }
  | { readonly kind: 'render-failed'; readonly fence: number; readonly failure: RenderFailure }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'tick' };

/** How far the engine says it is. */
export interface RenderStage {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Why a render ended without its tracks. */
export interface RenderFailure {
  /** For logs and for the person who asked; never holds the prompt. */
  readonly reason: string;
  /** `returned`: the worker gave it back in good order, which counts as no attempt. */
  readonly kind: 'retryable' | 'refused' | 'returned';
}

/**
 * The saga: what a generation becomes, and what is said about it, when something happens. Anything may come twice, late and in any order;
 * what no longer matters changes nothing.
 */
export function advance(generation: Generation, input: Input, moment: Moment): Change {
  switch (input.kind) {
    case 'heard':
      return hear(generation, input.event, moment);
    case 'claim':
      return claim(generation, input.worker, moment);
    case 'beat':
      return beat(generation, input.fence, input.at, moment);
    case 'rendered':
      return completeRender(generation, input.fence, input.tracks, input.report, moment);
    case 'render-failed':
      return failRender(generation, input.fence, input.failure, moment);
    case 'cancel':
      return cancel(generation, moment);
    case 'delete':
      return erase(generation, moment);
    case 'tick':
      return tick(generation, moment);
  }
}
