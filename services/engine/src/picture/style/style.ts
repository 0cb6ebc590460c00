/** The size of a clip's picture and what its chance follows from. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** Pixels that are one at 720 lines. */
  readonly unit: number;
}

/** One picture as it is developed: RGBA in 32 bits each, red lowest, row by row. */
export interface Plate {
  /** The whole picture, opaque; what a style makes of it is written over it. */
  readonly pixels: Uint32Array;
  /** Those who act and what they act with, alone, where the style asks for them: premultiplied, else transparent. */
  readonly players: Uint32Array;
  /** Counts the pictures of the clip that differ, from 0. */
  readonly number: number;
}

/** Makes a style of a picture, in place. Equal plates become equal pictures. */
export type Develop = (plate: Plate) => void;

/** How solid things are shaded: light that turns softly into shadow, two tones with an edge between them, or one tone as of cut paper. */
export type Shading = 'soft' | 'cel' | 'flat';

/** A look that a whole clip can have. */
export interface Style {
  /** A word of vocab/styles. */
  readonly id: string;
  /** Pictures a second at most; each is held until the next. Absent: as many as the clip has. */
  readonly picturesPerS?: number;
  /** Pixels of one dot at 720 lines: the scene is drawn that much smaller. Absent: 1. */
  readonly dotPx?: number;
  /** Absent: soft. */
  readonly shading?: Shading;
  /** Every shape of a backdrop throws a shadow on what lies behind it, as in layers of paper. */
  readonly layered?: boolean;
  /** What is far away is out of focus. */
  readonly softFar?: boolean;
  /** Whether {@link Plate.players} is needed. */
  readonly apart?: boolean;
  /** Words of vocab/camera that belong to the style. */
  readonly camera?: readonly string[];
  /** Called once for each clip and thread: what can be made once is made here. The film is that of the drawn scene, dots counted as pixels. */
  developer(film: Film): Develop;
}
