import type { SpeechSound } from '../scene/composition.ts';
import type { Timeline } from '../timeline.ts';

/** `workerData` of sound/audio.worker. */
export interface AudioWork {
  readonly timeline: Timeline;
  readonly speech: readonly SpeechSound[];
  /** Shots that follow after cuts. */
  readonly next?: readonly { readonly timeline: Timeline; readonly speech: readonly SpeechSound[] }[];
  /** One shared number: anything but 0 asks the worker to stop. */
  readonly cancel?: Int32Array;
}

/** What sound/audio.worker posts: progress while it mixes, the bytes of a fragmented MP4 in order, then `done`; or `failed`. */
export type AudioMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'chunk'; readonly data: Uint8Array }
  | { readonly kind: 'done'; readonly loudnessLufs: number; readonly truePeakDbtp: number; readonly cpuMs: number }
  | { readonly kind: 'failed'; readonly reason: string };
