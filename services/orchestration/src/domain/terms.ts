/** Something that was uploaded with the request and that the clip goes by beside its words. */
export interface BriefReference {
  /** The picture that the clip begins with. */
  readonly role: 'first_frame';
  /** Among delivery's uploads; it ends in the content's SHA-256. */
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
}

/** What is to be made. */
export interface GenerationBrief {
  /** The model's name in the catalogue, whatever alias it was asked for under. */
  readonly model: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly fps: number;
  /** 0 to 2^53 − 1. */
  readonly seed: number;
  readonly audio: boolean;
  /** Cameos and characters that it names. */
  readonly likenessIds: readonly string[];
  /** Absent: none. */
  readonly references?: readonly BriefReference[];
}

/**
 * What was agreed when the generation was asked for. It never changes afterwards, whatever happens to prices, plans and models; only a
 * deletion takes the words out.
 */
export interface Terms {
  /** The model as the client named it, and as the Video names it. */
  readonly askedModel: string;
  readonly brief: GenerationBrief;
  /** What will be taken, at most. */
  readonly quotedCredits: bigint;
  readonly priceBookVersion: string;
  readonly plan: string;
  readonly callerCountry: string;
  /** The model's name on the model server. */
  readonly engineModel: string;
  readonly licenceId: string;
  /** Names the model's description as it was then. */
  readonly catalogueVersion: string;
  /** Renders that may fail before the generation does. */
  readonly maxAttempts: number;
  /** The trace that the request began, W3C form. */
  readonly traceparent: string | undefined;
}
