// npm run simulate: the five services in simulated worlds; see load-tests/simulator/README.md. --help says what can be asked for.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, node24, root, setUp } from './setup.mjs';

setUp();
const program = join(root, 'load-tests', 'simulator', 'run.ts');
const { status } = spawnSync(node24, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
process.exit(status ?? 1);
