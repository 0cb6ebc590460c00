import type { Stage } from './stage.ts';
import type { Thing } from './thing.ts';

export interface Rim {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export function rimOf(hoop: Thing): Rim {
  const { x, y } = hoop.body.translation();
  const r = hoop.def.look.kind === 'hoop' ? hoop.def.look.rimR * hoop.scale : 0.23;
  return { id: hoop.id, x, y, r };
}

/** Whether something that moved from `before` to `at` went down through the rim. */
export function passesDown(rim: Rim, before: { x: number; y: number }, at: { x: number; y: number }): boolean {
  if (before.y < rim.y || at.y >= rim.y) return false;
  const share = (before.y - rim.y) / (before.y - at.y);
  const x = before.x + (at.x - before.x) * share;
  return Math.abs(x - rim.x) < rim.r;
}

/** Whether a recorded body ever went down through a hoop since a moment. */
export function passedDownwards(stage: Stage, hoopId: string, bodyId: string, sinceS: number): boolean {
  const hoop = stage.things.get(hoopId);
  const thing = stage.things.get(bodyId);
  if (!hoop || !thing) return false;
  const rim = rimOf(hoop);
  const { data, rateHz } = thing.recorder.track();
  for (let i = Math.max(1, Math.floor(sinceS * rateHz)); i < data.length / 3; i++) {
    if (passesDown(rim, { x: data[3 * i - 3]!, y: data[3 * i - 2]! }, { x: data[3 * i]!, y: data[3 * i + 1]! }))
      return true;
  }
  return false;
}
