// Brings a checkout to where it can run: packages, Node 24, generated contracts, built code. Plain JavaScript without
// dependencies, since it runs first, on whatever Node.js ≥ 20 the machine has. Each step looks whether it is needed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');
const bin = join(root, 'node_modules', '.bin');

/** The Node.js that Cielo runs on, installed by the package `node`. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Environment in which `node` and every tool are those of the checkout. */
export const environment = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
};

/** Stops with a sentence instead of a stack. */
export function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

function say(message) {
  process.stderr.write(`  ${message}\n`);
}

function checked(what, command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, env: environment, encoding: 'utf8', ...options });
  if (result.error) fail(`${what} could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    fail(`${what} failed (exit ${result.status}). What it said is above.`);
  }
  return result.stdout ?? '';
}

function filesBelow(folder, keep) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return ['node_modules', 'dist', 'gen', '.git'].includes(entry.name) ? [] : filesBelow(path, keep);
      return keep(path) ? [path] : [];
    });
}

/** A hash of what a step reads, so that it runs again exactly when that has changed. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function whenChanged(step, files, made, run) {
  const stamp = join(cache, `${step}.stamp`);
  const now = fingerprint(files);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (known === now && made.every((path) => existsSync(join(root, path)))) return false;
  run();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function checkLaunchingNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    fail(`Cielo starts with Node.js 20 or newer; this is ${process.versions.node}. Install a newer one and try again.`);
}

function installPackages() {
  const packages = [
    'package.json',
    'package-lock.json',
    ...filesBelow('libs', isPackage),
    ...filesBelow('services', isPackage),
  ];
  whenChanged('packages', packages, ['node_modules/.package-lock.json'], () => {
    say('Installing packages (about half a minute, once) …');
    checked('npm ci', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
  });
  if (!existsSync(node24)) {
    // Install scripts are off for every package; this is the one that needs its own, to put its binary in place.
    say('Fetching Node.js 24 …');
    checked('npm rebuild node', 'npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
  }
}

const isPackage = (path) => path.endsWith('package.json');

function generateContracts() {
  whenChanged(
    'contracts',
    ['buf.gen.yaml', 'buf.yaml', ...filesBelow('proto', (path) => path.endsWith('.proto'))],
    ['libs/contracts/src/gen'],
    () => {
      say('Generating contracts from proto/ …');
      checked('buf generate', join(bin, 'buf'), ['generate']);
    },
  );
}

const isSource = (path) => /\.(ts|tsx|css|html|json|svg|woff2?)$/.test(path) && !/\.spec\.tsx?$/.test(path);

function buildCode() {
  const code = [
    'tsconfig.base.json',
    'tsconfig.json',
    ...filesBelow('libs', isSource),
    ...filesBelow('services', isSource),
  ];
  const server = code.filter((path) => !path.startsWith(join('services', 'console')));
  whenChanged('server', server, ['services/allinone/dist/main.js'], () => {
    say('Building …');
    checked('The build', node24, [join('node_modules', 'typescript-native', 'bin', 'tsc'), '-b']);
  });
  whenChanged(
    'console',
    filesBelow(join('services', 'console'), isSource),
    ['services/console/dist/index.html'],
    () => {
      say('Building the console …');
      checked('The build of the console', node24, [
        join('node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--logLevel',
        'warn',
        join('services', 'console'),
      ]);
    },
  );
}

/** One set-up at a time in a checkout: a second one waits for the first. */
function alone(run) {
  const lock = join(cache, 'setup.lock');
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      break;
    } catch {
      const owner = existsSync(join(lock, 'pid')) ? Number(readFileSync(join(lock, 'pid'), 'utf8')) : 0;
      if (!lives(owner) && Date.now() - statSync(lock).mtimeMs > 2_000) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  run();
  process.removeListener('exit', release);
  release();
}

function lives(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Everything that running or testing needs; `build: false` leaves the compiled code aside. */
export function setUp({ build = true } = {}) {
  checkLaunchingNode();
  alone(() => {
    installPackages();
    generateContracts();
    if (build) buildCode();
  });
}

/** Runs a program of the checkout on Node 24 in the foreground, passing signals on, and ends as it ends. */
export function become(args, env = {}) {
  const child = spawn(node24, args, { stdio: 'inherit', env: { ...environment, ...env } });
  // A terminal tells the whole group of processes itself; a second SIGINT would be an impatient user's.
  const told = process.stdin.isTTY ? ['SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => told.includes(signal) && child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  if (process.env.npm_lifecycle_event) endWithParent(() => child.kill('SIGTERM'));
}

const LOOK_MS = 500;

/** npm hands SIGTERM to the shell between us and itself; that one dies of it and tells nobody, but then our parent is another one. */
function endWithParent(end) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end();
  }, LOOK_MS);
  look.unref();
}
