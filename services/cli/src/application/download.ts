import type { Clock } from '@cielo/effects';
import { Unreachable } from '../domain/problem.ts';
import type { Variant } from '../domain/target-file.ts';
import { targetFile } from '../domain/target-file.ts';
import type { Content, Files, PartialFile, Videos } from './needs.ts';

const attempts = 5;
const pauseMs = 1_000;

export interface Downloaded {
  readonly file: string;
  readonly sizeBytes: number;
}

/**
 * Brings a clip to the disk. It appears under its name only when it is whole; a cut connection is taken up where it broke.
 * @throws Problem Refusal, Unreachable or FileProblem; nothing is left behind then
 */
export class Download {
  constructor(
    private readonly videos: Videos,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async run(id: string, variant: Variant, output: string | undefined, signal: AbortSignal): Promise<Downloaded> {
    const { isFolder } = await this.files.look(output);
    const file = targetFile({ output, isFolder }, id, variant);
    // Asked before the disk is touched: an unknown id or an unfinished clip leaves no file.
    const first = await this.videos.content(id, variant, undefined, signal);
    const partial = await this.files.openPartial(file);
    try {
      const sizeBytes = await this.pour(
        first,
        partial,
        (from) => this.videos.content(id, variant, from, signal),
        signal,
      );
      await partial.keep();
      return { file, sizeBytes };
    } catch (error) {
      await partial.discard();
      throw error;
    }
  }

  /** @returns how many bytes the whole clip has */
  private async pour(first: Content, partial: PartialFile, again: Again, signal: AbortSignal): Promise<number> {
    let content: Content | undefined = first;
    let etag: string | undefined;
    let written = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        content ??= await again(etag ? { byte: written, etag } : undefined);
        etag = content.etag;
        if (content.fromByte !== written) {
          // The clip is another one by now, or the server knows no ranges: from the start.
          await partial.restart();
          written = 0;
        }
        for await (const bytes of content.body) {
          await partial.write(bytes);
          written += bytes.length;
        }
        return written;
      } catch (error) {
        if (!(error instanceof Unreachable) || attempt === attempts) throw error;
      }
      content = undefined;
      await this.clock.sleep(pauseMs, signal);
    }
  }
}

type Again = (from: { readonly byte: number; readonly etag: string } | undefined) => Promise<Content>;
