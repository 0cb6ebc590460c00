// npm run servers: the real servers that Cielo can stand on, without containers. `npm run servers -- --help` says more.
import { join } from 'node:path';
import { become, root, setUp } from './setup.mjs';

setUp();
become([join(root, 'tools/servers.ts'), ...process.argv.slice(2)]);
