import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** The rules, by what they refuse with. */
const PACKAGES = '@nx/enforce-module-boundaries';
const LAYERS = 'no-restricted-imports';
const PROPERTIES = 'no-restricted-properties';
const GLOBALS = 'no-restricted-globals';
const SYNTAX = 'no-restricted-syntax';

/** A wrong import (or habit), the rule that must refuse it, and a right one in the same place that nothing may refuse. */
const arrows: readonly [arrow: string, file: string, rule: string, wrong: string, right: string][] = [
  [
    'a service does not use another service',
    'services/credits/src/service.ts',
    PACKAGES,
    `import '@cielo/identity';`,
    `import '@cielo/documents';`,
  ],
  [
    'a library does not use a service',
    'libs/access/src/decorators.ts',
    PACKAGES,
    `import '@cielo/credits';`,
    `import '@cielo/errors';`,
  ],
  [
    'contracts use nothing',
    'libs/contracts/src/index.ts',
    PACKAGES,
    `import '@cielo/errors';`,
    `import './events.ts';`,
  ],
  [
    'only one process starts services, and it knows no app',
    'services/allinone/src/platform.ts',
    PACKAGES,
    `import '@cielo/cli';`,
    `import '@cielo/credits';`,
  ],
  [
    'domain does not know a framework',
    'services/credits/src/domain/x.ts',
    LAYERS,
    `import '@nestjs/common';`,
    `import '@cielo/errors';`,
  ],
  [
    'domain does not know the ports',
    'services/credits/src/domain/x.ts',
    LAYERS,
    `import '@cielo/documents';`,
    `import '@cielo/contracts';`,
  ],
  [
    'domain does not know application',
    'services/credits/src/domain/x.ts',
    LAYERS,
    `import '../application/y.ts';`,
    `import './y.ts';`,
  ],
  [
    'application does not know a driver',
    'services/credits/src/application/x.ts',
    LAYERS,
    `import 'kafkajs';`,
    `import '@cielo/documents';`,
  ],
  [
    'application does not know outbound',
    'services/credits/src/application/x.ts',
    LAYERS,
    `import '../outbound/y.ts';`,
    `import '../domain/y.ts';`,
  ],
  [
    'application does not know inbound',
    'services/credits/src/application/x.ts',
    LAYERS,
    `import '../inbound/y.ts';`,
    `import './y.ts';`,
  ],
  [
    'nothing but allinone starts a service',
    'services/engine/src/main.ts',
    PACKAGES,
    `import '@cielo/orchestration';`,
    `import '@cielo/inference';`,
  ],
  [
    'time comes from the Clock',
    'services/credits/src/domain/x.ts',
    PROPERTIES,
    `export const t = Date.now();`,
    `export const t = (nowMs: number) => nowMs;`,
  ],
  [
    'no date out of the air',
    'services/credits/src/inbound/x.ts',
    SYNTAX,
    `export const t = new Date();`,
    `export const t = new Date(0);`,
  ],
  [
    'chance comes from Random',
    'services/credits/src/domain/x.ts',
    PROPERTIES,
    `export const r = Math.random();`,
    `export const r = Math.max(1);`,
  ],
  [
    'timers come from the Clock',
    'services/credits/src/inbound/x.ts',
    GLOBALS,
    `setTimeout(() => {}, 1);`,
    `export {};`,
  ],
  [
    'settings come from config',
    'services/credits/src/domain/x.ts',
    GLOBALS,
    `export const e = process.env;`,
    `export {};`,
  ],
];

describe('boundaries', () => {
  let eslint: ESLint;
  beforeAll(() => {
    // The rule between packages passes everything while nx has no project graph.
    execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=.cache/graph.json'], {
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
    });
    eslint = new ESLint();
  }, 60_000);

  const complaints = async (text: string, filePath: string) => {
    const [result] = await eslint.lintText(text, { filePath });
    return result!.messages.map((message) => `${message.ruleId}: ${message.message}`);
  };

  it.each(arrows)('%s', async (_arrow, file, rule, wrong, right) => {
    expect(await complaints(wrong, file)).toContainEqual(expect.stringMatching(`^${rule}: `));
    expect(await complaints(right, file)).toEqual([]);
  });
});
