/** How finely a clip is made; the engine's three models. */
export type Quality = 'turbo' | 'standard' | 'pro';

/** What a quality does with the picture. */
export interface Finish {
  /** Fewer things, strokes and layers. */
  readonly simple: boolean;
  /** Instants within a frame in which what moves fast is drawn. */
  readonly blurSamples: number;
  /** Whether what is far away is a little out of focus. */
  readonly softFar: boolean;
  /** Whether figures throw their own shadows over the ground, beside those where they touch it. */
  readonly castShadows: boolean;
}

export const FINISHES: Readonly<Record<Quality, Finish>> = {
  turbo: { simple: true, blurSamples: 1, softFar: false, castShadows: false },
  standard: { simple: false, blurSamples: 1, softFar: false, castShadows: false },
  pro: { simple: false, blurSamples: 4, softFar: true, castShadows: true },
};
