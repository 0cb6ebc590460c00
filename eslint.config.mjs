// The arrows between the parts, as data, and the few habits that a machine can check.
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Which package may use which, by the tags in project.json. */
const packageArrows = [
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:lib', 'type:contracts'] },
  // One process starts the modules of all services; nothing else knows another service.
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:service', 'type:lib', 'type:contracts'] },
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib', 'type:contracts'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: [] },
];

/** Imports refused in a layer: every package but those that it may use, and the layers outside of it. */
const layer = (name, mayUse, layersOutside) => ({
  files: [`services/*/src/**/${name}/**/*.ts`],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!\\.{1,2}/)(?!(${mayUse.join('|')})$)`,
            message: `${name}/ may use only ${mayUse.map((package_) => package_.replaceAll('\\', '')).join(', ')}.`,
          },
          {
            regex: `/(${layersOutside.join('|')})/`,
            message: `${name}/ does not know ${layersOutside.join(', ')}: calls go inbound → application → domain.`,
          },
        ],
      },
    ],
  },
});

const contractsAndErrors = ['@cielo/contracts', '@cielo/errors'];
const ports = ['effects', 'documents', 'eventing', 'objects', 'inference'].map((name) => `@cielo/${name}`);

/** Time, chance and surroundings come in through the effects, so that every decision can be replayed. */
const effects = {
  files: ['libs/*/src/**/*.ts', 'services/*/src/**/*.ts'],
  ignores: [
    '**/*.spec.ts',
    'libs/effects/**',
    'libs/testing/**',
    'services/console/**',
    'services/cli/**',
    'services/*/src/main.ts',
  ],
  rules: {
    'no-restricted-properties': [
      'error',
      ...[
        ['Date', 'now'],
        ['Math', 'random'],
        ['crypto', 'randomUUID'],
        ['performance', 'now'],
      ].map(([object, property]) => ({ object, property, message: 'Use the Clock, Random or Ids of @cielo/effects.' })),
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'Use the Clock of @cielo/effects.',
      },
    ],
    'no-restricted-globals': [
      'error',
      ...['setTimeout', 'setInterval'].map((name) => ({ name, message: 'Use the Clock of @cielo/effects.' })),
    ],
  },
};

const environmentInRules = {
  files: ['services/*/src/**/{domain,application}/**/*.ts'],
  rules: { 'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'process', 'fetch'] },
};

const packageBoundaries = { allow: [], depConstraints: packageArrows, enforceBuildableLibDependency: false };

/** Tests may start real servers. */
const serversInTests = {
  files: ['**/*.spec.ts'],
  rules: {
    '@nx/enforce-module-boundaries': [
      'error',
      { ...packageBoundaries, allow: ['../../../tools/servers/**', '../../../../tools/servers/**'] },
    ],
  },
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'libs/contracts/src/gen/**', '.cache/**', '.nx/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', packageBoundaries],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  serversInTests,
  layer('domain', [...contractsAndErrors, 'node:crypto'], ['application', 'inbound', 'outbound']),
  layer(
    'application',
    [...contractsAndErrors, ...ports, '@cielo/access', '@cielo/service-host', '@nestjs/common'],
    ['inbound', 'outbound'],
  ),
  effects,
  environmentInRules,
  prettier,
);
