/** Samples a second of everything that is heard. */
export const RATE = 48_000;

/** Two channels of equal length, full scale ±1. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export const stereo = (samples: number): Stereo => ({
  left: new Float32Array(samples),
  right: new Float32Array(samples),
});

/** What sounds are written into: near sound in two channels, and what the room is given to answer. */
export interface Bus extends Stereo {
  readonly room: Float32Array;
}

export const bus = (samples: number): Bus => ({ ...stereo(samples), room: new Float32Array(samples) });

/** Where a sound comes from, as two ears hear it. */
export interface Place {
  /** −1 left to 1 right. */
  readonly pan: number;
  /** 1 near; less with distance. */
  readonly gain: number;
  /** Share that reaches us by way of the room. */
  readonly room: number;
}

/** Adds mono sound at a sample; what falls outside of the clip is cut off. Equal power from left to right. */
export function add(to: Bus, at: number, sound: Float32Array, { pan, gain, room }: Place): void {
  const angle = ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4;
  const left = Math.cos(angle) * gain;
  const right = Math.sin(angle) * gain;
  const first = Math.max(0, -at);
  const last = Math.min(sound.length, to.left.length - at);
  for (let i = first; i < last; i++) {
    const value = sound[i]!;
    to.left[at + i]! += value * left;
    to.right[at + i]! += value * right;
    to.room[at + i]! += value * gain * room;
  }
}

/** The largest magnitude. */
export function peakOf(sound: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < sound.length; i++) peak = Math.max(peak, Math.abs(sound[i]!));
  return peak;
}
