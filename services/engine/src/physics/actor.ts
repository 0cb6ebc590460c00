import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { chance } from '../scene/chance.ts';
import type { Entity } from '../scene/scene-graph.ts';
import { RIGS, type Character, type Emotion, type Rig, type VisemeKey } from '../timeline.ts';
import type { NounDef } from '../vocab/define.ts';
import { Recorder } from './recorder.ts';
import { clamp, POSES_PER_SECOND } from './units.ts';

/** What an actor tells the stage while it moves. */
export interface Felt {
  footstep(actor: Actor, x: number, strength: number): void;
}

export interface ActorSetting {
  readonly id: string;
  readonly entity: Entity;
  readonly def: NounDef;
  readonly lane: number;
  readonly depth: number;
  readonly x: number;
  readonly scale: number;
  readonly seconds: number;
  readonly seed: number;
  readonly gravityMps2: number;
}

/**
 * A creature on the stage. Its place is moved by its will, within what legs can do; its pose chases what is asked of it. (x, y) is the point of
 * the ground under it, or the middle of a body that flies or swims.
 */
export abstract class Actor {
  readonly id: string;
  readonly entity: Entity;
  readonly def: NounDef;
  readonly lane: number;
  /** Who sits on something is a little nearer than it. */
  depth: number;
  readonly sizeM: number;
  readonly seed: number;
  readonly gravityMps2: number;
  abstract readonly rig: Rig;
  x: number;
  y = 0;
  vx = 0;
  vy = 0;
  airborne = false;
  /** Sits in or on something that moves it. */
  carried = false;
  /** Puts it where it sits, with each step, until it comes down. */
  #seat?: () => void;
  /** What it stands on, when that is not the ground. It falls when it goes beyond. */
  support?: { readonly y: number; readonly x0: number; readonly x1: number };
  /** Stretches of the ground that nobody steps on: fires. */
  flames: readonly { readonly x0: number; readonly x1: number }[] = [];
  /** −1 left, 1 right; what it turns to. */
  facingAim = 1;
  /** Where it is going, and how fast; undefined stands. */
  goal?: { x: number; speed: number };
  /** Asleep, or with its eyes shut for another reason. */
  eyesShut = false;
  #lids = 1;
  /** What it looks at. */
  gazeAt?: { x: number; y: number };
  collider?: RAPIER.Collider;
  body?: RAPIER.RigidBody;
  readonly emotions: { timeMs: number; emotion: Emotion; strength: number }[] = [
    { timeMs: 0, emotion: 'calm', strength: 0.5 },
  ];
  readonly mouth: VisemeKey[] = [];
  readonly holds: { body: string; hand: 'near' | 'far' | 'both'; fromMs: number; toMs: number }[] = [];
  /** x, y at each recorded pose, for whoever asks where it has been. */
  readonly path: number[] = [];
  /** Not to be drawn before. */
  shownFromS = 0;
  readonly #pose: Recorder;
  readonly #face: Recorder;
  protected readonly felt: Felt;

  constructor(setting: ActorSetting, rig: Rig, felt: Felt) {
    this.id = setting.id;
    this.entity = setting.entity;
    this.def = setting.def;
    this.lane = setting.lane;
    this.depth = setting.depth;
    this.x = setting.x;
    this.sizeM = setting.def.sizeM * setting.scale;
    this.seed = setting.seed;
    this.gravityMps2 = setting.gravityMps2;
    this.felt = felt;
    this.#pose = new Recorder(POSES_PER_SECOND, RIGS[rig].length * 2, setting.seconds);
    this.#face = new Recorder(POSES_PER_SECOND, 5, setting.seconds);
  }

  /** Metres a second of an easy walk, and of a run. */
  abstract get walkSpeed(): number;
  abstract get runSpeed(): number;
  /** Where a thing in its hand (mouth, beak) is. */
  abstract holdPoint(hand: 'near' | 'far' | 'both'): { x: number; y: number };
  abstract get eyes(): { x: number; y: number };
  abstract get facing(): number;
  abstract get gaze(): { x: number; y: number };
  /** Takes the asked pose at once, where it now is: only before anything has begun. */
  abstract settle(): void;
  protected abstract stepPose(dt: number, timeS: number): void;
  protected abstract writePose(out: Float32Array): void;

  /** Sits (or floats) where `keep` puts it, whatever it does meanwhile. */
  sitAt(keep: () => void): void {
    this.#seat = keep;
    this.carried = true;
    this.airborne = false;
    this.vx = this.vy = 0;
  }

  get seated(): boolean {
    return this.#seat !== undefined;
  }

  /** Leaves what carries it; above the ground it falls. In the water it goes on floating. */
  comeDown(): void {
    this.#seat = undefined;
    if (!this.carried || this.y <= (this.support?.y ?? 0)) return;
    this.carried = false;
    this.airborne = true;
    this.vy = 0;
  }

