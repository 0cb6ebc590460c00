import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { InvalidValue } from '@cielo/errors';
import type { PresignOptions } from '../objects.ts';
import { storing } from './errors.ts';
import type { Place } from './upload.ts';

const MIN_MS = 1_000;
/** Nobody can take such an address back. */
const MAX_MS = 5 * 60_000;

export async function presign(
  client: S3Client,
  place: Place,
  { expiresInMs, contentType, contentDisposition }: PresignOptions,
  nowMs: number,
): Promise<string> {
  if (!(MIN_MS <= expiresInMs && expiresInMs <= MAX_MS)) {
    throw new InvalidValue(`A signed address lives ${MIN_MS} to ${MAX_MS} ms, not ${expiresInMs}.`, {
      param: 'expiresInMs',
    });
  }
  const asked = new GetObjectCommand({
    ...place,
    ResponseCacheControl: 'private, no-store',
    ...(contentType === undefined ? {} : { ResponseContentType: contentType }),
    ...(contentDisposition === undefined ? {} : { ResponseContentDisposition: contentDisposition }),
  });
  const life = { signingDate: new Date(nowMs), expiresIn: Math.floor(expiresInMs / 1_000) };
  return storing(getSignedUrl(client, asked, life));
}
