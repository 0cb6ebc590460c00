import type { Deletion, Page, Quote } from '../domain/answers.ts';
import type { Variant } from '../domain/target-file.ts';
import type { Choices, Video, VideoRequest } from '../domain/video.ts';

/** The videos of the API. Everything may throw a Problem: Refusal, Unreachable or NoKey. */
export interface Videos {
  create(request: VideoRequest): Promise<Video>;
  get(id: string, signal?: AbortSignal): Promise<Video>;
  list(query: ListQuery): Promise<Page<Video>>;
  cancel(id: string): Promise<Video>;
  delete(id: string): Promise<Deletion>;
  quote(choices: Choices): Promise<Quote>;
  /** The Video as it changes. Ends when the generation has ended, or early when the connection does. */
  changes(id: string, signal?: AbortSignal): AsyncIterable<Video>;
  /** The bytes from `fromByte` on, as long as they are still those of `etag`. */
  content(
    id: string,
    variant: Variant,
    from?: { readonly byte: number; readonly etag: string },
    signal?: AbortSignal,
  ): Promise<Content>;
}

export interface ListQuery {
  readonly limit?: string;
  readonly after?: string;
  readonly order?: string;
}

export interface Content {
  /** Where the bytes begin: 0, or what was asked for. */
  readonly fromByte: number;
  /** A strong one, else undefined: without it a cut download starts over. */
  readonly etag: string | undefined;
  /** Throws Unreachable when it is cut before its end. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Files of the caller. Throws a FileProblem. */
export interface Files {
  /** Whether `output` names an existing folder. Throws when its parent does not exist or cannot be written. */
  look(output: string | undefined): Promise<{ readonly isFolder: boolean }>;
  read(path: string): Promise<Uint8Array>;
  /** A new temporary file beside `path`. */
  openPartial(path: string): Promise<PartialFile>;
}

/** A file under a temporary name. It becomes `path` in one step, or leaves nothing behind. */
export interface PartialFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Forgets what was written. */
  restart(): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** How the caller sees what is going on. */
export interface Progress {
  show(video: Video): void;
  note(sentence: string): void;
  /** Leaves the line of the bar. */
  end(): void;
}
