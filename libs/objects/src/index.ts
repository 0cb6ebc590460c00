export {
  OBJECTS,
  type Objects,
  type StoredObject,
  type ByteRange,
  type PresignOptions,
  type ScopeListing,
} from './objects.ts';
export { FileSystemObjects, type FileSystemObjectsOptions } from './filesystem/objects.ts';
export { SimulatedObjects, type SimulatedObjectsOptions } from './simulated/objects.ts';
export { SimulatedBuckets } from './simulated/buckets.ts';
