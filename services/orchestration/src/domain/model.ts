/** A frame size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The optional fields that a model may take. */
export type Ability = 'seed' | 'audio' | 'fps' | 'negative_prompt' | 'input_reference';

/** What may be made with a model, and where. */
export interface Licence {
  /** SPDX, or the name of the model's own. */
  readonly id: string;
  readonly commercial: boolean;
  /** ISO 3166-1 alpha-2, where the licence forbids its use. */
  readonly excludedCountries: readonly string[];
}

/** A model of the catalogue, as its model.yaml describes it. */
export interface Model {
  readonly name: string;
  /** Other names under which it can be asked for. */
  readonly aliases: readonly string[];
  readonly description: string;
  readonly ownedBy: string;
  /** Unix seconds. */
  readonly created: number;
  /** What serves it, and its name there. */
  readonly engine: { readonly server: string; readonly model: string };
  readonly priceClass: string;
  readonly plans: readonly string[];
  readonly sizes: readonly Size[];
  readonly defaultSize: Size;
  readonly seconds: readonly number[];
  readonly defaultSeconds: number;
  readonly fps: { readonly default: number; readonly min: number; readonly max: number };
  readonly accepts: readonly Ability[];
  readonly sound: boolean;
  /** The first guess of how long a render takes; corrected by what is seen. */
  readonly measured: { readonly secondsPerClipSecond: number };
  /** Renders that may fail before the generation does. */
  readonly maxAttempts: number;
  readonly licence: Licence;
  /** Names this description: another one has another version. */
  readonly version: string;
}

/** `1280x720` */
export function sizeText({ width, height }: Size): string {
  return `${width}x${height}`;
}
