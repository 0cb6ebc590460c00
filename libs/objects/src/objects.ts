/** Injection token of {@link Objects}. */
export const OBJECTS = Symbol('cielo.objects');

/** An object as it lies in the store. */
export interface StoredObject {
  /** `<scope>/<sha256>`: the same bytes in the same scope are the same object, so nothing is ever overwritten. */
  readonly key: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A part of an object, both ends included, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A scope and what it holds, for the sweep. */
export interface ScopeListing {
  /** For instance `generations/video_0192…`. */
  readonly scope: string;
  /** When the youngest object in it was written, Unix milliseconds. */
  readonly youngestMs: number;
  readonly keys: readonly string[];
}

/** What a signed address allows. */
export interface PresignOptions {
  /** 1,000 to 300,000: nobody can take a signed address back. */
  readonly expiresInMs: number;
  /** What the store says of the bytes; absent: that they are bytes. */
  readonly contentType?: string;
  /** For instance `attachment; filename="clip.mp4"`. */
  readonly contentDisposition?: string;
}

/**
 * Bytes that are too large for a document. Written once, named by their content, read in ranges.
 *
 * A scope is a path of one or more segments of `[A-Za-z0-9_-]+`, whoever owns the objects chooses it (`generations/<id>`).
 */
export interface Objects {
  /**
   * Stores the bytes durably and names them. Nothing can be seen under the key before all of it is written; a failure or an abort
   * leaves nothing behind but what the store's own sweep of temporary files removes.
   * @throws Unavailable when the store cannot take it now (full, away).
   */
  put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredObject>;
  /** Undefined when there is none. */
  head(key: string): Promise<StoredObject | undefined>;
  /** The bytes, or the part of them, as a stream. @throws NotFound */
  get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>>;
  /** All the bytes at once, for small objects. @throws NotFound */
  read(key: string): Promise<Uint8Array>;
  /** Removes one object, or everything in a scope; harmless when there is none. */
  remove(keyOrScope: string): Promise<void>;
  /** Every scope at and below `prefix`, in pages; each store has an order of its own, which is always the same. */
  scopes(prefix: string, page: { after?: string; limit: number }): Promise<readonly ScopeListing[]>;
  /**
   * An address at which anybody can get the object for a short time, straight from the store; only some stores have it.
   * @throws InvalidValue when it is to live longer than it may
   */
  presign?(key: string, options: PresignOptions): Promise<string>;
}
