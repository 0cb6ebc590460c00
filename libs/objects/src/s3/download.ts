import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '@cielo/effects';
import { DomainError, NotFound, Unavailable } from '@cielo/errors';
import type { ByteRange } from '../objects.ts';
import { noneIfAbsent, unavailable } from './errors.ts';
import type { Place } from './upload.ts';

/** So often in a row may a body break without having brought a byte. */
const BREAKS = 3;

export interface Downloading {
  readonly client: S3Client;
  readonly clock: Clock;
  /** How long a body may bring nothing while somebody waits for it. */
  readonly idleTimeoutMs: number;
  /** Told of each break that was mended. */
  readonly onBreak: (atBytes: number, error: unknown) => void;
}

/**
 * Exactly the bytes of the range. A body that breaks, hangs or ends early is continued where it broke: what has one name has one
 * content, so it does not matter who wrote the object in the meantime.
 * @throws Unavailable, NotFound when the object goes away
 */
export async function* download(
  from: Downloading,
  place: Place,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array> {
  let at = start;
  let breaks = 0;
  while (at <= end) {
    try {
      for await (const chunk of bodyOf(from, place, { start: at, end })) {
        if (at + chunk.byteLength - 1 > end) throw new Error('the store sent more than it was asked for');
        at += chunk.byteLength;
        breaks = 0;
        yield chunk;
      }
      if (at <= end) throw new Error(`the body ended at byte ${at} of ${end + 1}`);
    } catch (error) {
      // Requests that fail have been tried again already.
      if (error instanceof DomainError || ++breaks > BREAKS) throw unavailable(error);
      from.onBreak(at, error);
    }
  }
}

/** All the bytes of an object. The last of them are given only when the whole is what its name says. @throws Unavailable when it is not */
export async function* downloadWhole(
  from: Downloading,
  place: Place,
  { sizeBytes, sha256 }: { sizeBytes: number; sha256: string },
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let last: Uint8Array | undefined;
  for await (const chunk of download(from, place, { start: 0, end: sizeBytes - 1 })) {
    hash.update(chunk);
    if (last) yield last;
    last = chunk;
  }
  if (hash.digest('hex') !== sha256) {
    throw new Unavailable(`The store of objects holds something else than its name says at ${place.Key}.`);
  }
  if (last) yield last;
}

async function* bodyOf(
  { client, clock, idleTimeoutMs }: Downloading,
  place: Place,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array> {
  const asking = client.send(new GetObjectCommand({ ...place, Range: `bytes=${start}-${end}` }));
  const answer = await noneIfAbsent(asking);
  if (!answer) throw new NotFound(`The object ${place.Key} is gone.`);
  const body = answer.Body as Readable;
  try {
    if (!answer.ContentRange?.startsWith(`bytes ${start}-`)) {
      throw new Error(`the store answered bytes ${start}-${end} with ${answer.ContentRange ?? 'the whole object'}`);
    }
    const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const giveUp = clock.after(idleTimeoutMs, () =>
        body.destroy(new Error(`the body brought nothing for ${idleTimeoutMs} ms`)),
      );
      const { done, value } = await chunks.next().finally(giveUp);
      if (done) return;
      yield value;
    }
  } finally {
    body.destroy();
  }
}
