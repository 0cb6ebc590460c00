import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { SystemClock, SystemRandom } from '@cielo/effects';
import { openS3Objects, type S3Objects, type S3ObjectsOptions } from '@cielo/objects/s3';
import type { ObjectsUnderTest } from './objects.contract.ts';

/** The settings of Cielo that say where an S3 server is. */
export interface S3Settings {
  readonly S3_ENDPOINT: string;
  readonly S3_REGION: string;
  readonly S3_ACCESS_KEY_ID: string;
  readonly S3_SECRET_ACCESS_KEY: string;
}

/** Those of the environment, or the sentence that says which is missing. */
export function s3Settings(env: NodeJS.ProcessEnv = process.env): S3Settings | string {
  const names = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) return `S3 is left out: ${missing.join(', ')} not given`;
  return Object.fromEntries(names.map((name) => [name, env[name]])) as unknown as S3Settings;
}

/** A bucket of a test's own. */
export interface Bucket extends ObjectsUnderTest {
  readonly objects: S3Objects;
  readonly name: string;
  /** The server's client, for looking behind the store's back. */
  readonly client: S3Client;
  /** Where its uploads lie until their names are known. */
  readonly spoolFolder: string;
  /** Another store over the same bucket. */
  reopen(options?: Partial<S3ObjectsOptions>): Promise<S3Objects>;
}

export async function openBucket(settings: S3Settings, options: Partial<S3ObjectsOptions> = {}): Promise<Bucket> {
  const [clock, random] = [new SystemClock(), new SystemRandom()];
  const credentials = { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY };
  const [endpoint, region, forcePathStyle] = [settings.S3_ENDPOINT, settings.S3_REGION, true];
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle });
  const name = `cielo-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: name }));
  const spoolFolder = mkdtempSync(join(tmpdir(), 'cielo-uploads-'));
  const opened: S3Objects[] = [];
  const reopen = async (more: Partial<S3ObjectsOptions> = {}) => {
    const place = { endpoint, region, ...credentials, forcePathStyle, bucket: name, spoolFolder };
    const objects = await openS3Objects({ ...place, clock, random, ...options, ...more });
    opened.push(objects);
    return objects;
  };
  return {
    clock,
    client,
    name,
    spoolFolder,
    objects: await reopen(),
    reopen,
    during: (work) => work,
    crash: reopen,
    close: async () => {
      await empty(client, name);
      await client.send(new DeleteBucketCommand({ Bucket: name }));
      for (const objects of opened) await objects.close();
      client.destroy();
      rmSync(spoolFolder, { recursive: true });
    },
  };
}

/** The keys of uploads that were begun and neither ended nor taken away. */
export async function openUploads(client: S3Client, bucket: string) {
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  return Uploads.map(({ Key, UploadId }) => ({ Bucket: bucket, Key, UploadId }));
}

async function empty(client: S3Client, bucket: string): Promise<void> {
  for (const upload of await openUploads(client, bucket)) await client.send(new AbortMultipartUploadCommand(upload));
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
  for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
}
