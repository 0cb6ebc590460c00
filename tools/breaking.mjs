// Whether proto/ still speaks to what main last said. In a working copy of main itself, that is the last commit.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './setup.mjs';

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
const knows = (revision) => git('cat-file', '-e', `${revision}:proto/eventing/v1/options.proto`).status === 0;

const head = git('rev-parse', 'HEAD').stdout?.trim();
const candidates = ['origin/main', 'main'].filter(
  (revision) => git('rev-parse', '--verify', '-q', revision).status === 0,
);
// Compared with itself a commit breaks nothing; then the state before it is what counts.
const against = [
  ...candidates.filter((revision) => git('rev-parse', revision).stdout.trim() !== head),
  'HEAD~1',
  'HEAD',
].find(knows);
if (!against) {
  process.stdout.write('No earlier contracts to compare with (no git history here).\n');
  process.exit(0);
}
const result = spawnSync(
  join(root, 'node_modules', '.bin', 'buf'),
  ['breaking', '--against', `.git#ref=${git('rev-parse', against).stdout.trim()}`],
  {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  },
);
process.stdout.write(result.stdout + result.stderr);
process.exit(result.status ?? 1);
