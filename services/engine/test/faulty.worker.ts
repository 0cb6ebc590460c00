import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** A drawing thread that goes wrong with the first segment that any of them is given, and else is the real one. */
parentPort!.on('message', (message: { kind: string }) => {
  if (message.kind !== 'draw') return;
  try {
    writeFileSync(process.env['TEST_FAULT_FLAG']!, '', { flag: 'wx' });
  } catch {
    return;
  }
  if (process.env['TEST_FAULT'] === 'hung') for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (process.env['TEST_FAULT'] === 'dead') process.exit(3);
  throw new Error('as the test wants it');
});
await import('../src/workers/draw.worker.ts');
