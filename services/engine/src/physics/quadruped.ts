import { chance } from '../scene/chance.ts';
import type { AnimalSpecies } from '../vocab/looks.ts';
import { Actor, type ActorSetting, type Felt } from './actor.ts';
import { Feet, type Gait } from './foot.ts';
import { Springs } from './spring.ts';
import { twoBones } from './two-bones.ts';
import { clamp, lerp } from './units.ts';

export interface QuadrupedPose {
  /** 0 stands, 1 lies. */
  crouch: number;
  /** Hind part down: 1 sits. */
  sit: number;
  /** Head above (or below) the withers, −1 to 1. */
  head: number;
  /** 0 hangs, 1 up. */
  tail: number;
  /** How fast and far the tail wags, 0 to 1. */
  wag: number;
  tuck: number;
  /** 1 lies rolled up, the head on the paws and the tail around them. */
  curl: number;
}

const AT = {
  crouch: 0,
  sit: 1,
  head: 2,
  tail: 3,
  wag: 4,
  tuck: 5,
  facing: 6,
  gazeX: 7,
  gazeY: 8,
  pitch: 9,
  curl: 10,
} as const;

/** Shares of the length: legs, neck. */
interface Frame {
  readonly legs: number;
  readonly neck: number;
  /** How much higher than usual it carries its head, radians. */
  readonly carry?: number;
  /** Its tail hangs, whatever it feels. */
  readonly hangs?: boolean;
  /** It does not walk: it leaps from place to place, so many lengths high. */
  readonly hop?: number;
}

const FRAMES: Readonly<Record<AnimalSpecies, Frame>> = {
  cat: { legs: 0.42, neck: 0.2 },
  dog: { legs: 0.46, neck: 0.22 },
  fox: { legs: 0.42, neck: 0.2 },
  wolf: { legs: 0.5, neck: 0.22 },
  horse: { legs: 0.6, neck: 0.25, carry: 0.2, hangs: true },
  zebra: { legs: 0.56, neck: 0.24, carry: 0.2, hangs: true },
  deer: { legs: 0.64, neck: 0.32, carry: 0.3 },
  giraffe: { legs: 0.85, neck: 0.85, carry: 0.4, hangs: true },
  cow: { legs: 0.48, neck: 0.2, hangs: true },
  elephant: { legs: 0.5, neck: 0.16, hangs: true },
  lion: { legs: 0.42, neck: 0.2, hangs: true },
  tiger: { legs: 0.42, neck: 0.2, hangs: true },
  bear: { legs: 0.42, neck: 0.18 },
  panda: { legs: 0.38, neck: 0.16 },
  pig: { legs: 0.3, neck: 0.14 },
  sheep: { legs: 0.42, neck: 0.2 },
  mouse: { legs: 0.24, neck: 0.14 },
  rabbit: { legs: 0.34, neck: 0.18, hop: 0.3 },
  frog: { legs: 0.26, neck: 0.1, hop: 0.9 },
  turtle: { legs: 0.2, neck: 0.22 },
};

/** Seconds on the ground between two hops. */
const HOP_REST_S = 0.12;

/** An animal on four legs. */
export class Quadruped extends Actor {
  readonly rig = 'quadruped';
  readonly #springs = new Springs([0, 0, 0.55, 0.55, 0.15, 0, 1, 1, 0, 0, 0], 12);
  readonly #feet: Feet;
  readonly #joints = new Float64Array(32);
  readonly #out = new Float64Array(4);
  readonly #frame: Frame;
  readonly #legs: number;
  #groundedS = 0;
  #timeS = 0;
  #wagPhase: number;

  constructor(setting: ActorSetting, felt: Felt) {
    super(setting, 'quadruped', felt);
    this.#frame = FRAMES[this.def.look.kind === 'animal' ? this.def.look.species : 'dog'];
    this.#legs = this.sizeM * this.#frame.legs;
    this.#springs.stiffness[AT.facing] = 9;
    this.#feet = new Feet(this.#rest());
    this.#wagPhase = chance(setting.seed, setting.id, 'wag') * 6;
    this.#solve();
  }

