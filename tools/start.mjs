// npm start: sets up what is missing and runs the whole platform in one process.
import { join } from 'node:path';
import { become, root, setUp } from './setup.mjs';

setUp();
become(['--enable-source-maps', join(root, 'services/allinone/dist/main.js'), ...process.argv.slice(2)]);
