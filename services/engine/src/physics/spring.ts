/**
 * Numbers that chase their aims like masses on springs: whatever asks for a pose asks only for aims, so that nothing a character does ever jumps,
 * and every move has its start, its overshoot and its settling for free.
 */
export class Springs {
  readonly value: Float64Array;
  readonly aim: Float64Array;
  readonly #speed: Float64Array;
  /** Natural frequency in rad/s of each. */
  readonly stiffness: Float64Array;

  constructor(rest: readonly number[], stiffness: number) {
    this.value = Float64Array.from(rest);
    this.aim = Float64Array.from(rest);
    this.#speed = new Float64Array(rest.length);
    this.stiffness = new Float64Array(rest.length).fill(stiffness);
  }

  /** At its aims at once: only before anything has begun. */
  settle(): void {
    this.value.set(this.aim);
    this.#speed.fill(0);
  }

  /** Semi-implicit, a little less than critically damped: about 4 % of overshoot. */
  step(dt: number): void {
    for (let i = 0; i < this.value.length; i++) {
      const w = this.stiffness[i]!;
      const pull = w * w * (this.aim[i]! - this.value[i]!) - 2 * 0.72 * w * this.#speed[i]!;
      this.#speed[i]! += pull * dt;
      this.value[i]! += this.#speed[i]! * dt;
    }
  }
}
