// A parent that only starts the engine, so that a test can kill it.
import { SystemClock } from '@cielo/effects';
import { BuiltInEngineProcess } from '../src/built-in.ts';

const engine = new BuiltInEngineProcess({ main: process.argv[2]!, clock: new SystemClock() });
if (!(await engine.ready('any'))) throw new Error('the engine is not ready');
console.log(engine.pid);
