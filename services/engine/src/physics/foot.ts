import { clamp, ease, lerp } from './units.ts';

/**
 * One foot that stands where it was put until it is lifted: that is why feet do not slide. In the air it heads for where the body will be when
 * it lands.
 */
export class Foot {
  x: number;
  /** Height over the ground. */
  lift = 0;
  planted = true;
  #from = 0;
  #elapsedS = 0;
  #durationS = 0;
  #height = 0;

  constructor(x: number) {
    this.x = x;
  }

  raise(durationS: number, height: number): void {
    this.planted = false;
    this.#from = this.x;
    this.#elapsedS = 0;
    this.#durationS = durationS;
    this.#height = height;
  }

  /** Time until it lands. */
  get remainingS(): number {
    return Math.max(0, this.#durationS - this.#elapsedS);
  }

  /** Moves on towards `landing`; true in the step in which it lands. */
  swing(landing: number, dt: number): boolean {
    this.#elapsedS += dt;
    const share = clamp(this.#elapsedS / this.#durationS, 0, 1);
    this.x = lerp(this.#from, landing, ease(share));
    this.lift = this.#height * Math.sin(Math.PI * share);
    if (share < 1) return false;
    this.planted = true;
    this.lift = 0;
    return true;
  }

  put(x: number): void {
    this.x = x;
    this.lift = 0;
    this.planted = true;
  }
}

/** How a creature goes: when each foot is in the air. */
export interface Gait {
  /** Seconds of a whole cycle, all feet once. */
  readonly cycleS: number;
  /** Share of the cycle that a foot stands. */
  readonly standing: number;
  /** Part of the cycle by which each foot is late. */
  readonly offsets: readonly number[];
  /** How high a foot is lifted, in metres. */
  readonly height: number;
  /** The body turns on the spot: feet go round with it, two at a time, instead of waiting for one another. */
  readonly turning?: boolean;
}

/** Feet under a body: they keep up with it when it moves and come to rest under it when it stands. */
export class Feet {
  readonly feet: readonly Foot[];
  #phase = 0;
  #sinceShuffleS = 0;
  #moving = false;

  constructor(xs: readonly number[]) {
    this.feet = xs.map((x) => new Foot(x));
  }

  get phase(): number {
    return this.#phase;
  }

  /** Lets every foot hang at the given places, as in a jump; they land where the body puts them. */
  hang(xs: readonly number[]): void {
    this.feet.forEach((foot, i) => {
      foot.put(xs[i]!);
      foot.planted = false;
    });
  }

  land(): void {
    for (const foot of this.feet) foot.put(foot.x);
  }

  /** `rest` is where each foot belongs under the resting body. Answers the feet that landed in this step. */
  step(dt: number, speed: number, rest: readonly number[], gait: Gait): number[] {
    const moving = Math.abs(speed) > 0.12;
    if (moving && !this.#moving) this.#setOut(speed, gait);
    this.#moving = moving;
    if (moving) this.#phase = (this.#phase + dt / gait.cycleS) % 1;
    this.#sinceShuffleS += dt;
    const landed: number[] = [];
    this.feet.forEach((foot, i) => {
      if (foot.planted) this.#maybeRaise(foot, i, speed, moving, rest[i]!, gait);
      else {
        const ahead = speed * foot.remainingS + (moving ? (speed * gait.cycleS * gait.standing) / 2 : 0);
        if (foot.swing(rest[i]! + ahead, dt)) landed.push(i);
      }
    });
    return landed;
  }

  /** The first step is made by the foot that is furthest back, at once. */
  #setOut(speed: number, gait: Gait): void {
    const behind = this.feet.map((foot) => foot.x * Math.sign(speed));
    const first = behind.indexOf(Math.min(...behind));
    this.#phase = (gait.standing - gait.offsets[first]! + 1) % 1;
  }

  #maybeRaise(foot: Foot, i: number, speed: number, moving: boolean, rest: number, gait: Gait): void {
    if (moving) {
      const own = (this.#phase + gait.offsets[i]!) % 1;
      const swingShare = 1 - gait.standing;
      const into = own - gait.standing;
      const left = (rest - foot.x) * Math.sign(speed) > Math.abs(speed) * gait.cycleS * gait.standing * 0.62 + 0.05;
      if (left && (into < 0 || into >= swingShare * 0.35)) foot.raise(swingShare * gait.cycleS * 0.8, gait.height);
      else if (into >= 0 && into < swingShare * 0.35)
        foot.raise(Math.max(0.06, (swingShare - into) * gait.cycleS), gait.height);
      return;
    }
    const inAir = this.feet.filter((other) => !other.planted).length;
    const ready = gait.turning ? inAir < 2 : inAir === 0 && this.#sinceShuffleS > 0.12;
    if (Math.abs(foot.x - rest) > 0.9 * gait.height && ready) {
      this.#sinceShuffleS = 0;
      foot.raise(gait.turning ? 0.15 : 0.24, gait.height * 0.6);
    }
  }
}
