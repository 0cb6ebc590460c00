import { sharedFloats, type SoundCue } from '../timeline.ts';
import type { Stage } from './stage.ts';
import { extent, type Thing } from './thing.ts';

const LEVEL_HZ = 60;

/** What keeps sounding while bodies roll, slide and drive: one cue for the whole clip each, whose level follows the speed. */
export function rollingSounds(stage: Stage): SoundCue[] {
  const cues: SoundCue[] = [];
  for (const thing of stage.things.values()) {
    const engine = thing.def.sounds?.drive;
    if ((thing.fixed && !engine) || thing.piece) continue;
    const level = sharedFloats(Math.ceil(stage.options.seconds * LEVEL_HZ) + 1);
    const most = engine ? driven(thing, level) : rolled(thing, level);
    if (most < 0.02 && !(engine && thing.drive)) continue;
    const rolls = thing.shape.kind === 'ball' || thing.def.look.kind === 'vehicle';
    const kind = engine ?? (rolls ? 'roll' : 'slide');
    cues.push({
      startMs: 0,
      endMs: stage.options.seconds * 1000,
      kind,
      source: thing.id,
      strength: 1,
      level: { rateHz: LEVEL_HZ, stride: 1, data: level },
      material: thing.material.id,
    });
  }
  return cues;
}

/** A fixed thing has one place only. */
function speedAt(data: Float32Array, rateHz: number, timeS: number): { along: number; y: number; up: number } {
  const i = Math.min(data.length / 3 - 1, Math.max(1, Math.round(timeS * rateHz)));
  const j = Math.max(0, i - 1);
  return {
    along: (data[3 * i]! - data[3 * j]!) * rateHz,
    up: (data[3 * i + 1]! - data[3 * j + 1]!) * rateHz,
    y: data[3 * i + 1]!,
  };
}

/** Speed on the ground, as a share of 4 m/s: a ball that rolls, or what slides on its flat side. */
function rolled(thing: Thing, level: Float32Array): number {
  const { data, rateHz } = thing.recorder.track();
  if (thing.def.body?.lift) return 0;
  const half = extent(thing.shape).h / 2;
  const close = thing.shape.kind === 'ball' ? 0.006 : 0.02;
  let most = 0;
  for (let i = 0; i < level.length; i++) {
    const v = speedAt(data, rateHz, i / LEVEL_HZ);
    const touches = v.y < half + close && Math.abs(v.up) < 0.15;
    level[i] = touches && Math.abs(v.along) > 0.05 ? Math.min(1, Math.abs(v.along) / 4) : 0;
    most = Math.max(most, level[i]!);
  }
  return most;
}

/** Speed of an engine, as a share of 14 m/s, with its idling; a fire burns evenly. */
function driven(thing: Thing, level: Float32Array): number {
  const { data, rateHz } = thing.recorder.track();
  let most = 0;
  for (let i = 0; i < level.length; i++) {
    const v = speedAt(data, rateHz, i / LEVEL_HZ);
    level[i] = thing.fixed ? 0.7 : Math.min(1, 0.12 + Math.hypot(v.along, v.up) / 14);
    most = Math.max(most, level[i]!);
  }
  return most;
}
