// The real servers of one run of the tests, on fresh data. They are kept by a process that ends them when this one ends, however it does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environment, node24, root } from './setup.mjs';

/** @returns what resolves with their settings and with a sentence for each that is not to be had, and what ends them. */
export function holdServers() {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-servers-'));
  const keeper = spawn(node24, [join(root, 'tools', 'servers.ts'), 'hold', folder], {
    cwd: root,
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(keeper, 'exit');
  const line = once(createInterface({ input: keeper.stdout }), 'line').then(([text]) => JSON.parse(text));
  const nothing = ended.then(([status]) => ({
    settings: {},
    leftOut: [`real servers: their keeper ended with ${status}`],
  }));
  return {
    ready: Promise.race([line, nothing]),
    end: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
