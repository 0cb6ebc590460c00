import { NotFound, Unavailable } from '@cielo/errors';

/** What may pass: the disk is full or ailing, or the process holds too many files. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file is larger than the system allows',
  EIO: 'the disk failed',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

/** The error for callers; what is no trouble of the store's stays as it is. */
function asStoreError(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (code === 'ENOENT') return new NotFound('The object is gone.', { cause: error });
  const meaning = MEANINGS[code];
  return meaning ? new Unavailable(`The store of objects cannot be used: ${meaning}.`, { cause: error }) : error;
}

/** Work of the store's own, its errors in our words. */
export async function storing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Undefined when there is no such file. */
export async function noneIfAbsent<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw asStoreError(error);
  }
}
