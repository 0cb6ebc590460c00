import { createHash } from 'node:crypto';

/** A file that a caller brought along for a generation. */
export interface Upload {
  readonly generationId: string;
  readonly accountId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** kept: nobody has named it yet; named: its generation goes by it; over: its generation has ended. */
  readonly state: 'kept' | 'named' | 'over';
  /** From then on it is to be removed; null while it is needed. Unix milliseconds. */
  readonly removeAtMs: number | null;
}

export interface NewUpload {
  readonly generationId: string;
  readonly accountId: string;
  readonly mediaType: string;
  readonly file: Uint8Array;
}

/** It is kept until then, unless a generation names it before. */
export function kept({ file, ...facts }: NewUpload, removeAtMs: number): Upload {
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { ...facts, sha256, sizeBytes: file.length, state: 'kept', removeAtMs };
}

/** The generation that it was brought along for was asked for, and goes by it. */
export function named(upload: Upload): Upload {
  return upload.state === 'kept' ? { ...upload, state: 'named', removeAtMs: null } : upload;
}

/** The generation ended, and wants it no longer than until then. A sooner end that was said before stays. */
export function over(upload: Upload, removeAtMs: number): Upload {
  const soonest = upload.state === 'over' ? Math.min(upload.removeAtMs ?? removeAtMs, removeAtMs) : removeAtMs;
  if (upload.state === 'over' && upload.removeAtMs === soonest) return upload;
  return { ...upload, state: 'over', removeAtMs: soonest };
}

/** Whether its time has come; a generation may have named it since somebody looked. */
export function isRemovable({ removeAtMs }: Upload, nowMs: number): boolean {
  return removeAtMs !== null && removeAtMs <= nowMs;
}
