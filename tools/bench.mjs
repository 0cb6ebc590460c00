// npm run bench [name …]: the benchmarks of load-tests/, one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment, fail, node24, root, setUp } from './setup.mjs';

const names = readdirSync(join(root, 'load-tests'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (process.argv.includes('--help')) {
  process.stdout.write(`npm run bench              all: ${names.join(', ')}\nnpm run bench -- NAME …    only these\n`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) fail(`No benchmark is called ${unknown.join(', ')}. There are: ${names.join(', ')}`);

setUp();
let failed = 0;
for (const name of wanted.length > 0 ? wanted : names) {
  const result = spawnSync(node24, [join(root, 'load-tests', `${name}.bench.ts`)], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  if (result.status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
