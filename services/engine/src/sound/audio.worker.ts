import { parentPort, workerData } from 'node:worker_threads';
import { onceLoaded } from '../workers/once-loaded.ts';
import { encodeAac } from './aac.ts';
import type { AudioMessage, AudioWork } from './messages.ts';
import { renderReel } from './render-reel.ts';

const SHARES = 100;
const { timeline, speech, next = [], cancel } = workerData as AudioWork;
const say = (message: AudioMessage): void => parentPort!.postMessage(message);

class Cancelled extends Error {}

function progress(share: number): void {
  if (cancel && Atomics.load(cancel, 0) !== 0) throw new Cancelled('cancelled');
  say({ kind: 'progress', done: Math.round(share * SHARES), total: SHARES });
}

/** Mixes and encodes the sound of one clip, beside those who draw it. */
async function work(): Promise<void> {
  const before = process.threadCpuUsage();
  const { sound, loudnessLufs, truePeakDbtp } = renderReel([{ timeline, speech }, ...next], (share) =>
    progress(share * 0.7),
  );
  progress(0.7);
  for await (const data of encodeAac(sound)) {
    progress(0.95);
    say({ kind: 'chunk', data });
  }
  const { user, system } = process.threadCpuUsage(before);
  say({ kind: 'done', loudnessLufs, truePeakDbtp, cpuMs: Math.round((user + system) / 1000) });
}

onceLoaded(() => {
  work().catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
