import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Credentials } from './credentials.ts';

const cli = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

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
