// npm test: sets up what is missing, then everything from quick to slow: form and boundaries, unit and component tests, adapters on real
// servers, then the whole platform, in one process and apart, with a real engine, the official SDK and a real browser. The last line is
// `N passed, M failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contractTable } from './contract-table.mjs';
import { lint } from './lint.mjs';
import { findTestPrograms } from './programs.mjs';
import { holdServers } from './test-servers.mjs';
import { environment, node24, root, setUp } from './setup.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(`npm test                 everything
npm test -- --quick      without the whole-platform tests and without real servers
npm test -- services/x   only the tests of these folders (no lint), on real servers with --servers

Where the environment names real servers (KAFKA_BROKERS, MONGO_URL, S3_…, MODEL_SERVERS), those are used as they are and none is started.
`);
  process.exit(0);
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const quickOnly = process.argv.includes('--quick');
const totals = { passed: 0, failed: 0, skipped: 0 };
const ran = [];

setUp();
// They are fetched and started while the form is checked.
const servers = wantsServers() ? holdServers() : undefined;
const { env, missing } = findTestPrograms();

if (folders.length === 0) {
  const { passed, failed } = lint();
  totals.passed += passed.length;
  totals.failed += failed.length;
  process.stdout.write(
    failed.length ? `Not in order: ${failed.join(', ')}\n` : 'Form, boundaries, types and contracts are in order.\n',
  );
}
if (servers) {
  const { settings, leftOut } = await servers.ready;
  Object.assign(env, settings);
  missing.push(...leftOut);
}
vitest('quick');
if (!quickOnly) vitest('whole');
await servers?.end();

const table = contractTable(ran);
if (table.length > 0)
  process.stdout.write(`\nContracts of ports, and the adapters that keep them:\n${table.join('\n')}\n\n`);
for (const line of missing) process.stdout.write(`Left out: ${line}\n`);
if (totals.skipped > 0) process.stdout.write(`${totals.skipped} skipped; the lines above say why.\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

function wantsServers() {
  if (['KAFKA_BROKERS', 'MONGO_URL', 'S3_BUCKET', 'MODEL_SERVERS'].some((name) => process.env[name])) return false;
  return process.argv.includes('--servers') || (folders.length === 0 && !quickOnly);
}

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
    ran.push(...result.testResults);
  } catch {
    process.stdout.write(`The ${tests} tests ended without a report.\n`);
    totals.failed += 1;
  }
}
