import type { Clock } from '@cielo/effects';
import { Problem, Unreachable } from '../domain/problem.ts';
import { Refusal } from '../domain/refusal.ts';
import { hasEnded, type Video } from '../domain/video.ts';
import type { Videos } from './needs.ts';

const pollMs = 1_000;
const giveUpAfterMs = 120_000;

/** What following yields: the Video, or that there is no contact at the moment. */
export type Sight = { readonly video: Video } | { readonly lost: Problem };

/**
 * Follows a generation to its end: over the event stream while it holds, by asking when it does not, and then over the
 * stream again. A platform that restarts in between is waited for, up to two minutes of silence.
 * @throws Problem when the server refuses, or stays silent; the generation itself goes on
 */
export async function* follow(videos: Videos, clock: Clock, id: string, signal: AbortSignal): AsyncGenerator<Sight> {
  let lastContactMs = clock.monotonicMs();
  for (;;) {
    for await (const video of untilCut(videos.changes(id, signal), signal)) {
      lastContactMs = clock.monotonicMs();
      yield { video };
      if (hasEnded(video)) return;
    }
    try {
      const video = await videos.get(id, signal);
      lastContactMs = clock.monotonicMs();
      yield { video };
      if (hasEnded(video)) return;
    } catch (error) {
      if (signal.aborted || !isPassing(error) || clock.monotonicMs() - lastContactMs > giveUpAfterMs) throw error;
      yield { lost: error };
    }
    await clock.sleep(pollMs, signal);
  }
}

/** A stream that fails just ends: the question that follows finds out why. */
async function* untilCut(changes: AsyncIterable<Video>, signal: AbortSignal): AsyncGenerator<Video> {
  try {
    yield* changes;
  } catch (error) {
    if (signal.aborted || !(error instanceof Problem)) throw error;
  }
}

function isPassing(error: unknown): error is Problem {
  return error instanceof Unreachable || (error instanceof Refusal && (error.status >= 500 || error.status === 429));
}
