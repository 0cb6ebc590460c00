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

/** How often the place of a moving sound is asked for: 20 ms. */
const STEP = 960;

/** Adds mono sound at a sample; what falls outside of the clip is cut off. Equal power from left to right. */
export function add(to: Bus, at: number, sound: Float32Array, place: Place): void {
  const [left, right, room] = gains(place);
  const last = Math.min(sound.length, to.left.length - at);
  for (let i = Math.max(0, -at); i < last; i++) {
    const value = sound[i]!;
    to.left[at + i]! += value * left;
    to.right[at + i]! += value * right;
    to.room[at + i]! += value * room;
  }
}

/** The same for a sound that moves; `placeAt` is asked by milliseconds of the clip. */
export function addMoving(to: Bus, at: number, sound: Float32Array, placeAt: (timeMs: number) => Place): void {
  const placed = (i: number) => gains(placeAt(((at + i) / RATE) * 1000));
  const length = Math.min(sound.length, to.left.length - at);
  const first = Math.max(0, -at);
  let [left, right, room] = placed(first);
  for (let from = first; from < length; from += STEP) {
    const end = Math.min(length, from + STEP);
    const next = placed(from + STEP);
    const [toLeft, toRight, toRoom] = next.map((gain, n) => (gain - [left, right, room][n]!) / STEP) as Gains;
    for (let i = from; i < end; i++) {
      const value = sound[i]!;
      to.left[at + i]! += value * left;
      to.right[at + i]! += value * right;
      to.room[at + i]! += value * room;
      left += toLeft;
      right += toRight;
      room += toRoom;
    }
    [left, right, room] = next;
  }
}

type Gains = [left: number, right: number, room: number];

function gains({ pan, gain, room }: Place): Gains {
  const angle = ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4;
  return [Math.cos(angle) * gain, Math.sin(angle) * gain, gain * room];
}

/** Adds one sound to another from a sample on. */
export function lay(into: Float32Array, at: number, sound: Float32Array, gain = 1): void {
  const last = Math.min(sound.length, into.length - at);
  for (let i = Math.max(0, -at); i < last; i++) into[at + i]! += sound[i]! * gain;
}

/** The largest magnitude. */
export function peakOf(sound: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < sound.length; i++) peak = Math.max(peak, Math.abs(sound[i]!));
  return peak;
}
