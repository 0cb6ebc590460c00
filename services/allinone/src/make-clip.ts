import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Credentials } from './credentials.ts';

const cli = join(dirname(createRequire(import.meta.url).resolve('@cielo/cli/package.json')), 'dist', 'main.js');

/**
 * Makes one clip the way a user would: the command line, over HTTP, with its progress bar.
 * @returns the command's exit status.
 */
export function makeClip(
  prompt: string,
  output: string | undefined,
  { url, key }: Credentials,
  signal: AbortSignal,
): Promise<number> {
  const args = [cli, 'generate', ...(output ? ['--output', output] : []), '--', prompt];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, CIELO_URL: url, CIELO_API_KEY: key },
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
}
