import { createReadStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SNIFFED_BYTES, sniff } from './sniff.ts';
import { UploadedPart } from './uploaded-part.ts';

/** A part up to this size stays in memory. */
const IN_MEMORY_BYTES = 256 * 1024;

/** A file part: in memory when it is small, in a temporary file when it is not. */
class SpooledPart extends UploadedPart {
  constructor(
    readonly filename: string,
    readonly mediaType: string,
    readonly sizeBytes: number,
    private readonly content: { readonly memory: Buffer } | { readonly path: string },
  ) {
    super();
  }

  async bytes(): Promise<Uint8Array> {
    return 'memory' in this.content ? this.content.memory : readFile(this.content.path);
  }

  async *stream(): AsyncIterable<Uint8Array> {
    if ('memory' in this.content) yield this.content.memory;
    else yield* createReadStream(this.content.path) as AsyncIterable<Buffer>;
  }
}

/** Keeps the file parts of one request until it has been answered. */
export class Spool {
  private folder: Promise<string> | undefined;
  private count = 0;

  /** Reads the part to its end. The name of the temporary file owes nothing to what the client sent. */
  async take(filename: string, chunks: AsyncIterable<Buffer>): Promise<UploadedPart> {
    let memory: Buffer[] = [];
    let head = Buffer.alloc(0);
    let sizeBytes = 0;
    let file: { handle: FileHandle; path: string } | undefined;
    try {
      for await (const chunk of chunks) {
        if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, chunk.subarray(0, SNIFFED_BYTES - head.length)]);
        sizeBytes += chunk.length;
        memory.push(chunk);
        if (sizeBytes > IN_MEMORY_BYTES) {
          file ??= await this.newFile();
          await file.handle.writev(memory);
          memory = [];
        }
      }
    } finally {
      await file?.handle.close();
    }
    return new SpooledPart(
      filename,
      sniff(head),
      sizeBytes,
      file ? { path: file.path } : { memory: Buffer.concat(memory) },
    );
  }

  async clear(): Promise<void> {
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
  }

  private async newFile(): Promise<{ handle: FileHandle; path: string }> {
    this.folder ??= mkdtemp(join(tmpdir(), 'cielo-upload-'));
    const path = join(await this.folder, `${this.count++}`);
    return { handle: await open(path, 'wx', 0o600), path };
  }
}
