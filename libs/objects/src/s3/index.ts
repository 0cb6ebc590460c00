export { openS3Objects, type S3ObjectsOptions, type S3Objects } from './objects.ts';
