import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Clock, Random } from '@cielo/effects';
import { NotFound, Unavailable } from '@cielo/errors';
import { TemporaryFiles } from '../filesystem/temporary-files.ts';
import { checkScope, parseKey } from '../keys.ts';
import type { ByteRange, Objects, PresignOptions, ScopeListing, StoredObject } from '../objects.ts';
import { clamp } from '../range.ts';
import { s3Client, type S3ClientOptions } from './client.ts';
import { download, downloadWhole, type Downloading } from './download.ts';
import { noneIfAbsent, storing } from './errors.ts';
import { list, listScopes } from './listing.ts';
import { presign } from './presign.ts';
import { spool } from './spool.ts';
import { MAX_UPLOAD_BYTES, upload, type Place } from './upload.ts';

/** An object that was written this short a time ago need not be written again; far less than any sweep leaves objects alone. */
const FRESH_MS = 60_000;
const GIBIBYTE = 1024 ** 3;

export interface S3ObjectsOptions extends S3ClientOptions {
  /** There already; see the README for its rules. Keys are `<scope>/<sha256>`. */
  readonly bucket: string;
  /** The endpoint in signed addresses, when callers reach the store under another name than we do; absent: the same. */
  readonly publicEndpoint?: string;
  /** What is being uploaded lies here until its name is known; default: a folder of the system's temporary one. */
  readonly spoolFolder?: string;
  /** The largest object that `put` takes; default 1 GiB. A larger one is InvalidValue. */
  readonly maxObjectBytes?: number;
  /** How long a body may bring nothing while it is being waited for, before the rest is asked for anew; default 20,000. */
  readonly idleTimeoutMs?: number;
  readonly clock: Clock;
  readonly random: Random;
  /** Told of what went wrong and was mended. */
  readonly log?: { warn(sentence: string, fields?: Readonly<Record<string, unknown>>): void };
}

/** Objects in a bucket. */
export interface S3Objects extends Objects {
  presign(key: string, options: PresignOptions): Promise<string>;
  /** @throws Unavailable, with the reason, when the bucket cannot be used: the store is away, refuses us, or has no such bucket. */
  check(): Promise<void>;
  /** Ends the connections; what is under way fails. */
  close(): Promise<void>;
}

/** Makes the spool's folder, and takes away what interrupted uploads have left there. Asks the store nothing. */
export async function openS3Objects(options: S3ObjectsOptions): Promise<S3Objects> {
  const { clock, random, spoolFolder = join(tmpdir(), 'cielo-uploads') } = options;
  const client = s3Client(options);
  const { publicEndpoint } = options;
  const signing = publicEndpoint === undefined ? client : s3Client({ ...options, endpoint: publicEndpoint });
  const temporary = new TemporaryFiles(spoolFolder, clock, random);
  await temporary.sweep();
  return new BucketObjects(client, signing, temporary, options);
}

class BucketObjects implements S3Objects {
  private readonly bucket: string;
  private readonly clock: Clock;
  private readonly maxBytes: number;
  private readonly downloading: Omit<Downloading, 'onBreak'>;

  constructor(
    private readonly client: S3Client,
    private readonly signing: S3Client,
    private readonly temporary: TemporaryFiles,
    private readonly options: S3ObjectsOptions,
  ) {
    const { bucket, clock, maxObjectBytes = GIBIBYTE, idleTimeoutMs = 20_000 } = options;
    this.bucket = bucket;
    this.clock = clock;
    this.maxBytes = Math.min(maxObjectBytes, MAX_UPLOAD_BYTES);
    this.downloading = { client, clock, idleTimeoutMs };
  }

  async put(scope: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredObject> {
    checkScope(scope);
    const content = await spool(body, {
      temporary: this.temporary,
      maxBytes: this.maxBytes,
      ...(signal ? { signal } : {}),
    });
    try {
      const { sha256, sizeBytes } = content;
      const stored = { key: `${scope}/${sha256}`, sha256, sizeBytes };
      // The same bytes once more take the object's place: nobody can see the difference, and its age begins anew for the sweep.
      if (!(await this.isFresh(stored, signal))) {
        await storing(
          upload({ client: this.client, clock: this.clock }, this.placeOf(stored.key), content, signal),
          signal,
        );
      }
      return stored;
    } finally {
      await content.discard();
    }
  }

  async head(key: string): Promise<StoredObject | undefined> {
    const sha256 = parseKey(key)?.sha256;
    const found = sha256 === undefined ? undefined : await this.look(key);
    return found && { key, sha256: sha256!, sizeBytes: found.sizeBytes };
  }

  async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const found = await this.head(key);
    if (!found) throw absent(key);
    const from = { ...this.downloading, onBreak: this.tell(key) };
    // Asked for when reading begins, so that a stream nobody reads leaves no connection open.
    if (!range) return downloadWhole(from, this.placeOf(key), found);
    return download(from, this.placeOf(key), clamp(range, found.sizeBytes));
  }

  async read(key: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await this.get(key)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async remove(keyOrScope: string): Promise<void> {
    if (parseKey(keyOrScope)) {
      await noneIfAbsent(this.client.send(new DeleteObjectCommand(this.placeOf(keyOrScope))));
      return;
    }
    for await (const page of list(this.client, { Bucket: this.bucket, Prefix: `${checkScope(keyOrScope)}/` })) {
      if (page.length > 0) await this.removeAll(page.map(({ key }) => key));
    }
  }

  async scopes(prefix: string, page: { after?: string; limit: number }): Promise<readonly ScopeListing[]> {
    return listScopes(this.client, this.bucket, checkScope(prefix), page);
  }

  async presign(key: string, options: PresignOptions): Promise<string> {
    if (!parseKey(key)) throw absent(key);
    return presign(this.signing, this.placeOf(key), options, this.clock.nowMs());
  }

  async check(): Promise<void> {
    const found = await noneIfAbsent(this.client.send(new HeadBucketCommand({ Bucket: this.bucket })));
    if (!found) throw new Unavailable(`The store of objects has no bucket ${this.bucket}.`);
  }

  async close(): Promise<void> {
    this.client.destroy();
    this.signing.destroy();
  }

  private placeOf(key: string): Place {
    return { Bucket: this.bucket, Key: key };
  }

  private async look(key: string, signal?: AbortSignal) {
    const asking = this.client.send(new HeadObjectCommand(this.placeOf(key)), signal ? { abortSignal: signal } : {});
    const found = await noneIfAbsent(asking, signal);
    return found && { sizeBytes: found.ContentLength ?? 0, writtenMs: found.LastModified?.getTime() ?? 0 };
  }

  private async isFresh({ key, sizeBytes }: StoredObject, signal?: AbortSignal): Promise<boolean> {
    const found = await this.look(key, signal);
    return found?.sizeBytes === sizeBytes && found.writtenMs > this.clock.nowMs() - FRESH_MS;
  }

  private async removeAll(keys: readonly string[]): Promise<void> {
    const Delete = { Objects: keys.map((Key) => ({ Key })), Quiet: true };
    const { Errors = [] } = await storing(this.client.send(new DeleteObjectsCommand({ Bucket: this.bucket, Delete })));
    const [first] = Errors;
    if (first) throw new Unavailable(`The store of objects did not remove ${first.Key}: ${first.Code}.`);
  }

  private tell(key: string) {
    return (atBytes: number, error: unknown) =>
      this.options.log?.warn('the rest of an object is asked for again', { key, atBytes, error });
  }
}

function absent(key: string): NotFound {
  return new NotFound(`There is no object ${key}.`);
}
