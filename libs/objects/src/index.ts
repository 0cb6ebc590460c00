export { OBJECTS, type Objects, type StoredObject, type ByteRange, type ScopeListing } from './objects.ts';
export { FileSystemObjects } from './filesystem.ts';