  get walkSpeed(): number {
    return 0.55 + 0.55 * this.sizeM;
  }
  get runSpeed(): number {
    return 2.2 + 1.6 * this.sizeM;
  }
  get facing(): number {
    return clamp(this.#springs.value[AT.facing]!, -1, 1);
  }
  get gaze(): { x: number; y: number } {
    return { x: this.#springs.value[AT.gazeX]!, y: this.#springs.value[AT.gazeY]! };
  }
  get eyes(): { x: number; y: number } {
    return { x: this.#joints[6]!, y: this.#joints[7]! };
  }
  /** Where one sits on it, and where its reins are. */
  get back(): { x: number; y: number } {
    const j = this.#joints;
    return { x: 0.42 * j[0]! + 0.58 * j[2]!, y: 0.42 * j[1]! + 0.58 * j[3]! + 0.12 * this.sizeM };
  }
  get reins(): { x: number; y: number } {
    return { x: this.#joints[4]!, y: this.#joints[5]! };
  }
  holdPoint(): { x: number; y: number } {
    return { x: this.#joints[8]!, y: this.#joints[9]! };
  }

  ask(pose: Partial<QuadrupedPose>, stiffness = 12): void {
    for (const name of ['crouch', 'sit', 'head', 'tail', 'wag', 'tuck', 'curl'] as const) {
      const value = pose[name];
      if (value === undefined) continue;
      this.#springs.aim[AT[name]] = value;
      this.#springs.stiffness[AT[name]] = stiffness;
    }
  }

  relax(): void {
    this.ask({ crouch: 0, sit: 0, head: 0.55, tail: 0.55, wag: 0.15, tuck: 0, curl: 0 }, 8);
  }

  protected override landed(speed: number): void {
    this.#feet.land();
    this.felt.footstep(this, this.x, 0.2 + 0.15 * speed);
    this.#springs.value[AT.crouch]! += Math.min(0.35, 0.08 * speed);
  }

  #rest(): number[] {
    const half = 0.27 * this.sizeM * this.facing;
    const aside = 0.03 * this.sizeM;
    return [this.x + half - aside, this.x + half + aside, this.x - half - aside, this.x - half + aside];
  }

  get #gait(): Gait {
    const relative = Math.max(0.25, Math.abs(this.vx) / Math.sqrt(this.sizeM));
    const gallop = relative > 3;
    const trot = relative > 1.3;
    return {
      cycleS: clamp(0.85 * Math.pow(1 / relative, 0.5), 0.26, 1.2) * Math.sqrt(this.sizeM),
      standing: gallop ? 0.35 : trot ? 0.5 : 0.68,
      offsets: gallop ? [0, 0.12, 0.52, 0.62] : trot ? [0, 0.5, 0.5, 0] : [0, 0.5, 0.25, 0.75],
      height: this.sizeM * (gallop ? 0.16 : 0.09),
      turning: Math.abs(this.facing - this.facingAim) > 0.08,
    };
  }

  settle(): void {
    this.#springs.aim[AT.facing] = this.facingAim;
    this.#springs.settle();
    this.#rest().forEach((x, i) => this.#feet.feet[i]!.put(x));
    this.#solve();
  }

  protected stepPose(dt: number, timeS: number): void {
    const { aim, value } = this.#springs;
    this.#timeS = timeS;
    aim[AT.facing] = this.facingAim;
    const dx = (this.gazeAt?.x ?? this.x + this.facingAim * 3) - this.eyes.x;
    const dy = (this.gazeAt?.y ?? this.eyes.y) - this.eyes.y;
    const d = Math.max(0.3, Math.hypot(dx, dy));
    aim[AT.gazeX] = dx / d;
    aim[AT.gazeY] = dy / d;
    aim[AT.pitch] = this.airborne ? clamp(this.vy * 0.12, -0.5, 0.5) : 0;
    this.#hop(dt);
    this.#springs.step(dt);
    this.#wagPhase += dt * (3 + 16 * clamp(value[AT.wag]!, 0, 1));
    if (this.airborne || this.carried) this.#feet.hang(this.#rest());
    else
      for (const i of this.#feet.step(dt, this.vx, this.#rest(), this.#gait))
        this.felt.footstep(this, this.#feet.feet[i]!.x, 0.05 + 0.05 * Math.abs(this.vx));
    this.#solve();
  }

  #hop(dt: number): void {
    const { hop } = this.#frame;
    this.#groundedS = this.airborne ? 0 : this.#groundedS + dt;
    if (!hop || !this.goal || this.#groundedS < HOP_REST_S || Math.abs(this.vx) < 0.25) return;
    const height = hop * this.sizeM * clamp(Math.abs(this.vx), 0.5, 1.4);
    const airS = 2 * Math.sqrt((2 * height) / this.gravityMps2);
    if (Math.abs(this.goal.x - this.x) > Math.abs(this.vx) * airS) this.jump(height, this.vx);
  }

  #solve(): void {
    const v = this.#springs.value;
    const j = this.#joints;
    const L = this.sizeM;
    const f = this.facing;
    const going = clamp(Math.abs(this.vx) / 2.5, 0, 1);
    const bob = Math.sin(4 * Math.PI * this.#feet.phase) * 0.018 * L * going;
    const rock =
      Math.sin(2 * Math.PI * this.#feet.phase) * 0.1 * clamp((Math.abs(this.vx) - 2) / 3, 0, 1) + v[AT.pitch]!;
    const height =
      this.y + this.#legs * (1 - 0.72 * clamp(v[AT.crouch]!, -0.1, 1)) + bob + 0.003 * L * Math.sin(this.#timeS * 1.7);
    const sit = clamp(v[AT.sit]!, 0, 1);
    const curl = clamp(v[AT.curl]!, 0, 1);
    const half = lerp(0.27, 0.16, curl) * L;
    const cos = Math.cos(rock);
    const sin = Math.sin(rock);
    j[0] = this.x - half * f * cos + 0.1 * L * sit * f;
    j[1] = height - half * sin - sit * this.#legs * 0.62 + 0.06 * L * curl;
    j[2] = this.x + half * f * cos - 0.04 * L * sit * f;
    j[3] = height + half * sin + sit * 0.1 * L + 0.03 * L * curl;
    const up = clamp(v[AT.head]!, -1, 1) + 0.25 * v[AT.gazeY]!;
    const neckAngle = lerp(-0.9, 1.15, (up + 1) / 2) + (this.#frame.carry ?? 0) * clamp(up + 1, 0, 1);
    const neck = this.#frame.neck * L;
    j[4] = j[2]! + Math.cos(neckAngle) * neck * 0.6 * f;
    j[5] = j[3]! + Math.sin(neckAngle) * neck * 0.6 + 0.02 * L;
    j[6] = j[2]! + Math.cos(neckAngle) * neck * 1.25 * f;
    j[7] = j[3]! + Math.sin(neckAngle) * neck * 1.25 + 0.05 * L - bob * 0.7;
    const snout = this.def.look.kind === 'animal' ? this.def.look.snout : 0.15;
    const look = clamp(v[AT.gazeY]! * 0.7 - 0.15, -0.8, 0.8);
    j[8] = j[6]! + Math.cos(look) * snout * L * f;
    j[9] = j[7]! + Math.sin(look) * snout * L;
    this.#solveTail(f, L);
    this.#rollUp(curl, f, L);
    this.#solveLeg(16, 0, j[2]!, j[3]!, f, -1);
    this.#solveLeg(20, 1, j[2]!, j[3]!, f, -1);
    this.#solveLeg(24, 2, j[0]!, j[1]!, f, 1);
    this.#solveLeg(28, 3, j[0]!, j[1]!, f, 1);
  }

  /** The head comes down onto the paws, the tail around to them. */
  #rollUp(curl: number, f: number, L: number): void {
    if (curl < 0.001) return;
    const j = this.#joints;
    const ground = this.y;
    const to = (at: number, x: number, y: number) => {
      j[at] = lerp(j[at]!, x, curl);
      j[at + 1] = lerp(j[at + 1]!, y, curl);
    };
    const [rump, withers] = [j[0]!, j[2]!];
    const breath = 0.006 * L * Math.sin(this.#timeS * 2.3);
    to(4, withers + 0.08 * L * f, ground + 0.19 * L + breath);
    to(6, withers + 0.17 * L * f, ground + 0.16 * L + breath);
    to(8, withers + 0.285 * L * f, ground + 0.12 * L + breath);
    to(10, rump - 0.12 * L * f, ground + 0.14 * L);
    to(12, rump - 0.06 * L * f, ground + 0.045 * L);
    to(14, withers + 0.02 * L * f, ground + 0.05 * L);
  }

  #solveTail(f: number, L: number): void {
    const v = this.#springs.value;
    const j = this.#joints;
    const wag = Math.sin(this.#wagPhase) * (0.12 + 0.45 * clamp(v[AT.wag]!, 0, 1));
    const tail = this.def.look.kind === 'animal' && this.def.look.tail === 'short' ? 0.1 : 0.24;
    const raised = clamp(v[AT.tail]!, 0, 1) * (this.#frame.hangs ? 0.3 : 1);
    const angle = lerp(this.#frame.hangs ? -1.3 : -0.9, 1.2, raised) + wag * (this.#frame.hangs ? 0.5 : 1);
    j[10] = j[0]! - 0.06 * L * f;
    j[11] = j[1]! + 0.03 * L;
    j[12] = j[10]! - Math.cos(angle) * tail * L * f;
    j[13] = j[11]! + Math.sin(angle) * tail * L;
    const curl = this.#frame.hangs ? -0.15 : 0.3;
    j[14] = j[12]! - Math.cos(angle + wag * 0.8 + curl) * tail * L * f;
    j[15] = j[13]! + Math.sin(angle + wag * 0.8 + curl) * tail * L;
  }

  #solveLeg(at: number, index: number, hx: number, hy: number, f: number, bend: number): void {
    const foot = this.#feet.feet[index]!;
    const tuck = this.airborne ? clamp(0.4 + this.#springs.value[AT.tuck]!, 0, 1) * 0.4 * this.#legs : 0;
    // In water or in the air they paddle.
    const paddle = this.carried ? Math.sin(this.#timeS * 7 + index * 1.7) * 0.11 * this.sizeM : 0;
    const stretch = this.airborne ? (index < 2 ? 1 : -1) * 0.12 * this.sizeM * f * clamp(this.vy, -1, 1) : 0;
    const curl = clamp(this.#springs.value[AT.curl]!, 0, 1);
    twoBones(
      hx,
      hy - 0.02 * this.sizeM,
      lerp(foot.x, hx + 0.1 * this.sizeM * f, curl) + stretch + paddle,
      this.y + foot.lift + tuck + 0.012 * this.sizeM + 0.5 * Math.abs(paddle),
      this.#legs * 0.52,
      this.#legs * 0.52,
      bend * f,
      this.#out,
    );
    this.#joints.set(this.#out, at);
  }

  protected writePose(out: Float32Array): void {
    out.set(this.#joints);
  }
}
