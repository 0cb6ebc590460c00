#!/usr/bin/env node
// What npm links as `cielo`. Plain JavaScript that is there before the build, so that it can say when that is missing.
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write('cielo is not built yet. In the checkout: npm run build\n');
  process.exit(1);
}
await import(built.href);
