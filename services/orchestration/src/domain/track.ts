/** A track that a render left in the object store. */
export interface RenderedTrack {
  readonly kind: 'video' | 'audio' | 'stills' | 'cues' | 'state' | 'report';
  /** The object's key; it ends in the content's SHA-256. */
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** For stills: when in the clip it was taken; 0 for the others. */
  readonly timeMs: number;
}

/** A render that left less than a clip needs. */
export class IncompleteRender extends Error {
  constructor(missing: string) {
    super(`The engine left no ${missing}.`);
    this.name = 'IncompleteRender';
  }
}

/** Picture, stills and, where it was asked for, sound: without one of them there is no clip. @throws IncompleteRender */
export function refuseIncomplete(tracks: readonly RenderedTrack[], { audio }: { readonly audio: boolean }): void {
  const needed = audio ? (['video', 'stills', 'audio'] as const) : (['video', 'stills'] as const);
  for (const kind of needed) {
    if (!tracks.some((track) => track.kind === kind && track.sizeBytes > 0)) throw new IncompleteRender(kind);
  }
}
