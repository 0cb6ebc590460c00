import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openTestService } from '../index.ts';
import { hidden } from './hidden-service.ts';

it('a route that nobody described keeps the service from starting, and nothing is left behind', async () => {
  await expect(openTestService(hidden)).rejects.toThrow('Hidden.look is a route without @Operation');
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('cielo-hidden-'))).toEqual([]);
});
