// Fetching servers that are written in Java, each pinned by a pom.xml and a jars.sha256 of this folder.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotInstall, output } from './server.ts';

/** @throws CannotInstall when there is no Java or an older one. `what` runs on it: 'Kafka'. */
export async function checkJava(what: string, oldest: number): Promise<void> {
  const said = await output('java', ['-version'], import.meta.dirname).catch(() => {
    throw new CannotInstall(`${what} needs Java ${oldest} or newer, and there is no program 'java'.`);
  });
  const major = Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
  if (major < oldest) throw new CannotInstall(`${what} needs Java ${oldest} or newer; this is ${said.split('\n')[0]}.`);
}

/** @throws CannotInstall when there is no Maven. `what` is fetched by it. */
export async function checkMaven(what: string): Promise<void> {
  await output('mvn', ['-v'], import.meta.dirname).catch(() => {
    throw new CannotInstall(`${what} is fetched by Maven, and there is no program 'mvn'.`);
  });
}

/**
 * Puts what the pom.xml in `pins` names, and all that it needs, into `folder`/lib.
 * @throws Error when something cannot be fetched, or is not what the jars.sha256 beside it says.
 */
export async function fetchJars(pins: string, folder: string): Promise<void> {
  copyFileSync(join(pins, 'pom.xml'), join(folder, 'pom.xml'));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'];
  // Strict: a jar that does not fit the repository's own checksum is refused as well.
  await output('mvn', ['--batch-mode', '--quiet', '--strict-checksums', ...goal], folder);
  checkHashes(join(folder, 'lib'), readFileSync(join(pins, 'jars.sha256'), 'utf8'));
}

/** @throws Error when a jar is another one than the pinned, is missing, or is there without a pin. */
function checkHashes(folder: string, hashes: string): void {
  const wanted = new Map(
    hashes
      .trim()
      .split('\n')
      .map((line) => line.split(/ +/).reverse() as [string, string]),
  );
  for (const jar of new Set([...wanted.keys(), ...readdirSync(folder)])) {
    const path = join(folder, jar);
    const found = existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex');
    if (found !== wanted.get(jar)) throw new Error(`${jar} is not what jars.sha256 says`);
  }
}
