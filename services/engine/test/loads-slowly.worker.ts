import { parentPort } from 'node:worker_threads';
import { onceLoaded } from '../src/workers/once-loaded.ts';
import './waits.ts';

/** A thread that loads as those do that need the vocabulary: it is evaluated after another module had to wait. Says so, and takes its time. */
parentPort!.postMessage({ kind: 'still loading' });
for (const untilMs = performance.now() + 300; performance.now() < untilMs;);
onceLoaded(() => parentPort!.postMessage({ kind: 'begun' }));
