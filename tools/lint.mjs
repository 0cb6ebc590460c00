// npm run lint: boundaries and habits (ESLint), form (prettier), types of tests and of the console, contracts (buf). `--fix` mends what can be mended.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node24, root, setUp } from './setup.mjs';

const fix = process.argv.includes('--fix');
const modules = join(root, 'node_modules');

/** @returns the names of the checks that passed and of those that failed. */
export function lint() {
  const passed = [];
  const failed = [];
  const run = (what, args, command = node24) => {
    const result = spawnSync(command, args, {
      cwd: root,
      env: { ...environment, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
      encoding: 'utf8',
    });
    const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
    // Without a project graph the boundary rule says so once and then passes everything.
    const blind = output.includes('No cached ProjectGraph');
    if (result.status === 0 && !blind) return void passed.push(what);
    failed.push(what);
    process.stderr.write(`\n${what}:\n${output}\n`);
  };
  mkdirSync(join(root, '.cache'), { recursive: true });
  run('project graph', [join(modules, 'nx', 'dist', 'bin', 'nx.js'), 'graph', '--file=.cache/graph.json']);
  run('eslint', [join(modules, 'eslint', 'bin', 'eslint.js'), '--max-warnings=0', ...(fix ? ['--fix'] : []), '.']);
  run('prettier', [
    join(modules, 'prettier', 'bin', 'prettier.cjs'),
    fix ? '--write' : '--check',
    '--log-level=warn',
    '.',
  ]);
  // The build looks at neither: tests are no part of it, and the console's bundler only strips types.
  const compiler = join(modules, 'typescript-native', 'bin', 'tsc');
  run('types of tests', [compiler, '-p', 'tsconfig.test.json']);
  run('types of the console', [compiler, '-p', join('services', 'console'), '--noEmit']);
  run('buf lint', ['lint'], join(modules, '.bin', 'buf'));
  run('buf breaking', [join(root, 'tools', 'breaking.mjs')]);
  return { passed, failed };
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('lint.mjs')) {
  setUp({ build: false });
  const { failed } = lint();
  process.stderr.write(failed.length ? `\nNot in order: ${failed.join(', ')}\n` : 'All in order.\n');
  process.exit(failed.length ? 1 : 0);
}
