/** Windows of a wall, by the layer that paints them: where their glass is. */
export interface Windows {
  readonly depthM: number;
  /** From the middle of one to the middle of the next. */
  readonly stepM: number;
  /** Where the first one stands, against the middle of its stretch. */
  readonly shiftM: number;
  readonly halfM: number;
  readonly bottomM: number;
  readonly topM: number;
  /** Up to here furniture stands before the glass, so that nothing that moves outside is drawn lower. */
  readonly coveredM?: number;
  /** How far curtains reach in from either side. */
  readonly curtainM: number;
  /** Bars between the panes, as shares of the width and of the height. */
  readonly bars: { readonly upright: readonly number[]; readonly level: readonly number[] };
}

const CROSS = { upright: [0.5], level: [0.42] };

export const WINDOWS: Readonly<Record<string, Windows>> = {
  window: {
    depthM: 4.18,
    stepM: 5.6,
    shiftM: -1.5,
    halfM: 0.95,
    bottomM: 0.5,
    topM: 2.75,
    curtainM: 0.26,
    bars: CROSS,
  },
  'kitchen-window': {
    depthM: 4.18,
    stepM: 5.6,
    shiftM: -1.5,
    halfM: 0.95,
    bottomM: 1.62,
    topM: 2.8,
    curtainM: 0.26,
    bars: CROSS,
  },
  windows: {
    depthM: 8,
    stepM: 4.2,
    shiftM: 0,
    halfM: 1.3,
    bottomM: 4.4,
    topM: 8.3,
    curtainM: 0,
    bars: { upright: [0.333, 0.667], level: [0.25, 0.5, 0.75] },
  },
  'shop-window': {
    depthM: 4.18,
    stepM: 6.2,
    shiftM: 0,
    halfM: 2.2,
    bottomM: 0.75,
    topM: 2.85,
    curtainM: 0,
    bars: { upright: [0.333, 0.667], level: [0.24] },
  },
  'school-windows': {
    depthM: 4.18,
    stepM: 9.6,
    shiftM: 0,
    halfM: 1.5,
    bottomM: 1.15,
    topM: 2.85,
    curtainM: 0,
    bars: { upright: [0.333, 0.667], level: [0.35] },
  },
  'arched-windows': {
    depthM: 4.18,
    stepM: 7.2,
    shiftM: 0,
    halfM: 0.75,
    bottomM: 1.3,
    topM: 3.5,
    curtainM: 0,
    bars: { upright: [0.5], level: [0.3, 0.62] },
  },
  'glass-wall': {
    depthM: 4.18,
    stepM: 3.2,
    shiftM: 0,
    halfM: 1.52,
    bottomM: 0.5,
    coveredM: 1.34,
    topM: 3.1,
    curtainM: 0,
    bars: { upright: [0.5], level: [] },
  },
};
