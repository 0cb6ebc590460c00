import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const packages = join(root, 'node_modules');
const versions = join(root, '.cache', 'versions');

/** Another version cannot be had here: a sentence that says why. */
export class NoSuchVersion extends Error {}

/** The full name of a commit. @throws NoSuchVersion without git, and in a clone that does not go back so far. */
export function commitOf(ref: string): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new NoSuchVersion(`there is no commit ${ref} here: no git, or a clone without its history`);
  return stdout.trim();
}

/**
 * Another version of this project, generated and built in a folder of its own, once. It uses the packages that are installed here.
 * @returns the folder.
 * @throws NoSuchVersion when the commit is not here, or wants other packages than are installed.
 */
export function checkOut(ref: string): string {
  const commit = commitOf(ref);
  const folder = join(versions, commit);
  if (existsSync(folder)) return folder;
  mkdirSync(versions, { recursive: true });
  // Finished or not there: whoever comes meanwhile makes one of his own, and the first to finish wins.
  const unfinished = mkdtempSync(join(versions, 'unfinished-'));
  try {
    const files = execFileSync('git', ['archive', '--format=tar', commit], { cwd: root, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', unfinished], { input: files });
    checkPackages(unfinished, ref);
    linkPackages(unfinished);
    run(unfinished, join('node_modules', '.bin', 'buf'), 'generate');
    run(unfinished, process.execPath, join('node_modules', 'typescript-native', 'bin', 'tsc'), '-b');
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readPackage(path: string): Package {
  return JSON.parse(readFileSync(path, 'utf8')) as Package;
}

/** Programs with other packages would tell about a version that nobody ever ran; within a major version they count as the same. */
function checkPackages(folder: string, ref: string): void {
  for (const file of globSync('{libs,services}/*/package.json', { cwd: folder })) {
    for (const [name, wanted] of Object.entries(readPackage(join(folder, file)).dependencies ?? {})) {
      if (name.startsWith('@cielo/')) continue;
      const near = join(root, dirname(file), 'node_modules', name, 'package.json');
      const found = [near, join(packages, name, 'package.json')].find((path) => existsSync(path));
      const version = found && readPackage(found).version;
      if (version === undefined || majorOf(version) !== majorOf(wanted)) {
        throw new NoSuchVersion(`${ref} wants ${name} ${wanted} (${file}), and ${version ?? 'none'} is installed here`);
      }
    }
  }
}

function majorOf(version: string): string {
  return version.split('.')[0]!;
}

/** Everybody else's packages are shared, its own are its own. */
function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@cielo'), { recursive: true });
  for (const name of readdirSync(packages))
    if (name !== '@cielo') symlinkSync(join(packages, name), join(modules, name));
  for (const file of globSync('{libs,services}/*/package.json', { cwd: folder })) {
    const own = dirname(file);
    symlinkSync(join('..', '..', own), join(modules, '@cielo', own.slice(own.indexOf('/') + 1)));
    const nested = join(root, own, 'node_modules');
    if (existsSync(nested)) symlinkSync(nested, join(folder, own, 'node_modules'));
  }
}

function run(cwd: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(packages, '.bin')}:${process.env['PATH']}` },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
}
