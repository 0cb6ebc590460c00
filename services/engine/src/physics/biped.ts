import type { BeastSpecies, NounLook } from '../vocab/looks.ts';
import { Actor, type ActorSetting, type Felt } from './actor.ts';
import { Feet, type Gait } from './foot.ts';
import { Springs } from './spring.ts';
import { twoBones } from './two-bones.ts';
import { clamp, lerp } from './units.ts';

/**
 * Where a hand is, relative to its shoulder, in arm's lengths: forwards, upwards, and outwards (across the chest when negative). Without the third,
 * arms open a little as they reach out.
 */
export type Hand = readonly [forwards: number, upwards: number, outwards?: number];

/** What can be asked of a body with two legs and two arms. */
export interface BipedPose {
  /** 0 upright; 1 sits on the ground. */
  crouch: number;
  /** Radians forwards. */
  lean: number;
  /** Of the hips, forwards, in heights. */
  shift: number;
  headTilt: number;
  nearHand: Hand;
  farHand: Hand;
  /** How much each arm does what its hand is asked, instead of swinging with the gait. */
  arms: number;
  /** Legs pulled up in the air, 0 to 1. */
  tuck: number;
  /** Feet before the hips, in heights: for sitting and lying. */
  forth: number;
  /** Feet apart, in heights. */
  apart: number;
}

const REST: BipedPose = {
  crouch: 0,
  lean: 0.02,
  shift: 0,
  headTilt: 0,
  nearHand: [0.1, -0.93],
  farHand: [0.1, -0.93],
  arms: 0,
  tuck: 0,
  forth: 0,
  apart: 0.09,
};
const AT = {
  crouch: 0,
  lean: 1,
  shift: 2,
  headTilt: 3,
  nearX: 4,
  nearY: 5,
  farX: 6,
  farY: 7,
  arms: 8,
  tuck: 9,
  forth: 10,
  apart: 11,
  nearZ: 12,
  farZ: 13,
  facing: 14,
  gazeX: 15,
  gazeY: 16,
  hips: 17,
} as const;

/** Shares of the legs' length that thigh and shin have, and of the height that an ankle is over the ground. */
const [THIGH, SHIN, ANKLE] = [0.5, 0.47, 0.035];
/** How far a bent body lowers its hips at most. */
const CROUCH = 0.86;

const outwards = ([x, , z]: Hand): number => z ?? 0.12 + 0.3 * Math.max(0, x);

/** Lengths as shares of the height: legs, trunk, head above the neck, arms. */
interface Frame {
  readonly legs: number;
  readonly torso: number;
  readonly head: number;
  readonly arm: number;
}

const ADULT: Frame = { legs: 0.48, torso: 0.29, head: 0.12, arm: 0.335 };
const CHILD: Frame = { legs: 0.43, torso: 0.27, head: 0.15, arm: 0.3 };
const BABY: Frame = { legs: 0.32, torso: 0.3, head: 0.2, arm: 0.25 };
const BEASTS: Readonly<Record<BeastSpecies, Frame>> = {
  dinosaur: { legs: 0.42, torso: 0.3, head: 0.2, arm: 0.17 },
  dragon: { legs: 0.34, torso: 0.34, head: 0.2, arm: 0.24 },
  monster: { legs: 0.3, torso: 0.38, head: 0.12, arm: 0.36 },
  penguin: { legs: 0.2, torso: 0.48, head: 0.18, arm: 0.3 },
  monkey: { legs: 0.38, torso: 0.3, head: 0.18, arm: 0.4 },
  alien: { legs: 0.42, torso: 0.26, head: 0.2, arm: 0.34 },
  ghost: { legs: 0.26, torso: 0.4, head: 0.18, arm: 0.28 },
};

function frameOf(look: NounLook): Frame {
  if (look.kind === 'beast') return BEASTS[look.species];
  if (look.kind !== 'person') return ADULT;
  return look.age === 'baby' ? BABY : look.age === 'child' ? CHILD : ADULT;
}

/** Share of its way that an elbow goes in one step: it swings round when a hand passes the shoulder, and does not flip. */
const ELBOW_FOLLOWS = 0.16;

