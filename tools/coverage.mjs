// npm run coverage: how much of ordinary prompts the built-in engine shows and lets one hear; see load-tests/coverage/run.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, node24, root, setUp } from './setup.mjs';

setUp();
const program = join(root, 'load-tests', 'coverage', 'run.ts');
const { status } = spawnSync(node24, ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
process.exit(status ?? 1);
