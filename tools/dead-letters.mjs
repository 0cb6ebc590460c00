// npm run dead-letters: events that a service gave up, seen and handed to it once more. `npm run dead-letters -- --help` says more.
import { join } from 'node:path';
import { become, root, setUp } from './setup.mjs';

setUp();
become([join(root, 'services/allinone/dist/dead-letters/main.js'), ...process.argv.slice(2)]);
