import { InvalidValue } from '@cielo/errors';
import type { ByteRange } from './objects.ts';

/** The part of an object that a range means: an end beyond the last byte is the last byte. @throws InvalidValue when there is no such part. */
export function clamp({ start, end }: ByteRange, sizeBytes: number): ByteRange {
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && start < sizeBytes) {
    return { start, end: Math.min(end, sizeBytes - 1) };
  }
  throw new InvalidValue(`The range ${start} to ${end} does not lie within ${sizeBytes} bytes.`, { param: 'range' });
}
