import { open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Clock, Random } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { noneIfAbsent, storing } from './errors.ts';
import { moveDurably, writeDurably } from './durable.ts';
import { listScopes } from './listing.ts';
import { TemporaryFiles } from './temporary-files.ts';
import { checkScope, parseKey } from '../keys.ts';
import type { ByteRange, Objects, ScopeListing, StoredObject } from '../objects.ts';
import { clamp } from '../range.ts';
import { untilAborted } from '../until-aborted.ts';

const CHUNK_BYTES = 256 * 1024;

export interface FileSystemObjectsOptions {
  /** Created when it is not there. Objects are files at `<folder>/<key>`. */
  readonly folder: string;
  readonly clock: Clock;
  readonly random: Random;
}

/** Objects as files, each written beside its place and moved there when all of it is on the disk. */
export class FileSystemObjects implements Objects {
  private constructor(
    private readonly folder: string,
    private readonly temporary: TemporaryFiles,
  ) {}

  /** Makes the folder, and takes away what interrupted writes have left. */
  static async open({ folder, clock, random }: FileSystemObjectsOptions): Promise<FileSystemObjects> {
    const root = resolve(folder);
    const temporary = new TemporaryFiles(join(root, '.tmp'), clock, random);
    await storing(temporary.sweep());
    return new FileSystemObjects(root, temporary);
  }

  async put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredObject> {
    checkScope(scope);
    const path = this.temporary.next();
    try {
      const { sha256, sizeBytes } = await writeDurably(path, untilAborted(body, signal));
      const key = `${scope}/${sha256}`;
      // The same bytes once more take the file's place: nobody can see the difference, and its age begins anew for the sweep.
      await storing(moveDurably(path, join(this.folder, key)));
      return { key, sha256, sizeBytes };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async head(key: string): Promise<StoredObject | undefined> {
    const parsed = parseKey(key);
    const found = parsed && (await noneIfAbsent(stat(join(this.folder, key))));
    return found?.isFile() ? { key, sha256: parsed!.sha256, sizeBytes: found.size } : undefined;
  }

  async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const found = await this.head(key);
    if (!found) throw absent(key);
    const part = range ? clamp(range, found.sizeBytes) : { start: 0, end: found.sizeBytes - 1 };
    // Opened when reading begins, so that a stream nobody reads leaves no file open.
    return readPart(join(this.folder, key), part);
  }

  async read(key: string): Promise<Uint8Array> {
    const bytes = parseKey(key) && (await noneIfAbsent(readFile(join(this.folder, key))));
    if (!bytes) throw absent(key);
    return bytes;
  }

  async remove(keyOrScope: string): Promise<void> {
    const key = parseKey(keyOrScope);
    const path = join(this.folder, key ? keyOrScope : checkScope(keyOrScope));
    await rm(path, { force: true, recursive: !key });
    await this.removeEmptyFolders(dirname(path));
  }

  async scopes(prefix: string, page: { after?: string; limit: number }): Promise<readonly ScopeListing[]> {
    return listScopes(this.folder, checkScope(prefix), page);
  }

  private async removeEmptyFolders(folder: string): Promise<void> {
    for (let path = folder; path.length > this.folder.length; path = dirname(path)) {
      try {
        await rmdir(path);
      } catch {
        return;
      }
    }
  }
}

function absent(key: string): NotFound {
  return new NotFound(`There is no object ${key}.`);
}

async function* readPart(path: string, { start, end }: ByteRange): AsyncGenerator<Uint8Array> {
  if (end < start) return;
  const file = await storing(open(path, 'r'));
  try {
    for (let at = start; at <= end;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at + 1));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) throw new Error(`${path} ends early`);
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
