import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { parseKey } from '../keys.ts';
import type { ScopeListing } from '../objects.ts';
import { storing } from './errors.ts';

/** Behind every key that a scope holds, and before its neighbours: keys have no `~`. */
const LAST = '~';

export interface Listed {
  readonly key: string;
  readonly writtenMs: number;
}

interface Listing {
  readonly Bucket: string;
  readonly Prefix: string;
  /** Only keys behind this one. */
  readonly StartAfter?: string;
  /** Not what lies in scopes within. */
  readonly Delimiter?: '/';
}

/** The objects below a prefix in the order of their keys, a request for every thousand. */
export async function* list(client: S3Client, listing: Listing): AsyncGenerator<readonly Listed[]> {
  let ContinuationToken: string | undefined;
  do {
    const page = await storing(client.send(new ListObjectsV2Command({ ...listing, ContinuationToken })));
    yield (page.Contents ?? []).map(({ Key, LastModified }) => ({
      key: Key ?? '',
      writtenMs: LastModified?.getTime() ?? 0,
    }));
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (ContinuationToken !== undefined);
}

/** A scope around the place where the listing is, so that more of its keys may come. */
interface Open {
  readonly scope: string;
  readonly objects: Listed[];
}

/**
 * The scopes at and below `prefix`. Keys are listed without regard to scopes, since one request then serves a thousand of them; a scope
 * is complete when the keys have left it, so those within it come before it.
 */
export async function listScopes(
  client: S3Client,
  Bucket: string,
  prefix: string,
  { after, limit }: { after?: string; limit: number },
): Promise<ScopeListing[]> {
  const found: ScopeListing[] = [];
  // From the outermost to the innermost. The keys of those around `after` have in part been passed on earlier pages.
  const passed = after === undefined ? [] : scopesAround(after, prefix);
  const open: Open[] = passed.map((scope) => ({ scope, objects: [] }));
  const StartAfter = after === undefined ? {} : { StartAfter: `${after}/${LAST}` };

  async function leaveAllBut(scopes: (scope: string) => boolean): Promise<void> {
    while (open.length > 0 && !scopes(open.at(-1)!.scope)) {
      const { scope, objects } = open.pop()!;
      const all = passed.includes(scope) ? await listAlone(client, Bucket, scope) : objects;
      if (all.length > 0) found.push(describe(scope, all));
    }
  }

  for await (const page of list(client, { Bucket, Prefix: `${prefix}/`, ...StartAfter })) {
    for (const object of page) {
      const scope = parseKey(object.key)?.scope;
      if (scope === undefined) continue;
      await leaveAllBut((outer) => isWithin(scope, outer));
      if (found.length >= limit) return found.slice(0, limit);
      if (open.at(-1)?.scope !== scope) open.push({ scope, objects: [] });
      open.at(-1)!.objects.push(object);
    }
  }
  await leaveAllBut(() => false);
  return found.slice(0, limit);
}

/** What lies in the scope itself. */
async function listAlone(client: S3Client, Bucket: string, scope: string): Promise<Listed[]> {
  const alone: Listed[] = [];
  for await (const page of list(client, { Bucket, Prefix: `${scope}/`, Delimiter: '/' })) alone.push(...page);
  return alone.filter(({ key }) => parseKey(key));
}

/** `s` and `s/a` for `s/a/b` below `s`. */
function scopesAround(scope: string, prefix: string): string[] {
  const segments = scope.split('/');
  const outer = segments.slice(1).map((_, i) => segments.slice(0, i + 1).join('/'));
  return outer.filter((one) => isWithin(one, prefix));
}

function isWithin(scope: string, outer: string): boolean {
  return scope === outer || scope.startsWith(`${outer}/`);
}

function describe(scope: string, objects: readonly Listed[]): ScopeListing {
  return {
    scope,
    keys: objects.map(({ key }) => key),
    youngestMs: Math.max(...objects.map(({ writtenMs }) => writtenMs)),
  };
}
