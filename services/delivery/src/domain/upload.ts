import { createHash } from 'node:crypto';
import { Unavailable } from '@cielo/errors';

/** A file that a caller brought along for a generation. */
export interface Upload {
  readonly generationId: string;
  readonly accountId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /**
   * absent: nothing was brought along; kept: nobody has named it yet; named: its generation goes by it; over: its generation has ended;
   * leaving: somebody is removing it, and it never comes back.
   */
  readonly state: 'absent' | 'kept' | 'named' | 'over' | 'leaving';
  /** From then on it is to be removed; null while it is needed. Unix milliseconds. */
  readonly removeAtMs: number | null;
}

export interface NewUpload {
  readonly accountId: string;
  readonly mediaType: string;
  readonly file: Uint8Array;
}

export function noUpload(generationId: string): Upload {
  return { generationId, accountId: '', sha256: '', mediaType: '', sizeBytes: 0, state: 'absent', removeAtMs: null };
}

const TRY_AGAIN_MS = 1000;

/**
 * It is kept until then, unless a generation names it before. Brought along again, by a request that was broken off, it is kept as if it
 * came now.
 * @throws Unavailable while it is being removed
 */
export function kept(upload: Upload, { file, ...facts }: NewUpload, removeAtMs: number): Upload {
  if (upload.state === 'named' || upload.state === 'over') return upload;
  if (upload.state === 'leaving')
    throw new Unavailable('What was uploaded before is being removed. Please try again.', {
      retryAfterMs: TRY_AGAIN_MS,
    });
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { ...upload, ...facts, sha256, sizeBytes: file.length, state: 'kept', removeAtMs };
}

/** The generation that it was brought along for was asked for, and goes by it. */
export function named(upload: Upload): Upload {
  return upload.state === 'kept' ? { ...upload, state: 'named', removeAtMs: null } : upload;
}

/** The generation ended, and wants it no longer than until then. A sooner end that was said before stays. */
export function over(upload: Upload, removeAtMs: number): Upload {
  if (upload.state === 'absent' || upload.state === 'leaving') return upload;
  const soonest = upload.state === 'over' ? Math.min(upload.removeAtMs ?? removeAtMs, removeAtMs) : removeAtMs;
  if (upload.state === 'over' && upload.removeAtMs === soonest) return upload;
  return { ...upload, state: 'over', removeAtMs: soonest };
}

/** Its time has come: from now on nobody can name it, so that nobody goes by what is being removed. */
export function leaving(upload: Upload, nowMs: number): Upload {
  const { state, removeAtMs } = upload;
  if (state === 'leaving' || removeAtMs === null || removeAtMs > nowMs) return upload;
  return { ...upload, state: 'leaving' };
}
