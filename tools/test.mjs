// npm test: sets up what is missing, then everything from quick to slow: form and boundaries, unit and component tests,
// then the whole platform with a real engine, the official SDK and a real browser. The last line is `N passed, M failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from './lint.mjs';
import { findTestPrograms } from './programs.mjs';
import { environment, node24, root, setUp } from './setup.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(`npm test                 everything
npm test -- --quick      without the whole-platform tests
npm test -- services/x   only the tests of these folders (no lint)
`);
  process.exit(0);
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const quickOnly = process.argv.includes('--quick');
const totals = { passed: 0, failed: 0, skipped: 0 };

setUp();
const { env, missing } = findTestPrograms();

if (folders.length === 0) {
  const { passed, failed } = lint();
  totals.passed += passed.length;
  totals.failed += failed.length;
  process.stdout.write(
    failed.length ? `Not in order: ${failed.join(', ')}\n` : 'Form, boundaries, types and contracts are in order.\n',
  );
}
vitest('quick');
if (!quickOnly) vitest('whole');

for (const line of missing) process.stdout.write(`Left out: ${line}\n`);
if (totals.skipped > 0) process.stdout.write(`${totals.skipped} skipped; the lines above say why.\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

function vitest(tests) {
  const report = join(root, '.cache', `tests-${tests}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile=${report}`, '--passWithNoTests'];
  const ended = spawnSync(node24, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...options, ...folders], {
    cwd: root,
    env: { ...environment, ...env, CIELO_TESTS: tests, NO_COLOR: '1' },
    stdio: 'inherit',
  });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests;
    totals.skipped += result.numPendingTests + result.numTodoTests;
    // A file that could not be loaded, or an error outside of every test, has no test to count as failed.
    if (ended.status !== 0 && result.numFailedTests === 0) totals.failed += 1;
  } catch {
    process.stdout.write(`The ${tests} tests ended without a report.\n`);
    totals.failed += 1;
  }
}
