import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { MaterialDef, SettingDef } from '../vocab/define.ts';
import { GROUND_BIT, groups } from './lanes.ts';
import type { PartNames } from './thing.ts';

/** The floor, the banks of open water, and walls where the place has some. */
export function buildGround(
  world: RAPIER.World,
  names: PartNames,
  setting: SettingDef,
  bounds: { readonly x0: number; readonly x1: number },
  material: MaterialDef,
): void {
  const fixed = world.createRigidBody(RAPIER.RigidBodyDesc.fixed());
  const slab = (name: string, halfW: number, halfH: number, x: number, y: number) => {
    const desc = RAPIER.ColliderDesc.cuboid(halfW, halfH)
      .setTranslation(x, y)
      .setFriction(material.friction)
      .setRestitution(name === 'wall' ? 0.6 : material.floorRestitution)
      .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Min)
      .setCollisionGroups(groups(GROUND_BIT, 0xffff));
    names.set(world.createCollider(desc, fixed).handle, {
      thing: name,
      material: name === 'wall' ? 'wood' : material.id,
    });
  };
  const { water } = setting;
  slab('ground', 800, 5, 0, (water?.bedY ?? 0) - 5);
  if (water && water.bedY < 0) {
    slab('ground', 400, -water.bedY / 2, water.x0 - 400, water.bedY / 2);
    slab('ground', 400, -water.bedY / 2, water.x1 + 400, water.bedY / 2);
  }
  if (setting.look.indoors) {
    slab('wall', 0.5, 10, bounds.x0 - 0.5, 10);
    slab('wall', 0.5, 10, bounds.x1 + 0.5, 10);
  }
}
