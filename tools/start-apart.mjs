// npm run start:apart: sets up what is missing and runs the platform as processes of their own, on the servers that the settings name,
// or with --servers on those of npm run servers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { become, environment, fail, node24, root, setUp } from './setup.mjs';

const args = process.argv.slice(2);

setUp();
become(
  [
    '--enable-source-maps',
    join(root, 'services/allinone/dist/apart/main.js'),
    ...args.filter((arg) => arg !== '--servers'),
  ],
  args.includes('--servers') ? startServers() : {},
);

/** @returns their settings. */
function startServers() {
  const started = spawnSync(node24, [join(root, 'tools/servers.ts'), 'start', '--env'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (started.status !== 0)
    fail('Without these servers processes apart cannot meet. npm run servers -- --help says more.');
  return Object.fromEntries(
    [...started.stdout.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
}
