import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { InvalidValue } from '@cielo/errors';
import { storing } from '../filesystem/errors.ts';
import type { TemporaryFiles } from '../filesystem/temporary-files.ts';
import { untilAborted } from '../until-aborted.ts';

/** A body that has been read to its end, so that its name is known before the store hears of it. */
export interface Spooled {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The bytes from `start` on, as many. */
  part(start: number, length: number): Promise<Uint8Array>;
  discard(): Promise<void>;
}

export interface SpoolOptions {
  readonly temporary: TemporaryFiles;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/** Streams go through a temporary file, so that memory does not grow with them. The body's own errors pass as they are. */
export async function spool(
  body: Uint8Array | AsyncIterable<Uint8Array>,
  { temporary, maxBytes, signal }: SpoolOptions,
): Promise<Spooled> {
  signal?.throwIfAborted();
  if (body instanceof Uint8Array) return spoolBytes(body, maxBytes);
  const path = temporary.next();
  const discard = () => rm(path, { force: true });
  try {
    const { sha256, sizeBytes } = await writeToFile(path, untilAborted(body, signal), maxBytes);
    return { sha256, sizeBytes, discard, part: (start, length) => storing(readPart(path, start, length)) };
  } catch (error) {
    await discard();
    throw error;
  }
}

function spoolBytes(bytes: Uint8Array, maxBytes: number): Spooled {
  checkSize(bytes.byteLength, maxBytes);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.byteLength,
    part: async (start, length) => bytes.subarray(start, start + length),
    discard: async () => {},
  };
}

async function writeToFile(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await storing(open(path, 'wx'));
  try {
    for await (const chunk of chunks) {
      checkSize((sizeBytes += chunk.byteLength), maxBytes);
      hash.update(chunk);
      await storing(file.appendFile(chunk));
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

function checkSize(sizeBytes: number, maxBytes: number): void {
  if (sizeBytes > maxBytes) throw new InvalidValue(`An object holds ${maxBytes} bytes at most.`, { param: 'body' });
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const part = Buffer.allocUnsafe(length);
    for (let read = 0; read < length;) {
      const { bytesRead } = await file.read(part, read, length - read, start + read);
      if (bytesRead === 0) throw new Error(`${path} ends early`);
      read += bytesRead;
    }
    return part;
  } finally {
    await file.close();
  }
}
