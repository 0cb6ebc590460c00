import { createHash } from 'node:crypto';
import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, storing } from './errors.ts';

const MOVES = 5;

/** Writes a new file and returns when its bytes are on the disk. The body's own errors pass as they are. */
export async function writeDurably(
  path: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await storing(open(path, 'wx'));
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      await storing(writeAll(file, chunk));
    }
    await storing(file.sync());
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** Moves a file to its place, making the folders above it, and returns when its name is on the disk. */
export async function moveDurably(from: string, to: string): Promise<void> {
  for (let moves = 1; ; moves += 1) {
    const created = await mkdir(dirname(to), { recursive: true });
    try {
      await rename(from, to);
    } catch (error) {
      // The folder was removed in between, by somebody who found it empty.
      if (codeOf(error) === 'ENOENT' && moves < MOVES) continue;
      throw error;
    }
    return syncFolders(dirname(to), created ? dirname(created) : dirname(to));
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength;) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** A name lies in its folder, so the folder has to reach the disk too, and each one above that was made for it. */
async function syncFolders(from: string, to: string): Promise<void> {
  for (let path = from; ; path = dirname(path)) {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    if (path.length <= to.length) return;
  }
}
