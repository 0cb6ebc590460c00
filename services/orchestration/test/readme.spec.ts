import { expect, it } from 'vitest';
import { expectReadmeSettings } from '@cielo/testing';
import { orchestrationConfig } from '../src/config.ts';

it('the README tells every setting', async () => {
  await expectReadmeSettings(new URL('../README.md', import.meta.url), orchestrationConfig);
  expect.assertions(1);
});
