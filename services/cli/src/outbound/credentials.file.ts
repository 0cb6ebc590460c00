import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Credentials } from '../domain/connection.ts';
import { UsageProblem } from '../domain/problem.ts';

/** Where the one-process form leaves the address and the first key. */
export function credentialsPath(env: Readonly<Record<string, string | undefined>>): string {
  return join(env.CIELO_HOME || './.cielo', 'credentials.json');
}

/** @returns undefined where there is no such file. @throws UsageProblem when it is damaged */
export function readCredentials(cwd: string, path: string): Credentials | undefined {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { url, key } = JSON.parse(text) as Partial<Credentials>;
    if (typeof url === 'string' && typeof key === 'string') return { url, key };
  } catch {
    // Told below, together with the wrong shape.
  }
  throw new UsageProblem(
    `${path} is not what Cielo writes there ({"url", "key"}); start Cielo again, or give --url and --key.`,
  );
}
