import { parentPort } from 'node:worker_threads';

/** A synthesiser that says one line and never comes back from the next one. */
parentPort!.postMessage({ kind: 'begun' });
const samples = new Float32Array(new SharedArrayBuffer(4 * 4800));
parentPort!.postMessage({ kind: 'said', nth: 0, samples, seconds: 0.1, visemes: [] });
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
