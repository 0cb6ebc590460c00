import { createHash } from 'node:crypto';
import { NotFound } from '@cielo/errors';
import type { ByteRange, Objects, ScopeListing, StoredObject } from '@cielo/objects';

/** An object store that costs nothing, for benchmarks of everything around it. */
export class MemoryObjects implements Objects {
  private readonly objects = new Map<string, Uint8Array>();

  async put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredObject> {
    const chunks: Uint8Array[] = [];
    if (body instanceof Uint8Array) chunks.push(body);
    else for await (const chunk of body) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.objects.set(`${scope}/${sha256}`, bytes);
    return { key: `${scope}/${sha256}`, sha256, sizeBytes: bytes.length };
  }

  async head(key: string): Promise<StoredObject | undefined> {
    const bytes = this.objects.get(key);
    return bytes && { key, sha256: key.slice(key.lastIndexOf('/') + 1), sizeBytes: bytes.length };
  }

  async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const bytes = await this.read(key);
    const part = range ? bytes.subarray(range.start, range.end + 1) : bytes;
    return (async function* () {
      yield part;
    })();
  }

  async read(key: string): Promise<Uint8Array> {
    const bytes = this.objects.get(key);
    if (!bytes) throw new NotFound(`No object ${key}`);
    return bytes;
  }

  async remove(keyOrScope: string): Promise<void> {
    for (const key of this.objects.keys()) {
      if (key === keyOrScope || key.startsWith(`${keyOrScope}/`)) this.objects.delete(key);
    }
  }

  async scopes(): Promise<readonly ScopeListing[]> {
    return [];
  }
}
