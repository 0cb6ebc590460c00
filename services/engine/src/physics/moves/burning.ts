import type { NounDef } from '../../vocab/define.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { linger } from './act.ts';

/** What burns by itself needs no other fire. */
const BURNING = ['fire', 'lamp'];

/** Flames stand on it from the beginning; a candle has its own. */
export function alight(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor);
  if (!thing) return;
  const { look } = thing.def;
  if (BURNING.includes(look.kind) || (look.kind === 'ware' && look.form === 'candle') || !stage.claim(`${thing.id}.fire`)) return; // prettier-ignore
  const { w, h } = extent(thing.shape);
  const { x, y } = thing.body.translation();
  const def: NounDef = {
    ...thing.def,
    is: ['light'],
    sizeM: h,
    look: { kind: 'fire', form: 'blaze' },
    body: { shape: { kind: 'box', w: 0.9 * w, h: 0.95 * h }, massKg: 1, material: 'wood', fixed: true, parts: [] },
    sounds: { drive: 'fire' },
  };
  const entity = { id: `${thing.id}.fire`, noun: 'campfire', count: 1, mods: [] };
  stage.addThing(entity.id, entity, def, thing.lane, x, y + 0.12 * h).depth = thing.depth - 0.02;
}

/** It burns on; now and then something cracks, and sparks fly. */
export function* burnOn(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (!thing) return yield* linger(stage, roles);
  const small = extent(thing.shape).h < 0.5;
  for (let crack = 0; !stage.over(roles.beat);) {
    if (!small && stage.timeS > roles.beat.t0 + 0.55 * crack) {
      const { w, h } = extent(thing.shape);
      const { x, y } = thing.body.translation();
      const aside = (stage.chance('spark', thing.id, crack) - 0.5) * 0.6 * w;
      stage.effect('sparks', x + aside, y + 0.2 * h, 0.5, thing.depth);
      crack++;
    }
    yield;
  }
}
