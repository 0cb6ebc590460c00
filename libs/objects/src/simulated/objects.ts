import type { SimulatedProcess } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { compareScopes } from '../compare-scopes.ts';
import { checkScope, parseKey } from '../keys.ts';
import type { ByteRange, Objects, ScopeListing, StoredObject } from '../objects.ts';
import { clamp } from '../range.ts';
import { untilAborted } from '../until-aborted.ts';
import type { SimulatedBuckets } from './buckets.ts';

/** Small, so that streams come in several pieces. */
const CHUNK_BYTES = 1024;

export interface SimulatedObjectsOptions {
  readonly process: SimulatedProcess;
  /** What is kept; shared by all processes of the world. */
  readonly buckets: SimulatedBuckets;
}

/** Objects as one process of a simulated world sees them. */
export class SimulatedObjects implements Objects {
  private readonly process: SimulatedProcess;
  private readonly buckets: SimulatedBuckets;

  constructor({ process, buckets }: SimulatedObjectsOptions) {
    this.process = process;
    this.buckets = buckets;
  }

  async put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredObject> {
    checkScope(scope);
    const chunks: Uint8Array[] = [];
    for await (const chunk of untilAborted(body, signal)) chunks.push(Uint8Array.from(chunk));
    return this.process.effect(`put ${scope}`, () => {
      signal?.throwIfAborted();
      return this.buckets.put(scope, Buffer.concat(chunks), this.process.clock.nowMs());
    });
  }

  head(key: string): Promise<StoredObject | undefined> {
    return this.process.effect(`head ${key}`, () => {
      const bytes = this.buckets.get(key);
      return bytes && { key, sha256: parseKey(key)!.sha256, sizeBytes: bytes.byteLength };
    });
  }

  async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const bytes = await this.read(key);
    const { start, end } = range ? clamp(range, bytes.byteLength) : { start: 0, end: bytes.byteLength - 1 };
    return chunksOf(bytes.subarray(start, end + 1));
  }

  read(key: string): Promise<Uint8Array> {
    return this.process.effect(`get ${key}`, () => {
      const bytes = this.buckets.get(key);
      if (!bytes) throw new NotFound(`There is no object ${key}.`);
      return bytes;
    });
  }

  async remove(keyOrScope: string): Promise<void> {
    if (!parseKey(keyOrScope)) checkScope(keyOrScope);
    await this.process.effect(`remove ${keyOrScope}`, () => this.buckets.remove(keyOrScope));
  }

  async scopes(prefix: string, { after, limit }: { after?: string; limit: number }): Promise<readonly ScopeListing[]> {
    checkScope(prefix);
    const listings = await this.process.effect(`scopes ${prefix}`, () => this.buckets.scopes());
    return listings
      .filter(({ scope }) => scope === prefix || scope.startsWith(`${prefix}/`))
      .filter(({ scope }) => after === undefined || compareScopes(scope, after) > 0)
      .sort((a, b) => compareScopes(a.scope, b.scope))
      .slice(0, limit);
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
