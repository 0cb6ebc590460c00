import type { EncodedSegment, Rung } from '../encode/segment-encoder.ts';
import type { PictureRequest } from '../picture/painter.ts';
import type { Still } from '../picture/still.ts';
import type { Segment } from './segments.ts';

/** `workerData` of draw.worker. */
export interface DrawWorkerSetting {
  readonly encoder: EncoderChoice;
  /** Shared numbers: see {@link SIGNAL}. */
  readonly signals: Int32Array;
  /** Which of the beat slots is this worker's. */
  readonly slot: number;
}

/** Places in the shared numbers. Each worker's heartbeats are counted at `beats + slot`. */
export const SIGNAL = { cancel: 0, drawn: 1, beats: 2 } as const;

export type EncoderChoice = 'auto' | Rung;

export type ToDrawWorker =
  | { readonly kind: 'begin'; readonly request: PictureRequest; readonly stillFrames: readonly number[] }
  | { readonly kind: 'draw'; readonly segment: Segment }
  /** Nothing more will be asked: it ends by itself. */
  | { readonly kind: 'end' };

/** Milliseconds that a segment took, by what they went to. */
export interface DrawTimes {
  readonly paint: number;
  readonly read: number;
  readonly encode: number;
  readonly stills: number;
}

export type FromDrawWorker =
  /** All of its modules are there; it may be terminated. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'ready'; readonly rung: Rung }
  | {
      readonly kind: 'drawn';
      readonly segment: Segment;
      readonly piece: EncodedSegment;
      readonly stills: readonly Still[];
      readonly times: DrawTimes;
    }
  /** It saw the cancel flag and does nothing more. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly segment?: Segment; readonly reason: string };