/** A person, or a robot: two feet that stand where they were put, two arms, a head that looks. */
export class Biped extends Actor {
  readonly rig = 'biped';
  readonly #springs: Springs;
  readonly #feet: Feet;
  readonly #legs: number;
  readonly #torso: number;
  readonly #head: number;
  readonly #arm: number;
  readonly #out = new Float64Array(4);
  readonly #joints = new Float64Array(36);
  /** Hands and feet glide to where they are asked to be whenever what asks them changes; they never jump. */
  readonly #glides = { near: new Glide(), far: new Glide(), feet: [new Glide(), new Glide()] as const };
  readonly #elbows = { near: { x: 0, y: 0 }, far: { x: 0, y: 0 } };
  /** World points that hands go to instead of a pose. */
  reach: { near?: () => { x: number; y: number }; far?: () => { x: number; y: number } } = {};
  /** World point that the near foot goes to. */
  kickAt?: { x: number; y: number };
  /** World points that feet go to which stand on nothing: pedals, rungs, strokes in the water. */
  tread: { near?: () => { x: number; y: number }; far?: () => { x: number; y: number } } = {};
  #swayPhase: number;

  constructor(setting: ActorSetting, felt: Felt) {
    super(setting, 'biped', felt);
    const frame = frameOf(this.def.look);
    this.#legs = this.sizeM * frame.legs;
    this.#torso = this.sizeM * frame.torso;
    this.#head = this.sizeM * frame.head;
    this.#arm = this.sizeM * frame.arm;
    this.#springs = new Springs(
      [0, 0, 0, 0, 0.1, -0.93, 0.1, -0.93, 0, 0, 0, 0.09, 0.15, 0.15, 1, 1, 0, this.#legs],
      13,
    );
    this.#springs.stiffness[AT.facing] = 9;
    this.#springs.stiffness[AT.hips] = 26;
    this.#swayPhase = (setting.seed % 97) + setting.id.length;
    this.#feet = new Feet([this.x - 0.05 * this.sizeM, this.x + 0.05 * this.sizeM]);
    this.#solve();
  }

