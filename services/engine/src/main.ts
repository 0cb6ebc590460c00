import { setFlagsFromString } from 'node:v8';
import { SystemClock } from '@cielo/effects';
import { announce, serveModels } from '@cielo/inference';
import { BuiltInEngine } from './server/engine.ts';
import { openLog } from './server/log.ts';
import { ENGINE_VERSION } from './server/report.ts';
import { readSettings } from './server/settings.ts';

// V8 may end a process in which two threads make their calls out of WebAssembly quicker at once. Ours are few, and quick enough as they are.
setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000');

const clock = new SystemClock();
const log = openLog(clock, (line) => void process.stderr.write(line));
try {
  const settings = readSettings(process.env);
  const engine = new BuiltInEngine({ settings, clock, log });
  announce(
    await serveModels(engine, { name: 'builtin', version: ENGINE_VERSION }, `${settings.host}:${settings.port}`),
  );
} catch (error) {
  log.warn('the engine cannot start', { reason: (error as Error).message });
  process.exitCode = 1;
}
