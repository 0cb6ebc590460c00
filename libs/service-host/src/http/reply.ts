import type { Readable } from 'node:stream';

/** An answer that is more than JSON with status 200. */
export class Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;

  constructor(
    /** JSON when it is a plain object; bytes and text as they are; a stream is closed when the client goes away. */
    readonly body: object | string | Uint8Array | Readable | AsyncIterable<Uint8Array> | undefined,
    facts: { readonly status?: number; readonly headers?: Readonly<Record<string, string | number>> } = {},
  ) {
    this.status = facts.status ?? 200;
    this.headers = facts.headers ?? {};
  }
}
