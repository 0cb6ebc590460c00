import type { Entity, SceneGraph } from '../scene/scene-graph.ts';
import type { SettingDef } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';

/** The setting, with firm ground for those who need some. */
export function placeOf(graph: SceneGraph): SettingDef {
  const setting = known(vocabulary.settings, graph.setting);
  const { water } = setting;
  const afloat = ({ noun, place }: Entity): boolean =>
    floats(noun) || graph.entities.some(({ id, noun: below }) => id === place?.of && floats(below));
  if (water?.jettyX === undefined || graph.entities.every(afloat)) return setting;
  return { ...setting, water: { ...water, x0: water.jettyX } };
}

const floats = (noun: string): boolean => {
  const { is, ambient } = known(vocabulary.nouns, noun);
  return ambient === true || is.some((kind) => ['boat', 'fish', 'bird', 'aircraft'].includes(kind));
};
