/** How far a generation is, in percent of the way to the clip, by what has really been done. */
export const PROGRESS = {
  /** The tracks are stored. */
  rendered: 91,
  /** One of the output's review and the master is there. */
  half: 94,
  cleared: 97,
  /** One of the capture and the publication is there. */
  almost: 98,
  completed: 100,
} as const;

/** Rendering runs from 1 to 90, as the engine counts. What an engine says that makes no sense counts as the beginning. */
export function renderProgress(done: number, total: number): number {
  const part = total > 0 && Number.isFinite(done) ? Math.min(1, Math.max(0, done / total)) : 0;
  return 1 + Math.floor(89 * part);
}