  step(dt: number, timeS: number): void {
    if (this.#seat) {
      this.goal = undefined;
      this.#seat();
    }
    this.#go(dt);
    if (this.airborne) this.#fly(dt);
    this.stepPose(dt, timeS);
  }

  /** Speeds up and brakes as legs do, so that it stops where it meant to. */
  #go(dt: number): void {
    if (this.airborne) {
      this.x += this.vx * dt;
      return;
    }
    let wanted = 0;
    if (this.goal) {
      const way = this.goal.x - this.x;
      const brakingSpeed = Math.sqrt(2 * this.#grip * Math.abs(way)) * 0.9;
      wanted = Math.sign(way) * Math.min(this.goal.speed, brakingSpeed);
      if (Math.abs(way) < 0.015 && Math.abs(this.vx) < 0.25) wanted = 0;
    }
    this.vx += clamp(wanted - this.vx, -this.#grip * dt, this.#grip * dt);
    const next = this.x + this.vx * dt;
    if (this.#burns(next)) this.vx = 0;
    else this.x = next;
    if (this.support && (this.x < this.support.x0 || this.x > this.support.x1)) {
      this.support = undefined;
      this.airborne = true;
      this.vy = 0;
    }
  }

  /** Whether it would come too near to a fire there, or nearer. */
  #burns(x: number): boolean {
    return this.flames.some(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      return Math.abs(x - middle) < (x1 - x0) / 2 + this.halfM && Math.abs(x - middle) < Math.abs(this.x - middle);
    });
  }

  /** The nearest place to `x` to which no fire bars the way. */
  reachable(x: number): number {
    let nearest = x;
    for (const { x0, x1 } of this.flames)
      nearest = this.x < (x0 + x1) / 2 ? Math.min(nearest, x0 - this.halfM) : Math.max(nearest, x1 + this.halfM);
    return nearest;
  }

  /** Half of what it takes of the ground. */
  get halfM(): number {
    return (this.rig === 'biped' ? 0.1 : 0.4) * this.sizeM;
  }

  /** Most that legs can speed up or brake, m/s². */
  get #grip(): number {
    return 2.2 + 2.2 * this.sizeM;
  }

  #fly(dt: number): void {
    this.vy -= this.gravityMps2 * dt;
    this.y += this.vy * dt;
    const floor = this.support?.y ?? 0;
    if (this.y > floor || this.vy > 0) return;
    this.y = floor;
    this.airborne = false;
    this.landed(-this.vy);
    this.vy = 0;
  }

  /** Called when it comes down, with the speed at which it does. */
  protected landed(_speed: number): void {}

  jump(heightM: number, vx: number): void {
    this.vy = Math.sqrt(2 * this.gravityMps2 * heightM);
    this.vx = vx;
    this.airborne = true;
    this.y = Math.max(this.y, 1e-4);
  }

  feel(emotion: Emotion, timeS: number, strength = 0.8): void {
    this.emotions.push({ timeMs: timeS * 1000, emotion, strength });
  }

  record(timeS: number): void {
    const pose = this.#pose.next();
    if (pose) this.writePose(pose);
    this.path.push(this.x, this.y);
    this.#lids += clamp((this.eyesShut ? 0 : 1) - this.#lids, -LIDS_PER_POSE, LIDS_PER_POSE);
    this.#face.push(
      this.facing,
      this.gaze.x,
      this.gaze.y,
      Math.min(this.#lids, eyesOpen(this.seed, this.id, timeS)),
      Math.sin(2 * Math.PI * (0.27 * timeS + chance(this.seed, this.id, 'breath'))),
    );
  }

  toCharacter(endMs: number): Character {
    return {
      id: this.id,
      entity: this.entity.id,
      noun: this.def.id,
      ...(this.entity.label ? { label: this.entity.label } : {}),
      look: this.def.look,
      ...(this.entity.colour ? { colour: this.entity.colour } : {}),
      mods: this.entity.mods,
      rig: this.rig,
      sizeM: this.sizeM,
      depth: this.depth,
      pose: this.#pose.track(),
      face: this.#face.track(),
      emotions: this.emotions,
      mouth: [...this.mouth].sort((a, b) => a.timeMs - b.timeMs),
      holds: this.holds.map((hold) => ({ ...hold, toMs: Math.min(endMs, hold.toMs) })),
      ...(this.shownFromS > 0 ? { shown: { fromMs: this.shownFromS * 1000, toMs: endMs } } : {}),
    };
  }
}

/** Share of their way that lids go in a sixtieth of a second. */
const LIDS_PER_POSE = 0.1;

/** Blinks every 2 to 5 s, 0.16 s each; a function of time alone. */
function eyesOpen(seed: number, id: string, timeS: number): number {
  const slot = Math.floor(timeS / 3.5);
  const at = slot * 3.5 + 3.2 * chance(seed, id, 'blink', slot);
  const into = Math.abs(timeS - at - 0.08);
  return clamp(into / 0.08, 0, 1);
}
