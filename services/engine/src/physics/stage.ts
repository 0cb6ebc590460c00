import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { chance } from '../scene/chance.ts';
import type { Beat, Entity } from '../scene/scene-graph.ts';
import type { Contact, Effect, Link, SoundCue } from '../timeline.ts';
import type { MaterialDef, NounDef, SettingDef, WeatherDef } from '../vocab/define.ts';
import { Actor, type ActorSetting, type Felt } from './actor.ts';
import { Biped } from './biped.ts';
import { ContactLog } from './contact-log.ts';
import { bend, blowAndFloat } from './elements.ts';
import { Bird, Fish } from './flyer.ts';
import { Grips, type Hand, type Strap } from './grips.ts';
import { buildGround } from './ground.ts';
import { LANE_DEPTHS_M, PIECE_BIT, actorBit, groups, thingBit } from './lanes.ts';
import { Leaf } from './leaf.ts';
import { Quadruped } from './quadruped.ts';
import { Recorder } from './recorder.ts';
import { Soft } from './soft.ts';
import type { Speaking } from './speaking.ts';
import { clothe, extent, isScenery, scaled, scaleOf, type PartNames, type Thing } from './thing.ts';
import { STEP_S, STEPS_PER_POSE, STEPS_PER_SECOND, clamp } from './units.ts';

export interface StageOptions {
  readonly seed: number;
  /** Of everything that will be played, all chapters together. */
  readonly seconds: number;
  readonly setting: SettingDef;
  readonly weather: WeatherDef;
  readonly material: (id: string) => MaterialDef;
  readonly speaking: Speaking;
  /** Walls left and right, where the place has some. */
  readonly bounds: { readonly x0: number; readonly x1: number };
}

/** Where the rails of a station lie, behind the edge of its platform. */
const RAILS_DEPTH_M = 5.4;

let opening: Promise<void> | undefined;

/** Must be awaited before the first stage. Two openings at once would each bring a memory of their own, and mix them up: there is only one. */
export function openPhysics(): Promise<void> {
  return (opening ??= RAPIER.init());
}

