import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Clock } from '@cielo/effects';
import { isUploadGone, noneIfAbsent } from './errors.ts';
import type { Spooled } from './spool.ts';

const PART_BYTES = 8 * 1024 * 1024;
/** S3 takes no more. */
const MAX_PARTS = 10_000;
const PARTS_AT_ONCE = 3;
/** How often an upload is ended that still has parts, and how long after the first time; the pause doubles. */
const ENDINGS = 5;
const ENDING_PAUSE_MS = 100;

/** The largest object that can be uploaded. */
export const MAX_UPLOAD_BYTES = PART_BYTES * MAX_PARTS;

export interface Uploading {
  readonly client: S3Client;
  readonly clock: Clock;
}

export interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * Uploads all of it, or throws the SDK's error; the store compares what arrives with the SHA-256 of each request. Nothing can be seen
 * before the last byte is there.
 */
export async function upload(to: Uploading, place: Place, content: Spooled, signal?: AbortSignal): Promise<void> {
  const { sizeBytes, sha256 } = content;
  if (sizeBytes > PART_BYTES) return uploadInParts(to, place, content, signal);
  const Body = await content.part(0, sizeBytes);
  const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
  await to.client.send(new PutObjectCommand({ ...place, Body, ChecksumSHA256 }), abortable(signal));
}

/** The parts of an upload that is not ended are invisible, and paid for: they are taken away again when it fails. */
async function uploadInParts(to: Uploading, place: Place, content: Spooled, signal?: AbortSignal): Promise<void> {
  const { client } = to;
  const create = new CreateMultipartUploadCommand({ ...place, ChecksumAlgorithm: 'SHA256' });
  // Not called off, since an upload whose id we do not hear cannot be taken away.
  const { UploadId } = await client.send(create);
  const target = { ...place, UploadId };
  try {
    const Parts = await sendParts(client, target, content, signal);
    const complete = new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } });
    await client.send(complete, abortable(signal));
  } catch (error) {
    if (isUploadGone(error) && (await isThere(client, place, content))) return;
    await takeAway(to, target);
    throw error;
  }
}

type Target = Place & { readonly UploadId: string | undefined };

/**
 * A part that the store was still writing when the upload was ended may stay, so it is ended until there is none. What is left after
 * that, the bucket's lifecycle rule takes.
 */
async function takeAway({ client, clock }: Uploading, target: Target): Promise<void> {
  for (let ending = 0; ending < ENDINGS; ending++) {
    if (ending > 0) await clock.sleep(ENDING_PAUSE_MS * 2 ** (ending - 1));
    try {
      await client.send(new AbortMultipartUploadCommand(target));
      const { Parts } = await client.send(new ListPartsCommand({ ...target, MaxParts: 1 }));
      if (!Parts?.length) return;
    } catch (error) {
      if (isUploadGone(error)) return;
    }
  }
}

/** Resolves or rejects when no request is under way any more: a part that arrives after the end of its upload would stay. */
async function sendParts(
  client: S3Client,
  target: Target,
  content: Spooled,
  signal?: AbortSignal,
): Promise<CompletedPart[]> {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const parts: CompletedPart[] = [];
  const count = Math.ceil(content.sizeBytes / PART_BYTES);
  let next = 0;

  async function sendUntilNoneIsLeft(): Promise<void> {
    while (next < count) {
      const index = next++;
      const start = index * PART_BYTES;
      const Body = await content.part(start, Math.min(PART_BYTES, content.sizeBytes - start));
      const checked = { PartNumber: index + 1, ChecksumSHA256: createHash('sha256').update(Body).digest('base64') };
      const { ETag } = await client.send(new UploadPartCommand({ ...target, ...checked, Body }), abortable(stop));
      parts[index] = { ...checked, ETag };
    }
  }

  const senders = Array.from({ length: PARTS_AT_ONCE }, () =>
    sendUntilNoneIsLeft().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(senders);
  if (failed.signal.aborted) throw failed.signal.reason;
  return parts;
}

/** Whether an attempt has ended the upload whose answer was lost. */
async function isThere(client: S3Client, place: Place, { sizeBytes }: Spooled): Promise<boolean> {
  const found = await noneIfAbsent(client.send(new HeadObjectCommand(place)));
  return found?.ContentLength === sizeBytes;
}

function abortable(abortSignal: AbortSignal | undefined) {
  return abortSignal ? { abortSignal } : {};
}
