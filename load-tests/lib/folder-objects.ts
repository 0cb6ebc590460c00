import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NotFound } from '@cielo/errors';
import type { ByteRange, Objects, ScopeListing, StoredObject } from '@cielo/objects';

/** An object store that processes share and that costs next to nothing: a folder whose files are never forced to the disk. */
export class FolderObjects implements Objects {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredObject> {
    const chunks: Uint8Array[] = [];
    if (body instanceof Uint8Array) chunks.push(body);
    else for await (const chunk of body) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${scope}/${sha256}`;
    const file = join(this.folder, key);
    const unfinished = join(this.folder, randomUUID());
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return { key, sha256, sizeBytes: bytes.length };
  }

  async head(key: string): Promise<StoredObject | undefined> {
    const found = statSync(join(this.folder, key), { throwIfNoEntry: false });
    return found && { key, sha256: key.slice(key.lastIndexOf('/') + 1), sizeBytes: found.size };
  }

  async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const bytes = await this.read(key);
    const part = range ? bytes.subarray(range.start, range.end + 1) : bytes;
    return (async function* () {
      yield part;
    })();
  }

  async read(key: string): Promise<Uint8Array> {
    try {
      return readFileSync(join(this.folder, key));
    } catch {
      throw new NotFound(`No object ${key}`);
    }
  }

  async remove(keyOrScope: string): Promise<void> {
    rmSync(join(this.folder, keyOrScope), { recursive: true, force: true });
  }

  async scopes(): Promise<readonly ScopeListing[]> {
    return [];
  }
}
