import { sharedFloats, type Track } from '../timeline.ts';

/** Writes a track down, sample after sample. */
export class Recorder {
  readonly #data: Float32Array;
  readonly #rateHz: number;
  readonly #stride: number;
  #samples = 0;

  constructor(rateHz: number, stride: number, seconds: number) {
    this.#rateHz = rateHz;
    this.#stride = stride;
    this.#data = sharedFloats((Math.ceil(seconds * rateHz) + 1) * stride);
  }

  /** The next sample, to be filled by the caller; undefined when the track is full. */
  next(): Float32Array | undefined {
    const from = this.#samples * this.#stride;
    if (from >= this.#data.length) return undefined;
    this.#samples++;
    return this.#data.subarray(from, from + this.#stride);
  }

  push(...values: readonly number[]): void {
    this.next()?.set(values);
  }

  track(): Track {
    return {
      rateHz: this.#rateHz,
      stride: this.#stride,
      data: this.#data.subarray(0, Math.max(1, this.#samples) * this.#stride),
    };
  }
}
