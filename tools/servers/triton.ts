import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CannotInstall,
  cacheFolder,
  freePort,
  launch,
  type RunningServer,
  type Server,
  type StartOptions,
} from './server.ts';

const run = promisify(execFile);

/** Triton 2.51.0 comes inside this wheel, with the Python backend alone and without need of a GPU. */
const WHEEL = 'nvidia-pytriton 0.7.0';
const PYTHON = '3.11';
const OLDEST_GLIBC = 2.35;
const REQUIREMENTS = join(import.meta.dirname, 'triton', 'requirements.txt');
const TEST_MODELS = join(import.meta.dirname, '..', '..', 'deploy', 'test-models');
const SHARED_MEMORY = '/dev/shm';

export interface TritonOptions extends StartOptions {
  /** A folder with one folder per model. Default: deploy/test-models. */
  readonly repository?: string;
  /** Loaded at the start, and answering once it has started; others by `load`. Default: cielo-cpu. */
  readonly models?: readonly string[];
}

export interface RunningTriton extends RunningServer {
  /** Loads the model, or anew when its files have changed; resolves when it is ready. @throws Error with Triton's words. */
  load(model: string): Promise<void>;
  unload(model: string): Promise<void>;
}

interface Python {
  readonly program: string;
  /** The folder of libpython, into which Triton's process for a model is linked. */
  readonly library: string;
}

function home(): string {
  const pins = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  return join(cacheFolder(), `triton-${pins}`);
}

/** @throws CannotInstall */
async function findPython(): Promise<Python> {
  const question = `import json, os, sys, sysconfig as s
v = s.get_config_var
print(json.dumps({"version": "%d.%d" % sys.version_info[:2], "library": v("LIBDIR"),
  "shared": os.path.exists(os.path.join(v("LIBDIR"), v("INSTSONAME") or ""))}))`;
  const problems: string[] = [];
  for (const program of [`python${PYTHON}`, 'python3']) {
    try {
      const said = JSON.parse((await run(program, ['-c', question])).stdout) as Python & {
        version: string;
        shared: boolean;
      };
      if (said.version !== PYTHON) problems.push(`${program} is ${said.version}`);
      else if (!said.shared) problems.push(`${program} has no libpython${PYTHON}.so (Debian: libpython${PYTHON})`);
      else return { program, library: said.library };
    } catch {
      problems.push(`there is no ${program}`);
    }
  }
  throw new CannotInstall(`Triton's Python models need Python ${PYTHON}: ${problems.join(', ')}.`);
}

/** @throws CannotInstall */
function checkMachine(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotInstall(`Triton comes for Linux on x86-64; this is ${process.platform} on ${process.arch}.`);
  }
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  if (Number(header.glibcVersionRuntime ?? 0) < OLDEST_GLIBC) {
    const found = header.glibcVersionRuntime ?? 'none';
    throw new CannotInstall(`Triton needs glibc ${OLDEST_GLIBC} or newer; found: ${found}.`);
  }
}

async function install(say: (line: string) => void): Promise<void> {
  checkMachine();
  const { program } = await findPython();
  if (existsSync(home())) return;
  say(`Fetching Triton (${WHEEL}) from the Python package index (120 MB, once)`);
  const folder = mkdtempSync(join(cacheFolder(), 'installing-triton-'));
  const flags = ['--require-hashes', '--no-deps', '--only-binary=:all:', '--no-compile', '--quiet'];
  try {
    // Triton's process for a model takes its packages from the environment of the first python3 on the path, and from nowhere else.
    await run(program, ['-m', 'venv', '--without-pip', folder]);
    await run(program, ['-m', 'pip', 'install', ...flags, '--target', packages(folder), '-r', REQUIREMENTS]);
    makeStartable(tritonIn(folder));
    put(folder, home());
  } catch (error) {
    throw new CannotInstall(`Triton (${WHEEL}) could not be fetched: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packages(folder: string): string {
  return join(folder, 'lib', `python${PYTHON}`, 'site-packages');
}

function tritonIn(folder: string): string {
  return join(packages(folder), 'pytriton', 'tritonserver');
}

function makeStartable(triton: string): void {
  const stub = 'triton_python_backend_stub';
  copyFileSync(join(triton, 'python_backend_stubs', PYTHON, stub), join(triton, 'backends', 'python', stub));
  chmodSync(join(triton, 'backends', 'python', stub), 0o755);
  chmodSync(join(triton, 'bin', 'tritonserver'), 0o755);
}

/** A folder takes its place whole, so that two who install at once do no harm: the first one's stays. */
function put(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

export async function startTriton(options: TritonOptions): Promise<RunningTriton> {
  const { folder, port, detached, repository = TEST_MODELS, models = ['cielo-cpu'] } = options;
  const python = await findPython();
  const [grpcPort, httpPort, metricsPort] = [port || (await freePort()), await freePort(), await freePort()];
  const triton = tritonIn(home());
  const api = `http://127.0.0.1:${httpPort}/v2`;
  const segments = `cielo-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}-`;
  forget(segments);
  const running = await launch({
    name: 'triton',
    command: join(triton, 'bin', 'tritonserver'),
    args: [
      `--model-repository=${repository}`,
      '--model-control-mode=explicit',
      ...models.map((model) => `--load-model=${model}`),
      `--backend-directory=${join(triton, 'backends')}`,
      `--cache-directory=${join(triton, 'caches')}`,
      `--backend-config=python,shm-region-prefix-name=${segments}`,
      ...['--grpc-address=127.0.0.1', '--http-address=127.0.0.1', '--metrics-address=127.0.0.1'],
      ...[`--grpc-port=${grpcPort}`, `--http-port=${httpPort}`, `--metrics-port=${metricsPort}`],
      ...['--allow-gpu-metrics=false', '--allow-cpu-metrics=false', '--exit-timeout-secs=5'],
    ],
    folder,
    env: {
      PATH: `${join(home(), 'bin')}:${process.env['PATH'] ?? ''}`,
      LD_LIBRARY_PATH: python.library,
      // The models lie in the working tree.
      PYTHONDONTWRITEBYTECODE: '1',
    },
    answers: async () => (await fetch(`${api}/health/ready`)).ok,
    ...(detached === undefined ? {} : { detached }),
  });
  // The processes of its models outlive a Triton that crashed.
  const end = (how: () => Promise<void>) => async () => {
    await how();
    await running.kill();
    forget(segments);
  };
  return {
    name: 'triton',
    pid: running.pid,
    port: grpcPort,
    // The second is for tests alone: what Triton and its models count, in Prometheus' text form.
    settings: { MODEL_SERVERS: `127.0.0.1:${grpcPort}`, TRITON_METRICS: `127.0.0.1:${metricsPort}` },
    load: (model) => ask(`${api}/repository/models/${model}/load`),
    unload: (model) => ask(`${api}/repository/models/${model}/unload`),
    stop: end(running.stop),
    kill: end(running.kill),
  };
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { method: 'POST' });
  if (!answer.ok) throw new Error(`Triton answered ${answer.status}: ${await answer.text()}`);
}

/** Shared memory between Triton and its models, which outlives a process that was killed. */
function forget(segments: string): void {
  for (const name of readdirSync(SHARED_MEMORY)) {
    if (name.startsWith(segments)) rmSync(join(SHARED_MEMORY, name), { force: true });
  }
}

/** A model server of the KServe protocol, on the CPU, with the models of deploy/test-models. */
export const triton: Server = {
  name: 'triton',
  title: `Triton 2.51.0 (${WHEEL}, Python backend, CPU)`,
  install,
  start: startTriton,
};
