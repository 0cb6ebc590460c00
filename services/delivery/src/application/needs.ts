import type { Documents } from '@cielo/documents';
import type { Clip, TrackRef } from '../domain/clip.ts';
import type { PictureHead } from '../domain/picture.ts';
import type { Grid } from '../domain/sprite-sheet.ts';
import type { Upload } from '../domain/upload.ts';

/** Injection token of {@link Clips}. */
export const CLIPS = Symbol('delivery.clips');
export type Clips = Documents<Clip>;

/** Injection token of {@link Uploads}. */
export const UPLOADS = Symbol('delivery.uploads');
/** By generation. Index: `removal`. */
export type Uploads = Documents<Upload>;

/** Injection token of {@link ReadPictureHead}. */
export const PICTURE_HEADS = Symbol('delivery.picture-heads');

/** Reads the head of a JPEG, PNG or WebP without decoding it; undefined when it is broken or cut off. */
export type ReadPictureHead = (file: Uint8Array) => PictureHead | undefined;

/** Injection token of {@link Mastering}. */
export const MASTERING = Symbol('delivery.mastering');

/** What a master is made of. */
export interface MasteringWork {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Whether the clip has sound. */
  readonly audio: boolean;
  readonly tracks: readonly TrackRef[];
  /** A track's bytes, as they were stored. @throws NotFound, Unavailable */
  read(track: TrackRef): Promise<Uint8Array>;
}

/** A master with its pictures, ready to be stored. */
export interface Mastered {
  /** Progressive MP4. */
  readonly video: Uint8Array;
  /** WebP */
  readonly thumbnail: Uint8Array;
  /** JPEG */
  readonly spriteSheet: Uint8Array;
  readonly grid: Grid;
}

/** Makes masters of tracks. Another one than the real one makes none, for the simulator and for benchmarks of everything else. */
export interface Mastering {
  /** @throws Unmasterable when these tracks can never become a clip; anything else may be tried again. */
  make(work: MasteringWork, signal: AbortSignal): Promise<Mastered>;
}
