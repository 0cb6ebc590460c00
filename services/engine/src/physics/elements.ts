import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { waveAt } from '../timeline.ts';
import type { Stage } from './stage.ts';
import { extent, type Thing } from './thing.ts';
import { clamp, STEP_S } from './units.ts';

const WATER_KG_M3 = 1000;

/** What air, water and engines do to a body in one step, as a change of its speed. `body` is the thing's own, or its twin in a foreseen world. */
export function blowAndFloat(stage: Stage, thing: Thing, body: RAPIER.RigidBody, timeS: number): void {
  if (thing.fixed || !body.isDynamic()) return;
  const wind = stage.windMps;
  if (wind !== 0 && thing.def.body?.drag) blow(thing, body, wind, timeS);
  if (stage.options.setting.water) float(stage, thing, body, timeS);
  if (thing.drive) drive(thing, body);
  if (thing.shape.kind === 'ball') rollOut(stage, thing, body);
}

/** What air does to cloth and ropes, and what hinges let happen. */
export function bend(stage: Stage, thing: Thing): void {
  if (thing.soft) thing.soft.step(stage.timeS, stage.windMps + (thing.breezeMps ?? 0));
  const met = thing.leaf?.step() ?? 0;
  if (met === 0) return;
  const { w } = extent(thing.shape);
  const at = thing.body.translation();
  stage.log.add({
    timeMs: stage.timeS * 1000,
    a: thing.id,
    b: 'wall',
    materialA: thing.material.id,
    materialB: 'wood',
    impulseNs: (thing.massKg * w * met) / 3,
    x: at.x + (thing.leaf!.angle > 0 ? -w / 2 : w / 2),
    y: at.y,
    kind: 'hit',
  });
}

function blow(thing: Thing, body: RAPIER.RigidBody, windMps: number, timeS: number): void {
  const gust = windMps * (0.7 + 0.3 * Math.sin(timeS * 1.7 + thing.id.length));
  const v = body.linvel();
  body.setLinvel({ x: v.x + thing.def.body!.drag! * gust * STEP_S, y: v.y }, true);
}

/** How far under water its box is, 0 to 1; water lifts that share, and slows it. */
function float(stage: Stage, thing: Thing, body: RAPIER.RigidBody, timeS: number): void {
  const water = stage.options.setting.water!;
  const at = body.translation();
  if (at.x < water.x0 || at.x > water.x1) return;
  const { w, h } = extent(thing.shape);
  const surface = water.levelY + waveAt(at.x, timeS, stage.swell);
  const share = clamp((surface - (at.y - h / 2)) / h, 0, 1);
  const v = body.linvel();
  if (body === thing.body) splash(stage, thing, share, v.y, at.x, surface);
  if (share === 0) return;
  if (share === 1 && v.y < -0.15 && body === thing.body) bubble(stage, thing, at.x, surface);
  const density = densityOf(thing);
  const lift = stage.gravityMps2 * share * (1 - (thing.flooded ?? 0)) * Math.min(8, WATER_KG_M3 / density);
  const calm = Math.exp(-STEP_S * 2.6 * share);
  body.setLinvel({ x: v.x * Math.exp(-STEP_S * 0.9 * share), y: (v.y + lift * STEP_S) * calm }, true);
  const slope = (waveAt(at.x + w / 3, timeS, stage.swell) - waveAt(at.x - w / 3, timeS, stage.swell)) / ((2 * w) / 3);
  const turn = thing.shape.kind === 'ball' ? 0 : (slope - wrapped(body.rotation())) * 9 * share;
  body.setAngvel((body.angvel() + turn * STEP_S) * Math.exp(-STEP_S * 2.2 * share), true);
}

/** Air that comes up from what goes down. */
function bubble(stage: Stage, thing: Thing, x: number, surface: number): void {
  const step = Math.round(stage.timeS / STEP_S);
  if (step % 60 !== 0) return;
  stage.effect('ripple', x + (stage.chance('bubble', thing.id, step) - 0.5) * 0.3, surface, 0.6, thing.depth, 'water');
  if (step % 120 === 0) stage.sound('gurgle', 0.35, 0.35, thing.id);
}

function densityOf({ shape, massKg }: Thing): number {
  const { w, h } = extent(shape);
  return Math.max(60, massKg / (shape.kind === 'ball' ? (4 / 3) * Math.PI * shape.r ** 3 : w * h * Math.min(w, h)));
}

/** Lays what floats on the water as deep as it will lie there, turned with the wave below it, and at rest with it. */
export function launch(stage: Stage, thing: Thing): void {
  const water = stage.options.setting.water;
  const { x } = thing.body.translation();
  const share = densityOf(thing) / WATER_KG_M3;
  if (!water || thing.fixed || share >= 1 || x < water.x0 || x > water.x1) return;
  const { w, h } = extent(thing.shape);
  const slope = (waveAt(x + w / 3, 0) - waveAt(x - w / 3, 0)) / ((2 * w) / 3);
  stage.put(thing, x, water.levelY + waveAt(x, 0) + h / 2 - share * h, thing.shape.kind === 'ball' ? 0 : slope);
  thing.wet = true;
}

function splash(stage: Stage, thing: Thing, share: number, vy: number, x: number, y: number): void {
  const was = thing.wet;
  const is = was ? share > 0.02 : share > 0.12;
  thing.wet = is;
  if (was === undefined || was || !is || vy > -0.5) return;
  const impulseNs = thing.massKg * Math.min(6, -vy);
  stage.log.add({
    timeMs: stage.timeS * 1000,
    a: thing.id,
    b: 'water',
    materialA: thing.material.id,
    materialB: 'water',
    impulseNs,
    x,
    y,
    kind: 'splash',
  });
  stage.effect('splash', x, y, 0.15 + 0.12 * -vy, thing.depth, 'water');
  stage.effect('ripple', x, y, 0.9, thing.depth, 'water');
}

const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

function drive(thing: Thing, body: RAPIER.RigidBody): void {
  const v = body.linvel();
  const { speed, acceleration } = thing.drive!;
  body.setLinvel({ x: v.x + clamp(speed - v.x, -acceleration * STEP_S, acceleration * STEP_S), y: v.y }, true);
}

/** Balls do not roll for ever: soft floors take their turning. */
function rollOut(stage: Stage, thing: Thing, body: RAPIER.RigidBody): void {
  const at = body.translation();
  if (thing.shape.kind !== 'ball' || at.y > thing.shape.r + 0.01) return;
  const floor = stage.options.material(stage.options.setting.ground);
  const loss = Math.exp(-STEP_S * (0.06 + 0.55 * floor.roughness));
  body.setAngvel(body.angvel() * loss, false);
  const v = body.linvel();
  body.setLinvel({ x: v.x * loss, y: v.y }, false);
}
