import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the programs of this machine reach the development platform: read by the CLI, printed at start. */
export interface Credentials {
  readonly url: string;
  readonly key: string;
}

const FILE = 'credentials.json';

export function readCredentials(home: string): Credentials | undefined {
  const path = join(home, FILE);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Credentials;
  } catch {
    return undefined;
  }
}

/** Readable by this user alone; written whole or not at all. */
export function writeCredentials(home: string, credentials: Credentials): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
