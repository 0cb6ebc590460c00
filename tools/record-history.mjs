// node tools/record-history.mjs: records what a version of this project writes, for the tests of two versions at once; --help says more.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, fail, node24, root, setUp } from './setup.mjs';

const HELP = `Runs a version in a folder of its own, tells it some stories, and writes down every commit of its data folder.

  node tools/record-history.mjs --ref REF --version NAME

  --ref REF        the commit, tag or branch that is recorded
  --version NAME   its name: the history becomes services/allinone/test/versions/histories/NAME.jsonl.gz
`;

const { values } = parseArgs({
  options: { ref: { type: 'string' }, version: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (!values.ref || !values.version) fail(`Give both --ref and --version.\n\n${HELP}`);

setUp();
const versions = join(root, 'services', 'allinone', 'test', 'versions');
const checkOut = `import { checkOut, commitOf } from ${JSON.stringify(join(versions, 'checkout.ts'))};
process.stdout.write(JSON.stringify([checkOut(process.argv[1]), commitOf(process.argv[1])]));`;
const [folder, commit] = JSON.parse(run(['--input-type=module', '--eval', checkOut, values.ref], 'pipe'));

// The stories are those of this checkout; what they are told to is the version's own, down to the last library.
const there = join(folder, 'services', 'allinone', 'test', 'versions');
for (const part of ['recording', 'history.ts']) cpSync(join(versions, part), join(there, part), { recursive: true });
const file = join(versions, 'histories', `${values.version}.jsonl.gz`);
mkdirSync(dirname(file), { recursive: true });
run(['--enable-source-maps', join(there, 'recording', 'record.ts'), values.version, commit, file], 'inherit');

function run(args, stdout) {
  const ended = spawnSync(node24, args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (ended.status !== 0) process.exit(ended.status ?? 1);
  return ended.stdout;
}
