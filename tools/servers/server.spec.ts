import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort, listens } from './server.ts';

/** Starts a server that does nothing but listen, says so, and stays. */
const starter = (folder: string, port: number) => `
  import { launch, listens } from '${new URL('server.ts', import.meta.url).href}';
  await launch({
    name: 'listener',
    command: process.execPath,
    args: ['-e', 'require("node:net").createServer().listen(${port}, "127.0.0.1")'],
    folder: ${JSON.stringify(folder)},
    answers: () => listens(${port}),
  });
  process.stdout.write('up');
  setInterval(() => {}, 1000);
`;

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('a server ends with who started it, by %s', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-launch-'));
  const port = await freePort();
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter(folder, port)], { stdio: 'pipe' });
  await once(parent.stdout, 'data');
  expect(await listens(port)).toBe(true);
  parent.kill(signal);
  await once(parent, 'exit');
  await expect.poll(() => listens(port)).toBe(false);
  rmSync(folder, { recursive: true });
});
