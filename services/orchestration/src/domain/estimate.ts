import { chooseNext, type QueueMemory, type QueuePolicy, type Waiting } from './queue.ts';

/** Where someone who waits stands. */
export interface Estimate {
  /** 1: the next one. */
  readonly position: number;
  /** Until its clip is there. */
  readonly etaSeconds: number;
}

export interface Board {
  readonly waiting: readonly Waiting[];
  /** What each render under way still needs. */
  readonly runningSeconds: readonly number[];
  /** How many renders can run beside each other. */
  readonly slots: number;
}

/** Plays the queue forward with its own rules: who comes when, if nobody else asks and every render takes as long as is thought. */
export function estimateQueue(
  memory: QueueMemory,
  { waiting, runningSeconds, slots }: Board,
  nowMs: number,
  policy: QueuePolicy,
): ReadonlyMap<string, Estimate> {
  const freeAtSeconds = slotTimes(runningSeconds, slots);
  const left = new Map(waiting.map((one) => [one.id, one]));
  const estimates = new Map<string, Estimate>();
  let known = memory;
  while (left.size > 0) {
    const startSeconds = freeAtSeconds.shift()!;
    const { next, memory: after } = chooseNext(known, [...left.values()], nowMs + startSeconds * 1000, policy);
    known = after;
    left.delete(next!.id);
    const endSeconds = startSeconds + next!.costSeconds;
    estimates.set(next!.id, { position: estimates.size + 1, etaSeconds: Math.ceil(endSeconds) });
    insertSorted(freeAtSeconds, endSeconds);
  }
  return estimates;
}

/** When each slot becomes free, in seconds from now, soonest first. */
function slotTimes(runningSeconds: readonly number[], slots: number): number[] {
  const free = new Array<number>(Math.max(0, Math.max(1, slots) - runningSeconds.length)).fill(0);
  return [...free, ...runningSeconds].sort((a, b) => a - b);
}

function insertSorted(times: number[], time: number): void {
  const at = times.findIndex((other) => other > time);
  times.splice(at === -1 ? times.length : at, 0, time);
}

/** Reviewing, mastering and publishing, roughly. */
export const FINISHING_SECONDS = 2;

/** What a render still needs that is so far. */
export function remainingSeconds(costSeconds: number, progressPercent: number): number {
  return costSeconds * Math.min(1, Math.max(0, 1 - (progressPercent - 1) / 89));
}