  get walkSpeed(): number {
    return 0.78 * this.sizeM;
  }
  get runSpeed(): number {
    return 2.05 * this.sizeM;
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
  get armM(): number {
    return this.#arm;
  }
  get shoulder(): { x: number; y: number } {
    return { x: this.#joints[2]!, y: this.#joints[3]! };
  }
  get hips(): { x: number; y: number } {
    return { x: this.#joints[0]!, y: this.#joints[1]! };
  }
  /** The middle of the lips. */
  get mouthPoint(): { x: number; y: number } {
    return { x: this.#joints[6]! + 0.075 * this.sizeM * this.facing, y: this.#joints[7]! - 0.03 * this.sizeM };
  }
  get foot(): { x: number; y: number } {
    return { x: this.#joints[24]!, y: this.#joints[25]! };
  }

  holdPoint(hand: 'near' | 'far' | 'both'): { x: number; y: number } {
    const j = this.#joints;
    if (hand === 'near') return { x: j[12]!, y: j[13]! };
    if (hand === 'far') return { x: j[18]!, y: j[19]! };
    return { x: (j[12]! + j[18]!) / 2, y: (j[13]! + j[19]!) / 2 };
  }

  /** Asks for parts of a pose; the rest stays as it was asked last. `stiffness` in rad/s: 8 gentle, 13 usual, 24 sharp. */
  ask(pose: Partial<BipedPose>, stiffness = 13): void {
    const { aim, stiffness: k } = this.#springs;
    for (let i = 0; i < AT.facing; i++) k[i] = stiffness;
    for (const name of ['crouch', 'lean', 'shift', 'headTilt', 'arms', 'tuck', 'forth', 'apart'] as const) {
      const value = pose[name];
      if (value !== undefined) aim[AT[name]] = value;
    }
    if (pose.nearHand)
      [aim[AT.nearX], aim[AT.nearY], aim[AT.nearZ]] = [pose.nearHand[0], pose.nearHand[1], outwards(pose.nearHand)];
    if (pose.farHand)
      [aim[AT.farX], aim[AT.farY], aim[AT.farZ]] = [pose.farHand[0], pose.farHand[1], outwards(pose.farHand)];
  }

  /** How high over its feet the hips of a body are that crouches so. */
  hipsOver(crouch: number): number {
    return this.#upright * (1 - CROUCH * crouch);
  }

  /** The crouch that brings the hips to a height over the feet. */
  crouchTo(heightM: number): number {
    return (1 - heightM / this.#upright) / CROUCH;
  }

  /** Nearly straight legs. */
  get #upright(): number {
    return ANKLE * this.sizeM + 0.985 * (THIGH + SHIN) * this.#legs;
  }

  /** Keeps the legs bent as a seat asks, whatever the rest of the body does. */
  bendTo(crouch: number, forth = 0): void {
    this.#springs.aim[AT.crouch] = crouch;
    this.#springs.aim[AT.forth] = forth;
  }

  relax(stiffness = 9): void {
    this.reach = {};
    this.tread = {};
    this.kickAt = undefined;
    this.ask(REST, stiffness);
  }

  protected override landed(speed: number): void {
    this.#feet.land();
    this.felt.footstep(this, this.#feet.feet[0]!.x, 0.4 + 0.25 * speed);
    this.felt.footstep(this, this.#feet.feet[1]!.x, 0.3 + 0.2 * speed);
    this.#springs.value[AT.crouch]! += Math.min(0.34, 0.07 * speed);
  }

  get #offGround(): boolean {
    return this.airborne || this.carried;
  }

  get #allGlides(): readonly Glide[] {
    return [this.#glides.near, this.#glides.far, ...this.#glides.feet];
  }

  settle(): void {
    this.#springs.aim[AT.facing] = this.facingAim;
    this.#springs.settle();
    this.#rest().forEach((x, i) => this.#feet.feet[i]!.put(x));
    this.#springs.value[AT.hips] = this.#springs.aim[AT.hips] = this.#hipHeight();
    this.#solve();
    for (const glide of this.#allGlides) glide.settle();
    for (let i = 0; i < 40; i++) this.#solve();
  }

  protected stepPose(dt: number): void {
    const { aim } = this.#springs;
    aim[AT.facing] = this.facingAim;
    this.#aimGaze();
    this.#stepFeet(dt);
    aim[AT.hips] = this.#hipHeight();
    this.#springs.step(dt);
    for (const glide of this.#allGlides) glide.step(dt);
    this.#swayPhase += dt;
    this.#solve();
  }

  #aimGaze(): void {
    const { aim } = this.#springs;
    if (!this.gazeAt) {
      aim[AT.gazeX] = this.facingAim * 0.9;
      aim[AT.gazeY] = 0;
      return;
    }
    const dx = this.gazeAt.x - this.eyes.x;
    const dy = this.gazeAt.y - this.eyes.y;
    const d = Math.max(0.3, Math.hypot(dx, dy));
    aim[AT.gazeX] = dx / d;
    aim[AT.gazeY] = dy / d;
  }

  get #gait(): Gait {
    const speed = Math.max(0.2, Math.abs(this.vx));
    const relative = speed / this.sizeM;
    const running = relative > 1.15;
    return {
      cycleS: clamp(0.94 * Math.pow(0.75 / relative, 0.45), 0.36, 1.7) * Math.sqrt(this.sizeM / 1.75),
      standing: running ? 0.4 : 0.62,
      offsets: [0, 0.5],
      height: this.sizeM * (running ? 0.13 : 0.055),
    };
  }

  /** Where the feet belong under the resting body. */
  #rest(): number[] {
    const f = this.facing;
    const H = this.sizeM;
    const frontal = Math.sqrt(Math.max(0, 1 - f * f));
    const middle = this.x + this.#springs.value[AT.forth]! * H * f;
    const apart = this.#springs.value[AT.apart]! * H * (0.5 + 0.5 * frontal);
    const near = apart * frontal - apart * Math.sign(f || 1) * (1 - frontal) * 0.6;
    return [middle + near, middle - near];
  }

  #stepFeet(dt: number): void {
    const f = this.facing;
    const H = this.sizeM;
    const rest = this.#rest();
    if (this.#offGround) {
      this.#feet.hang(rest.map((x, i) => x + (i === 0 ? -0.03 : 0.05) * H * f));
      return;
    }
    for (const i of this.#feet.step(dt, this.vx, rest, this.#gait)) {
      this.felt.footstep(this, this.#feet.feet[i]!.x, 0.12 + 0.14 * Math.abs(this.vx));
    }
  }

  /** Standing height less the crouch, and less what a long step needs. */
  #hipHeight(): number {
    const upright = this.hipsOver(Math.max(-0.04, this.#springs.value[AT.crouch]!));
    if (this.#offGround) return upright;
    let reachable = upright;
    for (const foot of this.#feet.feet) {
      if (!foot.planted) continue;
      const dx = foot.x - this.x;
      const leg = (THIGH + SHIN) * this.#legs;
      reachable = Math.min(reachable, ANKLE * this.sizeM + Math.sqrt(Math.max(0.3 * leg * leg, leg * leg - dx * dx)));
    }
    return lerp(upright, reachable, 0.5);
  }

  /** From asked values and feet to joints. */
  #solve(): void {
    const v = this.#springs.value;
    const j = this.#joints;
    const H = this.sizeM;
    const f = this.facing;
    const frontal = Math.sqrt(Math.max(0, 1 - f * f));
    const run = clamp((Math.abs(this.vx) / H - 1) / 0.8, 0, 1);
    const sway = (Math.sin(this.#swayPhase * 1.35) + 0.5 * Math.sin(this.#swayPhase * 0.61)) * 0.009 * H;
    const lean = v[AT.lean]! + 0.14 * run * Math.sign(this.vx * f || 1);
    const px = this.x + v[AT.shift]! * H * f + sway;
    const py = this.y + v[AT.hips]!;
    const sin = Math.sin(lean) * f;
    const cos = Math.cos(lean);
    const headLean = (lean * 0.55 + v[AT.headTilt]!) * f;
    j[0] = px;
    j[1] = py;
    j[2] = px + sin * this.#torso;
    j[3] = py + cos * this.#torso;
    j[4] = j[2]! + sin * 0.03 * H;
    j[5] = j[3]! + cos * 0.03 * H;
    j[6] = j[4]! + Math.sin(headLean) * this.#head * 0.75 + 0.02 * H * f;
    j[7] = j[5]! + Math.cos(headLean) * this.#head * 0.75;
    this.#solveArm(8, 1, 'near', f, frontal, run);
    this.#solveArm(14, -1, 'far', f, frontal, run);
    this.#solveLeg(20, 1, 0, f, frontal);
    this.#solveLeg(28, -1, 1, f, frontal);
  }

  #solveArm(at: number, side: number, hand: 'near' | 'far', f: number, frontal: number, run: number): void {
    const v = this.#springs.value;
    const j = this.#joints;
    const H = this.sizeM;
    const sx = j[2]! + side * (0.105 * H * frontal - 0.012 * H * f);
    const sy = j[3]! - 0.01 * H;
    j[at] = sx;
    j[at + 1] = sy;
    const reach = this.reach[hand];
    const target = reach?.();
    let hx: number;
    let hy: number;
    if (target) {
      hx = target.x;
      hy = target.y;
    } else {
      const swing =
        Math.sin(2 * Math.PI * this.#feet.phase + (hand === 'near' ? 0 : Math.PI)) *
        clamp(Math.abs(this.vx) / (0.8 * H), 0, 1) *
        Math.sign(this.vx * f || 1);
      const gaitX = 0.06 + swing * lerp(0.32, 0.42, run) + 0.18 * run;
      const gaitY = lerp(-0.93, -0.55, run) + 0.1 * Math.abs(swing);
      const arms = clamp(v[AT.arms]!, 0, 1);
      const i = hand === 'near' ? AT.nearX : AT.farX;
      const ahead = lerp(gaitX, v[i]!, arms);
      const aside = lerp(0.12, v[hand === 'near' ? AT.nearZ : AT.farZ]!, arms);
      hx = sx + (ahead * f + aside * side * frontal) * this.#arm;
      hy = sy + lerp(gaitY, v[i + 1]!, arms) * this.#arm;
    }
    const glide = this.#glides[hand];
    glide.follow(reach, hx - sx, hy - sy);
    // Elbows point down, back and out, and forwards and out under a raised hand.
    const far = Math.hypot(glide.x, glide.y) || 1;
    const poleX = 0.65 * f * (glide.y / far) + 0.8 * side * frontal;
    // A hand near its shoulder: the elbow comes towards us, and the arm is seen shortened.
    const seen = 0.5 + 0.5 * Math.min(1, far / (0.75 * this.#arm));
    const bend = seen * Math.tanh(3.5 * ((-0.8 * glide.x - poleX * glide.y) / far));
    twoBones(sx, sy, sx + glide.x, sy + glide.y, this.#arm * 0.52, this.#arm * 0.48, bend, this.#out);
    const elbow = this.#elbows[hand];
    elbow.x += (this.#out[0]! - sx - elbow.x) * ELBOW_FOLLOWS;
    elbow.y += (this.#out[1]! - sy - elbow.y) * ELBOW_FOLLOWS;
    j[at + 2] = sx + elbow.x;
    j[at + 3] = sy + elbow.y;
    j[at + 4] = this.#out[2]!;
    j[at + 5] = this.#out[3]!;
  }

  #solveLeg(at: number, side: number, index: number, f: number, frontal: number): void {
    const j = this.#joints;
    const v = this.#springs.value;
    const H = this.sizeM;
    const foot = this.#feet.feet[index]!;
    const hx = j[0]! + side * (0.055 * H * frontal - 0.008 * H * f);
    const hy = j[1]!;
    const tuck = this.#offGround ? clamp(v[AT.tuck]!, 0, 1) * 0.55 * this.#legs : 0;
    const kick = index === 0 ? this.kickAt : undefined;
    const tread = this.tread[index === 0 ? 'near' : 'far'];
    const way = kick ?? tread?.() ?? { x: foot.x, y: this.y + ANKLE * H + foot.lift + tuck };
    const glide = this.#glides.feet[index as 0 | 1];
    glide.follow(kick ?? tread ?? this.#offGround, way.x - hx, way.y - hy);
    const ax = hx + glide.x;
    const ay = hy + glide.y;
    twoBones(hx, hy, ax, ay, this.#legs * THIGH, this.#legs * SHIN, clamp(f + side * frontal * 0.35, -1, 1), this.#out);
    j[at] = hx;
    j[at + 1] = hy;
    j[at + 2] = this.#out[0]!;
    j[at + 3] = this.#out[1]!;
    j[at + 4] = this.#out[2]!;
    j[at + 5] = this.#out[3]!;
    const heelUp = foot.planted && !this.#offGround && !kick && !tread;
    j[at + 6] = (heelUp ? ax : this.#out[2]!) + 0.085 * H * (f + side * 0.3 * frontal);
    j[at + 7] = (heelUp ? ay : this.#out[3]!) - (this.#offGround ? 0.053 : 0.023) * H - 0.25 * foot.lift;
  }

  protected writePose(out: Float32Array): void {
    out.set(this.#joints);
  }
}

/** A point beside another one that is asked to be somewhere, and glides there whenever what asks has changed. */
class Glide {
  x = 0;
  y = 0;
  #awayX = 0;
  #awayY = 0;
  #speedX = 0;
  #speedY = 0;
  #asked: unknown;

  follow(asked: unknown, x: number, y: number): void {
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#awayX = this.x - x;
      this.#awayY = this.y - y;
    }
    this.x = x + this.#awayX;
    this.y = y + this.#awayY;
  }

  step(dt: number): void {
    const w = 17;
    this.#speedX += (-w * w * this.#awayX - 2 * w * this.#speedX) * dt;
    this.#speedY += (-w * w * this.#awayY - 2 * w * this.#speedY) * dt;
    this.#awayX += this.#speedX * dt;
    this.#awayY += this.#speedY * dt;
  }

  settle(): void {
    this.#awayX = this.#awayY = this.#speedX = this.#speedY = 0;
  }
}
