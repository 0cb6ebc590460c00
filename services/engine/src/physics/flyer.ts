import { chance } from '../scene/chance.ts';
import { Actor, type ActorSetting, type Felt } from './actor.ts';
import { Springs } from './spring.ts';
import { clamp } from './units.ts';

const AT = { flap: 0, facing: 1, gazeX: 2, gazeY: 3, pitch: 4, fold: 5, peck: 6 } as const;

/** A bird: stands on the ground with folded wings, or flies where its course says. */
export class Bird extends Actor {
  readonly rig = 'bird';
  readonly #springs = new Springs([0, 1, 1, 0, 0, 1, 0], 10);
  readonly #joints = new Float64Array(22);
  #wingPhase: number;
  flying = false;
  /** Where it flies to; given anew by whoever steers it. */
  course?: { x: number; y: number; speed: number };

  constructor(setting: ActorSetting, felt: Felt) {
    super(setting, 'bird', felt);
    this.#wingPhase = chance(setting.seed, setting.id, 'wing') * 6;
    this.#solve();
  }

  get walkSpeed(): number {
    return 0.5;
  }
  get runSpeed(): number {
    return 0.9;
  }
  get facing(): number {
    return clamp(this.#springs.value[AT.facing]!, -1, 1);
  }
  get gaze(): { x: number; y: number } {
    return { x: this.#springs.value[AT.gazeX]!, y: this.#springs.value[AT.gazeY]! };
  }
  get eyes(): { x: number; y: number } {
    return { x: this.#joints[4]!, y: this.#joints[5]! };
  }
  holdPoint(): { x: number; y: number } {
    return { x: this.#joints[6]!, y: this.#joints[7]! };
  }
  peck(on: boolean): void {
    this.#springs.aim[AT.peck] = on ? 1 : 0;
  }

  settle(): void {
    this.#springs.aim[AT.facing] = this.facingAim;
    this.#springs.settle();
    this.#solve();
  }

  protected stepPose(dt: number): void {
    const { aim, value } = this.#springs;
    if (this.flying && this.course) this.#steer(dt);
    aim[AT.facing] = this.facingAim;
    aim[AT.fold] = this.flying ? 0 : 1;
    aim[AT.flap] = this.flying ? clamp(0.45 + this.vy * 0.35, 0.2, 1) : 0;
    aim[AT.pitch] = this.flying ? clamp(this.vy * 0.25, -0.6, 0.6) : 0;
    aim[AT.gazeX] = this.facingAim;
    this.#springs.step(dt);
    this.#wingPhase +=
      dt * 2 * Math.PI * (2.2 + 3.5 * clamp(value[AT.flap]!, 0, 1)) * Math.pow(0.35 / this.sizeM, 0.35);
    this.#solve();
  }

  /** Turns its speed towards the course as a body in air can; never at once. */
  #steer(dt: number): void {
    const { x, y, speed } = this.course!;
    const dx = x - this.x;
    const dy = y - this.y;
    const d = Math.max(0.05, Math.hypot(dx, dy));
    const wanted = Math.min(speed, d * 2.2);
    this.vx += clamp((dx / d) * wanted - this.vx, -4 * dt, 4 * dt);
    this.vy += clamp((dy / d) * wanted - this.vy, -3.5 * dt, 3.5 * dt);
    this.x += this.vx * dt;
    this.y = Math.max(0, this.y + this.vy * dt);
    if (Math.abs(this.vx) > 0.4) this.facingAim = Math.sign(this.vx);
  }

  override step(dt: number, timeS: number): void {
    if (this.flying) this.stepPose(dt);
    else super.step(dt, timeS);
  }

  #solve(): void {
    const v = this.#springs.value;
    const j = this.#joints;
    const L = this.sizeM;
    const f = this.facing;
    const fold = clamp(v[AT.fold]!, 0, 1);
    const peck = clamp(v[AT.peck]!, 0, 1);
    const hop = this.flying ? 0 : Math.abs(Math.sin(this.x * 14)) * 0.06 * L * clamp(Math.abs(this.vx) * 3, 0, 1);
    const flapping = Math.sin(this.#wingPhase) * clamp(v[AT.flap]!, 0, 1);
    const by = this.y + 0.32 * L + hop - flapping * 0.04 * L;
    const pitch = v[AT.pitch]! - peck * 0.7;
    const point = (at: number, x: number, y: number) => {
      j[at] = this.x + (x * Math.cos(pitch) - y * Math.sin(pitch)) * f * L;
      j[at + 1] = by + (x * Math.sin(pitch) + y * Math.cos(pitch)) * L;
    };
    point(0, 0, 0);
    point(2, 0.2, 0.1 + 0.06 * fold);
    point(4, 0.3, 0.16 + 0.08 * fold);
    point(6, 0.45, 0.13 + 0.07 * fold);
    point(8, -0.5, -0.02 - 0.08 * fold);
    const spread = 1 - fold;
    const lift = Math.sin(this.#wingPhase) * spread;
    const tip = Math.sin(this.#wingPhase - 0.8) * spread;
    point(10, 0.0 - 0.1 * fold, 0.06 + 0.3 * lift);
    point(12, -0.12 - 0.28 * fold, 0.05 + 0.75 * tip * (0.5 + 0.5 * spread));
    point(14, 0.06 - 0.1 * fold, 0.08 + 0.28 * lift);
    point(16, -0.02 - 0.28 * fold, 0.08 + 0.7 * tip * (0.5 + 0.5 * spread));
    const legs = this.flying ? 0.18 : 0;
    j[18] = this.x + (-0.03 - legs) * L * f;
    j[19] = this.flying ? by - 0.12 * L : this.y;
    j[20] = this.x + (0.05 - legs) * L * f;
    j[21] = this.flying ? by - 0.11 * L : this.y;
  }

  protected writePose(out: Float32Array): void {
    out.set(this.#joints);
  }
}

/** A fish: swims where its course says, its body a wave that runs from head to tail. */
export class Fish extends Actor {
  readonly rig = 'fish';
  readonly #springs = new Springs([1, 1, 0], 7);
  readonly #joints = new Float64Array(12);
  #wave: number;
  course?: { x: number; y: number; speed: number };

  constructor(setting: ActorSetting, felt: Felt) {
    super(setting, 'fish', felt);
    this.#wave = chance(setting.seed, setting.id, 'wave') * 6;
    this.#solve();
  }

  get walkSpeed(): number {
    return 0.6;
  }
  get runSpeed(): number {
    return 1.6;
  }
  get facing(): number {
    return clamp(this.#springs.value[0]!, -1, 1);
  }
  get gaze(): { x: number; y: number } {
    return { x: this.facing, y: this.#springs.value[2]! };
  }
  get eyes(): { x: number; y: number } {
    return { x: this.#joints[0]!, y: this.#joints[1]! };
  }
  holdPoint(): { x: number; y: number } {
    return this.eyes;
  }

  override step(dt: number): void {
    this.stepPose(dt);
  }

  settle(): void {
    this.#springs.aim[0] = this.facingAim;
    this.#springs.settle();
    this.#solve();
  }

  protected stepPose(dt: number): void {
    const course = this.course ?? { x: this.x, y: this.y, speed: 0 };
    const dx = course.x - this.x;
    const dy = course.y - this.y;
    const d = Math.max(0.05, Math.hypot(dx, dy));
    const wanted = Math.min(course.speed, d * 1.6);
    this.vx += clamp((dx / d) * wanted - this.vx, -1.6 * dt, 1.6 * dt);
    this.vy += clamp((dy / d) * wanted - this.vy, -1.2 * dt, 1.2 * dt);
    this.x += this.vx * dt;
    this.y += this.vy * dt;
    if (Math.abs(this.vx) > 0.12) this.facingAim = Math.sign(this.vx);
    this.#springs.aim[0] = this.facingAim;
    this.#springs.aim[2] = clamp(this.vy, -0.7, 0.7);
    this.#springs.step(dt);
    this.#wave += dt * 2 * Math.PI * (1.1 + 1.7 * Math.hypot(this.vx, this.vy));
    this.#solve();
  }

  #solve(): void {
    const j = this.#joints;
    const L = this.sizeM;
    const f = this.facing;
    const pitch = this.#springs.value[2]! * 0.6;
    const along = [0.5, 0.25, 0, -0.22, -0.4, -0.58];
    along.forEach((a, i) => {
      const wave = Math.sin(this.#wave - i * 0.9) * 0.012 * i * i * 0.35 * L;
      j[2 * i] = this.x + a * L * f * Math.cos(pitch);
      j[2 * i + 1] = this.y + a * L * Math.sin(pitch) + wave + 0.02 * L * Math.sin(this.#wave * 0.23);
    });
  }

  protected writePose(out: Float32Array): void {
    out.set(this.#joints);
  }
}
