// npm run accept: an acceptance report for any engine behind the public API; see load-tests/accept/README.md. --help says what can be asked for.
import { join } from 'node:path';
import { become, root, setUp } from './setup.mjs';

setUp();
become(['--enable-source-maps', join(root, 'load-tests', 'accept', 'run.ts'), ...process.argv.slice(2)]);
