import { setImmediate } from 'node:timers/promises';

/** A module that waits for something while it is evaluated. */
await setImmediate();
