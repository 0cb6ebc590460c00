import { sharedFloats, type Track } from '../timeline.ts';
import { STEP_S, STEPS_PER_SECOND } from './units.ts';

/** Samples of a soft body a second. */
const RATE_HZ = 60;
const ROUNDS = 10;
/** How firmly cloth keeps its right angles: hardly, so that a wave runs along it. */
const ASKEW = 0.01;
/** How firmly it keeps from folding between one point and the next. */
const BENDING = 0.35;

export interface SoftShape {
  readonly columns: number;
  readonly rows: number;
  /** Metres between neighbours, along a row and along a column. */
  readonly acrossM: number;
  readonly downM: number;
}

/**
 * Cloth, or a rope, which is a cloth of one column: points of one mass, held at their distances. Its rest is the grid to the right of and below
 * `x`, `y`. Points that are `pinned` stay where they are put.
 */
export class Soft {
  readonly columns: number;
  readonly rows: number;
  readonly #at: Float64Array;
  readonly #was: Float64Array;
  readonly #pinned: Uint8Array;
  readonly #bonds: { a: number; b: number; length: number; firm: number }[] = [];
  readonly #gravityMps2: number;
  readonly #seen: Float32Array;
  #step: number;

  constructor(
    shape: SoftShape,
    x: number,
    y: number,
    pinned: (column: number, row: number) => boolean,
    gravityMps2: number,
    seconds: number,
    /** Steps of the physics that have passed before it was there. */
    step = 0,
  ) {
    this.#step = step;
    this.columns = shape.columns;
    this.rows = shape.rows;
    const count = shape.columns * shape.rows;
    this.#at = new Float64Array(2 * count);
    this.#pinned = new Uint8Array(count);
    this.#gravityMps2 = gravityMps2;
    this.#seen = sharedFloats((Math.ceil(seconds * RATE_HZ) + 1) * 2 * count);
    const askewM = Math.hypot(shape.acrossM, shape.downM);
    for (let row = 0; row < shape.rows; row++)
      for (let column = 0; column < shape.columns; column++) {
        const i = row * shape.columns + column;
        this.#at[2 * i] = x + column * shape.acrossM;
        this.#at[2 * i + 1] = y - row * shape.downM;
        this.#pinned[i] = pinned(column, row) ? 1 : 0;
        if (column > 0) this.#bond(i, i - 1, shape.acrossM);
        if (column > 1) this.#bond(i, i - 2, 2 * shape.acrossM, BENDING);
        if (row > 0) this.#bond(i, i - shape.columns, shape.downM);
        if (row > 0 && column > 0) this.#bond(i, i - shape.columns - 1, askewM, ASKEW);
        if (row > 0 && column < shape.columns - 1) this.#bond(i, i - shape.columns + 1, askewM, ASKEW);
      }
    this.#was = this.#at.slice();
    this.#begin();
  }

  #bond(a: number, b: number, length: number, firm = 1): void {
    this.#bonds.push({ a, b, length, firm });
  }

  /** Moves all of it, before anything has begun. */
  move(dx: number, dy: number): void {
    for (let i = 0; i < this.#at.length; i += 2) {
      this.#at[i]! += dx;
      this.#at[i + 1]! += dy;
    }
    this.#was.set(this.#at);
    this.#begin();
  }

  /** Until now it has been where it is. */
  #begin(): void {
    for (let i = 0; i <= (this.#step * RATE_HZ) / STEPS_PER_SECOND; i++) this.#record(i);
  }

  /** Turns all of it about its first point, radians counter-clockwise, before it is let go. */
  turn(angle: number): void {
    const [x0, y0] = [this.#at[0]!, this.#at[1]!];
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    for (let i = 0; i < this.#at.length; i += 2) {
      const [x, y] = [this.#at[i]! - x0, this.#at[i + 1]! - y0];
      this.#at[i] = x0 + x * c - y * s;
      this.#at[i + 1] = y0 + x * s + y * c;
    }
    this.move(0, 0);
  }

  /** One step under gravity and a wind whose eddies run along the cloth: what makes it wave. */
  step(timeS: number, windMps: number): void {
    const at = this.#at;
    const keep = Math.exp(-STEP_S * 0.5);
    for (let i = 0; i < this.#pinned.length; i++) {
      if (this.#pinned[i]) continue;
      const [x, y] = [at[2 * i]!, at[2 * i + 1]!];
      const vx = (x - this.#was[2 * i]!) * keep;
      const vy = (y - this.#was[2 * i + 1]!) * keep;
      const column = i % this.columns;
      const row = (i - column) / this.columns;
      const gust = windMps * (0.85 + 0.25 * Math.sin(timeS * 1.3) + 0.15 * Math.sin(timeS * 3.1 + 1));
      const eddy = Math.sin(column * 0.85 - timeS * 1.15 * Math.abs(windMps) + row * 0.35 + Math.sin(timeS * 0.9));
      const drag = 2.6 * STEP_S;
      this.#was[2 * i] = x;
      this.#was[2 * i + 1] = y;
      at[2 * i] = x + vx + (gust - vx / STEP_S) * (windMps === 0 ? 0 : drag) * STEP_S;
      at[2 * i + 1] = y + vy + (-this.#gravityMps2 + eddy * Math.abs(gust) * 5.5) * STEP_S * STEP_S;
    }
    for (let round = 0; round < ROUNDS; round++) this.#hold();
    this.#keep();
  }

  #hold(): void {
    const at = this.#at;
    for (const { a, b, length, firm } of this.#bonds) {
      const dx = at[2 * b]! - at[2 * a]!;
      const dy = at[2 * b + 1]! - at[2 * a + 1]!;
      const now = Math.sqrt(dx * dx + dy * dy) || 1e-9;
      const free = 2 - this.#pinned[a]! - this.#pinned[b]!;
      if (free === 0) continue;
      const share = (firm * (now - length)) / now / free;
      if (!this.#pinned[a]) {
        at[2 * a]! += dx * share;
        at[2 * a + 1]! += dy * share;
      }
      if (!this.#pinned[b]) {
        at[2 * b]! -= dx * share;
        at[2 * b + 1]! -= dy * share;
      }
    }
  }

  #keep(): void {
    const every = STEPS_PER_SECOND / RATE_HZ;
    if (++this.#step % every === 0) this.#record(this.#step / every);
  }

  #record(sample: number): void {
    const from = sample * this.#at.length;
    if (from + this.#at.length <= this.#seen.length) this.#seen.set(this.#at, from);
  }

  track(): Track {
    return { rateHz: RATE_HZ, stride: this.#at.length, data: this.#seen };
  }
}
