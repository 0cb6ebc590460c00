import type { Script } from '../play.ts';
import type { Stage } from '../stage.ts';

export function* wait(stage: Stage, seconds: number): Script {
  const end = stage.timeS + seconds;
  while (stage.timeS < end - 1e-9) yield;
}

/** Waits until it holds, or `mostS` have passed; tells which. */
export function* until(stage: Stage, holds: () => boolean, mostS: number): Generator<void, boolean, void> {
  const end = stage.timeS + mostS;
  while (!holds()) {
    if (stage.timeS >= end) return false;
    yield;
  }
  return true;
}

/** Runs scripts side by side until all have ended. */
export function* together(...scripts: readonly Script[]): Script {
  let running = [...scripts];
  for (;;) {
    running = running.filter((script) => !script.next().done);
    if (running.length === 0) return;
    yield;
  }
}
