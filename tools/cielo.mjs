#!/usr/bin/env node
// npm run cielo -- …: the command line of the checkout.
import { join } from 'node:path';
import { become, root, setUp } from './setup.mjs';

setUp();
become([join(root, 'services/cli/dist/main.js'), ...process.argv.slice(2)]);
