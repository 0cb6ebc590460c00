import { createHash } from 'node:crypto';
import type { ScopeListing, StoredObject } from '../objects.ts';

interface Entry {
  readonly bytes: Uint8Array;
  readonly writtenMs: number;
}

/** What simulated objects are kept in: it outlives the processes that use it. */
export class SimulatedBuckets {
  private readonly entries = new Map<string, Entry>();

  put(scope: string, bytes: Uint8Array, nowMs: number): StoredObject {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${scope}/${sha256}`;
    this.entries.set(key, { bytes, writtenMs: nowMs });
    return { key, sha256, sizeBytes: bytes.byteLength };
  }

  get(key: string): Uint8Array | undefined {
    return this.entries.get(key)?.bytes;
  }

  /** The object, or everything below the scope. */
  remove(keyOrScope: string): void {
    for (const key of this.entries.keys()) {
      if (key === keyOrScope || key.startsWith(`${keyOrScope}/`)) this.entries.delete(key);
    }
  }

  scopes(): readonly ScopeListing[] {
    const listings = new Map<string, { scope: string; youngestMs: number; keys: string[] }>();
    for (const [key, { writtenMs }] of this.entries) {
      const scope = key.slice(0, key.lastIndexOf('/'));
      const listing = listings.get(scope) ?? { scope, youngestMs: 0, keys: [] };
      listing.youngestMs = Math.max(listing.youngestMs, writtenMs);
      listing.keys.push(key);
      listings.set(scope, listing);
    }
    return [...listings.values()].map(({ keys, ...rest }) => ({ ...rest, keys: keys.sort() }));
  }
}
