import { STEP_S } from './units.ts';

/** How far a door opens, radians. */
export const WIDE_OPEN = 1.75;

/** Share of its speed that a leaf keeps when it meets its frame, and the wall when it is quite open. */
const [SLAM, STOP] = [0.12, 0.25];
/** What its hinges take away, 1/s. */
const FRICTION = 0.9;

/** The leaf of a door: a plate that turns about its upright hinge, between its frame and the wall. */
export class Leaf {
  /** 0 shut; radians. */
  angle = 0;
  speed = 0;
  /** What a hand or a draught does to it now, rad/s². */
  push = 0;

  /** One step; answers the speed (rad/s) with which it met its frame or its stop in it, 0 usually. */
  step(): number {
    this.speed = (this.speed + this.push * STEP_S) * Math.exp(-FRICTION * STEP_S);
    this.angle += this.speed * STEP_S;
    this.push = 0;
    if (this.angle < 0 && this.speed < 0) return this.#stop(0, SLAM);
    if (this.angle > WIDE_OPEN && this.speed > 0) return this.#stop(WIDE_OPEN, STOP);
    return 0;
  }

  #stop(at: number, keeps: number): number {
    const met = Math.abs(this.speed);
    this.angle = at;
    this.speed = met < 0.15 ? 0 : -this.speed * keeps;
    return met < 0.15 ? 0 : met;
  }
}
