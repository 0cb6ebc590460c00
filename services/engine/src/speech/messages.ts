import type { Emotion, VisemeKey } from '../timeline.ts';
import type { VoiceDef } from '../vocab/define.ts';

/** `workerData` of speech.worker. */
export interface SpeechWork {
  readonly lines: readonly {
    readonly text: string;
    readonly lang: string;
    readonly voice: VoiceDef;
    readonly emotion?: Emotion;
  }[];
}

/** What speech.worker posts: that it has begun, each line once, by its place in the list, then `done`. */
export type FromSpeechWorker =
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'said';
      readonly nth: number;
      /** Mono, 48 kHz, in shared memory. */
      readonly samples: Float32Array;
      readonly seconds: number;
      readonly visemes: readonly VisemeKey[];
      readonly note?: string;
    }
  /** There was nothing to say in it. */
  | { readonly kind: 'nothing'; readonly nth: number }
  | { readonly kind: 'done' };