/** The world while a clip is being worked out: bodies under physics, actors under their will, and everything that is noticed about them. */
export class Stage {
  readonly options: StageOptions;
  readonly world: RAPIER.World;
  readonly things = new Map<string, Thing>();
  readonly actors = new Map<string, Actor>();
  readonly log: ContactLog;
  readonly effects: Effect[] = [];
  readonly sounds: SoundCue[] = [];
  readonly reactions: { timeMs: number; kind: 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo'; strength: number }[] = [];
  readonly links: Link[] = [];
  /** Tries that searching for an outcome took. */
  tries = 0;
  /** Which try this chapter is; a new one turns out otherwise. */
  attempt = 0;
  /** When the clip ends, as far as anybody on the stage knows: the end of the chapter that is played. */
  endS: number;
  readonly staged: string[] = [];
  readonly gravityMps2: number;
  readonly #names: PartNames = new Map();
  #list: Thing[] = [];
  #step = 0;
  #begun = false;
  readonly #grips = new Grips(this.things, this.actors);
  readonly #claimed = new Set<string>();

  constructor(options: StageOptions) {
    this.options = options;
    this.endS = options.seconds;
    this.gravityMps2 = options.setting.gravityMps2 ?? 9.81;
    this.world = new RAPIER.World({ x: 0, y: -this.gravityMps2 });
    this.world.timestep = STEP_S;
    this.log = new ContactLog(this.world, this.#names, this.gravityMps2);
    const { setting, bounds, material } = options;
    buildGround(this.world, this.#names, setting, bounds, material(setting.ground));
  }

  get timeS(): number {
    return this.#step * STEP_S;
  }

  /** No wind blows in a room. */
  get windMps(): number {
    return this.options.setting.look.indoors ? 0 : this.options.weather.windMps;
  }

  /** How high the waves are, against those of a calm lake: the sea's are higher, and the wind raises them. */
  get swell(): number {
    const { water } = this.options.setting;
    return (water?.swell ?? 1) * (1 + 0.22 * this.windMps);
  }

  /** A number of its own for every use, from 0 to 1; another one in another try. */
  chance(...about: readonly (string | number)[]): number {
    return chance(this.options.seed, this.attempt, ...about);
  }

  thing(id: string | undefined): Thing | undefined {
    return id === undefined ? undefined : this.things.get(id);
  }

  actor(id: string | undefined): Actor | undefined {
    return id === undefined ? undefined : this.actors.get(id);
  }

  biped(id: string | undefined): Biped | undefined {
    const actor = this.actor(id);
    return actor instanceof Biped ? actor : undefined;
  }

  /** Everything of the same entity, in order, itself included. */
  members(id: string): string[] {
    const entity = (this.things.get(id) ?? this.actors.get(id))?.entity;
    return [...this.things, ...this.actors].filter(([, each]) => each.entity === entity).map(([name]) => name);
  }

  /** Middle of a thing, or the chest of an actor. */
  placeOf(id: string): { x: number; y: number } {
    const thing = this.things.get(id);
    if (thing) return { ...thing.body.translation() };
    const actor = this.actors.get(id);
    return actor
      ? { x: actor.x, y: actor.y + (actor instanceof Biped ? 0.75 * actor.sizeM : 0.3 * actor.sizeM) }
      : { x: 0, y: 1 };
  }

  /** True once for each thing: whoever comes first decides how it lies at the beginning. */
  claim(id: string): boolean {
    if (this.#claimed.has(id)) return false;
    this.#claimed.add(id);
    return true;
  }

  /** Whether a beat has had its time. */
  over(beat: Beat): boolean {
    return this.timeS >= beat.t1 - 1e-9;
  }

  addThing(id: string, entity: Entity, def: NounDef, lane: number, x: number, y: number, angle = 0): Thing {
    const body = def.body!;
    const scale = scaleOf(entity);
    const material = this.options.material(entity.material ?? body.material);
    const usual = this.options.material(body.material);
    const massKg =
      body.massKg *
      Math.pow(scale, 2.5) *
      (entity.material && !body.lift ? material.densityKgM3 / usual.densityKgM3 : 1);
    const fixed = body.fixed ?? false;
    const desc = (fixed ? RAPIER.RigidBodyDesc.fixed() : RAPIER.RigidBodyDesc.dynamic())
      .setTranslation(x, y)
      .setRotation(angle)
      .setCcdEnabled(!fixed && extent(scaled(body.shape, scale)).w < 0.6)
      .setLinearDamping(body.drag ?? 0.01)
      .setAngularDamping(0.25);
    const rigid = this.world.createRigidBody(desc);
    const bare = {
      id,
      piece: def.look.kind === 'shard',
      entity,
      def,
      material,
      shape: scaled(body.shape, scale),
      massKg,
      scale,
      fixed,
      lane,
      depth: LANE_DEPTHS_M[lane]!,
      body: rigid,
      shownFromS: 0,
      shownToS: Infinity,
      ...(body.hinged ? { leaf: new Leaf() } : {}),
      ...(body.soft ? { soft: this.#softOf(body.soft, scale, x, y) } : {}),
    };
    // A door stands in its wall, which is behind whoever goes by.
    if (def.id === 'train' && this.options.setting.id === 'station') bare.depth = RAILS_DEPTH_M;
    // A big building stands so far behind that one sees it.
    if (fixed && isScenery(def)) bare.depth = clamp(extent(bare.shape).w * 1.8, 12, 45);
    if (body.hinged) bare.depth += 0.45;
    else clothe(this.world, bare, this.options.material, this.#names);
    if (body.lift) rigid.setGravityScale(1 - body.lift, false);
    const thing: Thing = {
      ...bare,
      recorder: new Recorder(STEPS_PER_SECOND, 3, fixed && !body.hinged ? 0 : this.options.seconds),
    };
    // Who comes later has been nowhere else.
    if (this.#begun) for (let i = 0; i <= this.#step; i++) thing.recorder.push(x, y, angle);
    this.things.set(id, thing);
    this.#list = [...this.things.values()];
    return thing;
  }

  /** A thing that is there only from this moment on. */
  addLater(id: string, entity: Entity, def: NounDef, lane: number, x: number, y: number, angle: number): Thing {
    const thing = this.addThing(id, entity, def, lane, x, y, angle);
    thing.shownFromS = this.timeS;
    return thing;
  }

  #softOf(soft: NonNullable<NonNullable<NounDef['body']>['soft']>, scale: number, x: number, y: number): Soft {
    const { columns, rows, acrossM, downM, held } = soft;
    return new Soft(
      { columns, rows, acrossM: acrossM * scale, downM: downM * scale },
      x + soft.x * scale,
      y + soft.y * scale,
      (column, row) => (held === 'left' ? column === 0 : row === 0),
      this.gravityMps2,
      this.options.seconds,
      this.#step,
    );
  }

  addActor(id: string, entity: Entity, def: NounDef, lane: number, x: number): Actor {
    const setting: ActorSetting = {
      id,
      entity,
      def,
      lane,
      depth: LANE_DEPTHS_M[lane]!,
      x,
      scale: scaleOf(entity),
      seconds: this.options.seconds,
      seed: this.options.seed,
      gravityMps2: this.gravityMps2,
    };
    const felt: Felt = { footstep: (actor, at, strength) => this.#footstep(actor, at, strength) };
    const actor =
      def.rig === 'quadruped'
        ? new Quadruped(setting, felt)
        : def.rig === 'bird'
          ? new Bird(setting, felt)
          : def.rig === 'fish'
            ? new Fish(setting, felt)
            : new Biped(setting, felt);
    if (actor instanceof Biped || actor instanceof Quadruped) this.#giveCollider(actor);
    this.actors.set(id, actor);
    if (this.#begun) {
      actor.settle();
      for (let i = 0; i <= this.#step / STEPS_PER_POSE; i++) actor.record(this.timeS);
    }
    return actor;
  }

  #giveCollider(actor: Actor): void {
    const tall = actor instanceof Biped;
    actor.body = this.world.createRigidBody(RAPIER.RigidBodyDesc.kinematicPositionBased().setTranslation(actor.x, 0));
    const H = actor.sizeM;
    const desc = (
      tall
        ? RAPIER.ColliderDesc.capsule(0.36 * H, 0.1 * H).setTranslation(0, 0.48 * H)
        : RAPIER.ColliderDesc.cuboid(0.36 * H, 0.16 * H).setTranslation(0, 0.4 * H)
    )
      .setFriction(0.6)
      .setRestitution(0.3)
      .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Min)
      .setCollisionGroups(groups(actorBit(actor.lane), thingBit(actor.lane) | PIECE_BIT));
    actor.collider = this.world.createCollider(desc, actor.body);
    this.#names.set(actor.collider.handle, {
      thing: actor.id,
      material: actor.def.look.kind === 'robot' ? 'metal' : 'cloth',
    });
  }

  #footstep(actor: Actor, x: number, strength: number): void {
    const ground = this.options.setting.ground;
    const shoe = actor.def.look.kind === 'robot' ? 'metal' : actor instanceof Biped ? 'rubber' : 'cloth';
    const impulseNs = strength * 14 * Math.pow(actor.sizeM, 2);
    this.log.add({
      timeMs: this.timeS * 1000,
      a: actor.id,
      b: 'ground',
      materialA: shoe,
      materialB: ground,
      impulseNs,
      x,
      y: 0,
      kind: 'footstep',
    });
    if (['sand', 'snow', 'earth', 'grass'].includes(ground) && strength > 0.2)
      this.effect('dust', x, 0.02, 0.25 * strength, actor.depth, ground);
  }

  effect(kind: Effect['kind'], x: number, y: number, strength: number, depth: number, material?: string): void {
    const seed = this.effects.length * 7919 + this.#step;
    this.effects.push({
      timeMs: this.timeS * 1000,
      kind,
      x,
      y,
      depth,
      strength: Math.min(1, strength),
      seed,
      ...(material ? { material } : {}),
    });
  }

  sound(kind: string, lengthS: number, strength: number, source?: string, x?: number): void {
    const startMs = this.timeS * 1000;
    this.sounds.push({
      startMs,
      endMs: startMs + lengthS * 1000,
      kind,
      strength,
      ...(source ? { source } : {}),
      ...(x !== undefined ? { x } : {}),
    });
  }

  react(kind: 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo', strength = 0.8): void {
    this.reactions.push({ timeMs: this.timeS * 1000, kind, strength });
  }

  /** Puts a thing into an actor's hand; it glides there from where it is. What hangs by a strap is where that is, and the hands move on it. */
  hold(actor: Actor, thing: Thing, hand: Hand, offset: { x: number; y: number } = { x: 0, y: 0 }, strap?: Strap): void {
    this.#grips.hold(actor, thing, hand, offset, this.timeS, strap);
    const at = thing.body.translation();
    this.log.add({
      timeMs: this.timeS * 1000,
      a: actor.id,
      b: thing.id,
      materialA: 'cloth',
      materialB: thing.material.id,
      impulseNs: 0.12 * thing.massKg,
      x: at.x,
      y: at.y,
      kind: 'grip',
    });
  }

  /** Lets go of a thing with the given speed; for a moment it does not meet the one who held it. */
  letGo(thing: Thing, vx = 0, vy = 0, spin = 0): void {
    this.#grips.letGo(thing, { vx, vy, spin }, this.timeS);
  }

  /** For so long a thing does not meet actors, and then until it is clear of them. */
  pass(thing: Thing, forS: number): void {
    this.#grips.pass(thing, this.timeS + forS);
  }

  /** The place nearest to `x` where something so wide does not stand in a wall. */
  inside(x: number, width: number): number {
    const { setting, bounds } = this.options;
    if (!setting.look.indoors) return x;
    const room = width / 2 + 0.05;
    return Math.min(Math.max(x, bounds.x0 + room), Math.max(bounds.x1 - room, bounds.x0 + room));
  }

  /** Moves a thing before anything has begun. */
  put(thing: Thing, x: number, y: number, angle = 0): void {
    const was = thing.body.translation();
    const inside = this.inside(x, extent(thing.shape).w);
    thing.soft?.move(inside - was.x, y - was.y);
    thing.body.setTranslation({ x: inside, y }, true);
    thing.body.setRotation(angle, true);
  }

  nameOf(collider: number): string {
    const part = this.#names.get(collider);
    return part ? (part.name ? `${part.thing}/${part.name}` : part.thing) : '';
  }

  get contacts(): readonly Contact[] {
    return this.log.contacts;
  }

  /** The state before the first step. */
  begin(): void {
    for (const actor of this.actors.values()) {
      actor.flames = this.#flamesIn(actor.lane);
      actor.settle();
    }
    this.#grips.settle();
    this.#record();
    this.#begun = true;
  }

  /** Fires do not move. */
  #flamesIn(lane: number): { x0: number; x1: number }[] {
    return this.#list.flatMap((thing) => {
      if (thing.def.look.kind !== 'fire' || !thing.fixed || thing.lane !== lane) return [];
      const [at, { w }] = [thing.body.translation(), extent(thing.shape)];
      return [{ x0: at.x - w / 2, x1: at.x + w / 2 }];
    });
  }

  /** One 240th of a second; scripts have had their say. */
  step(): void {
    const next = this.timeS + STEP_S;
    for (const actor of this.actors.values()) {
      actor.step(STEP_S, next);
      actor.body?.setNextKinematicTranslation({ x: actor.x, y: actor.y });
    }
    this.#grips.carry();
    for (const thing of this.#list) {
      blowAndFloat(this, thing, thing.body, this.timeS);
      bend(this, thing);
    }
    this.log.beforeStep(this.#list);
    this.world.step();
    this.#step++;
    this.log.afterStep(this.#list, this.timeS);
    this.#grips.meetAgain(this.timeS);
    this.#record();
  }

  #record(): void {
    for (const thing of this.#list) {
      const at = thing.body.translation();
      const sample = thing.recorder.next();
      if (!sample) continue;
      sample[0] = at.x;
      sample[1] = at.y;
      sample[2] = thing.leaf ? thing.leaf.angle : thing.body.rotation();
    }
    if (this.#step % STEPS_PER_POSE === 0) for (const actor of this.actors.values()) actor.record(this.timeS);
  }

  free(): void {
    this.world.free();
  }
}
