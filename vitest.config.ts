import { defineConfig } from 'vitest/config';

// Those of Node.js; not 'module', which means code for bundlers.
const conditions = ['@cielo/source', 'node', 'import', 'default'];

/** `whole`: the platform as a whole, one file at a time, from built code. Otherwise everything quicker, from sources. */
const whole = process.env['CIELO_TESTS'] === 'whole';
const folders = ['libs', 'services', 'tools', 'load-tests'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: folders.map((folder) => `${folder}/**/*.${whole ? 'e2e.spec' : 'spec'}.{ts,tsx}`),
    exclude: ['**/node_modules/**', '**/dist/**', ...(whole ? [] : ['**/*.e2e.spec.ts'])],
    pool: 'forks',
    // V8 may end a process in which two threads make their calls out of WebAssembly quicker at once; TypeScript is stripped by WebAssembly.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    fileParallelism: !whole,
    testTimeout: whole ? 180_000 : 30_000,
    hookTimeout: whole ? 120_000 : 30_000,
  },
});
