import { DomainError, Unavailable } from '@cielo/errors';

/** What the SDK's errors carry beside their words. */
interface S3Trouble {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** The store has no such object. */
export function isAbsent(error: unknown): boolean {
  const { name } = error as S3Trouble;
  return name === 'NotFound' || name === 'NoSuchKey';
}

/** The upload that was to be ended is over: an earlier attempt of which we did not hear has ended it. */
export function isUploadGone(error: unknown): boolean {
  return (error as S3Trouble).name === 'NoSuchUpload';
}

/**
 * The error for callers. Whatever the store says no to, slow down, wrong keys, no such bucket, is trouble between it and us, which may
 * pass or be mended while the caller tries again. Of the SDK's error only the words stay: its fields hold signatures and key ids. What is
 * an error of ours already stays as it is.
 */
export function unavailable(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { name, message, code, $metadata } = error as S3Trouble;
  const status = $metadata?.httpStatusCode;
  // An answer to HEAD has no words.
  const word = name === 'Unknown' ? [] : [code ?? name];
  const what = [...word, ...(status === undefined ? [] : [`HTTP ${status}`])].join(', ');
  const cause = new Error(`${name}: ${message}${$metadata?.requestId ? ` (request ${$metadata.requestId})` : ''}`);
  return new Unavailable(`The store of objects cannot be used: ${what}.`, { cause });
}

/** Work of the store's own, its errors in our words; a caller who called it off gets his own reason. */
export async function storing<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    signal?.throwIfAborted();
    throw unavailable(error);
  }
}

/** Undefined when there is no such object. */
export async function noneIfAbsent<T>(asking: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    signal?.throwIfAborted();
    if (isAbsent(error)) return undefined;
    throw unavailable(error);
  }
}
