import { NotFound } from '@cielo/errors';
import type { Caller } from '@cielo/access';
import type { Generation } from '../domain/generation.ts';
import type { Generations } from './needs.ts';

/** The caller's own generation. @throws NotFound for unknown, deleted and foreign ids alike, in the same words */
export async function findOwn(generations: Generations, { accountId }: Caller, id: string): Promise<Generation> {
  const generation = await generations.get(id);
  if (!generation || generation.accountId !== accountId || generation.deletedAtMs !== undefined)
    throw videoNotFound(id);
  return generation;
}

export function videoNotFound(id: string): NotFound {
  return new NotFound(`Video with id '${id}' not found.`);
}
