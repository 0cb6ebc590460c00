/** Injection token of {@link ModelServer}. */
export const MODEL_SERVER = Symbol('cielo.model-server');

/** What a reference can be to a clip. */
export const REFERENCE_ROLES = [
  'first_frame',
  'picture',
  'poster',
  'backdrop',
  'state',
  'scene',
  'storyboard',
  'likeness',
] as const;
export type ReferenceRole = (typeof REFERENCE_ROLES)[number];

/** Something that a clip goes by beside its words. */
export interface Reference {
  /** What it is to the clip; the roles are written down in `proto/inference/README.md`. */
  readonly role: ReferenceRole;
  readonly mediaType: string;
  /** The whole file. */
  readonly data: Uint8Array;
  /** Of the role `likeness`: whose it is. */
  readonly likeness?: LikenessOf;
}

/** A point of a picture as shares of its width and height, from the upper left. */
export type PicturePoint = readonly [x: number, y: number];

/** Whose face or voice a reference is, and by what right. */
export interface LikenessOf {
  /** As the words name the one who is to look, or sound, like it. */
  readonly name: string;
  /** Opaque: names the consent that was found to hold. Nothing is drawn or spoken without one. */
  readonly consent?: string;
  /** Of a face: both eyes and the middle of the mouth, in the picture as EXIF turns it. */
  readonly face?: { readonly eyes: readonly [PicturePoint, PicturePoint]; readonly mouth: PicturePoint };
}

/** What a video model is asked for. The tensors that carry it are written down in `proto/inference/README.md`. */
export interface RenderRequest {
  /** The model's name on the server (`engine.model` of its model.yaml), not the name that clients send. */
  readonly model: string;
  /** Names the request in logs and on the server: `<generation>.<fence>`. */
  readonly requestId: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** 0 to 2^53 − 1. */
  readonly seed: number;
  /** Whether sound is wanted; a model without sound ignores it. */
  readonly audio: boolean;
  /** The visible mark that the engine draws into every frame, moving along a path that follows from the seed. Empty text: no mark. */
  readonly mark: { readonly text: string; readonly pathSeed: number };
  /** Absent: the words alone. Never empty. */
  readonly references?: readonly Reference[];
  readonly traceparent?: string;
}

/** The tracks of a render that arrive as bytes, in order, in chunks of at most 1 MiB. */
export type ByteTrack = 'video' | 'audio' | 'cues' | 'state' | 'report';

/** One thing that a model server streams while it renders. */
export type RenderOutput =
  | {
      readonly kind: 'progress';
      /** For people: understanding, physics, drawing, sound, … */
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'chunk';
      readonly track: ByteTrack;
      /** video/mp4 (fragmented, H.264 only), audio/mp4 (fragmented, AAC only), application/json, application/octet-stream. */
      readonly mediaType: string;
      readonly data: Uint8Array;
    }
  | {
      readonly kind: 'still';
      /** A JPEG without the mark. */
      readonly data: Uint8Array;
      readonly timeMs: number;
      readonly width: number;
      readonly height: number;
    };

/** Where models run: the built-in engine, a Triton, or several of them. */
export interface ModelServer {
  /** Whether the server lives and has the model ready. Never throws. */
  ready(model: string): Promise<boolean>;
  /**
   * Renders. The iteration ends when the server says that it has sent everything; aborting the signal, or leaving the loop, cancels
   * the work on the server. The order within a track is the order of its bytes.
   *
   * @throws RenderFailed with `retryable` true when the server went away, ran out of memory or of time, and false when it refused the
   *   request as such; and the signal's reason when it was aborted.
   */
  render(request: RenderRequest, signal: AbortSignal): AsyncIterable<RenderOutput>;
}

/** A render ended without a whole clip. */
export class RenderFailed extends Error {
  constructor(
    message: string,
    readonly retryable: boolean,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'RenderFailed';
  }
}
