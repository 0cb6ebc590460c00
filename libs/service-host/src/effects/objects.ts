import { join } from 'node:path';
import { FileSystemObjects, type Objects } from '@cielo/objects';
import type { ServersConfig } from './effect-config.ts';
import { ofThisProcess, type OpenContext, type Opened } from './opened.ts';
import { untilThere } from './until-there.ts';

/** An S3 store where it is named, else files in the data folder. */
export async function openObjects(settings: ServersConfig, context: OpenContext): Promise<Opened<Objects>> {
  const { home, clock, random, waits } = context;
  if (settings.S3_BUCKET) return untilThere('objects', await openS3(settings, settings.S3_BUCKET, context), waits);
  return ofThisProcess(await FileSystemObjects.open({ folder: join(home, 'objects'), clock, random }));
}

async function openS3(
  settings: ServersConfig,
  bucket: string,
  { clock, random, log }: OpenContext,
): Promise<Opened<Objects>> {
  const { openS3Objects } = await import('@cielo/objects/s3');
  const { S3_ENDPOINT: endpoint, S3_PUBLIC_ENDPOINT: publicEndpoint, S3_REGION: region } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const objects = await openS3Objects({
    bucket,
    region,
    forcePathStyle: settings.S3_FORCE_PATH_STYLE,
    ...(endpoint ? { endpoint } : {}),
    ...(publicEndpoint ? { publicEndpoint } : {}),
    ...(accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : {}),
    clock,
    random,
    log,
  });
  return { adapter: objects, check: () => objects.check(), close: () => objects.close() };
}
