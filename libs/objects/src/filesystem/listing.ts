import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareScopes } from '../compare-scopes.ts';
import { parseKey } from '../keys.ts';
import type { ScopeListing } from '../objects.ts';
import { noneIfAbsent } from './errors.ts';

/** The scopes at and below a prefix, in the order of their names; only folders that can be on the page are read. */
export async function listScopes(
  root: string,
  prefix: string,
  { after, limit }: { after?: string; limit: number },
): Promise<ScopeListing[]> {
  const found: ScopeListing[] = [];
  await visit(prefix);
  return found;

  async function visit(scope: string): Promise<void> {
    const entries = await noneIfAbsent(readdir(join(root, scope), { withFileTypes: true }));
    if (!entries || found.length >= limit) return;
    if (after === undefined || compareScopes(scope, after) > 0) {
      const keys = entries.filter((entry) => entry.isFile()).map((entry) => `${scope}/${entry.name}`);
      const listing = await describe(root, scope, keys.filter((key) => parseKey(key)).sort());
      if (listing) found.push(listing);
    }
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => `${scope}/${entry.name}`);
    for (const folder of folders.sort(compareScopes)) {
      if (found.length >= limit) return;
      if (after === undefined || compareScopes(folder, after) > 0 || `${after}/`.startsWith(`${folder}/`))
        await visit(folder);
    }
  }
}

async function describe(root: string, scope: string, keys: readonly string[]): Promise<ScopeListing | undefined> {
  const stats = await Promise.all(keys.map((key) => noneIfAbsent(stat(join(root, key)))));
  const present = keys.filter((_, i) => stats[i]);
  if (present.length === 0) return undefined;
  return { scope, keys: present, youngestMs: Math.max(...stats.map((one) => one?.mtimeMs ?? 0)) };
}
