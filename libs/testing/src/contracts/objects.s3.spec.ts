import { describe } from 'vitest';
import { s3Settings, openBucket } from './objects.bucket.ts';
import { objectsContract } from './objects.contract.ts';

const settings = s3Settings();

describe.skipIf(typeof settings === 'string')(typeof settings === 'string' ? settings : 'S3', () => {
  if (typeof settings !== 'string') objectsContract('S3', () => openBucket(settings));
});
