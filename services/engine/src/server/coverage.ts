import type { SceneGraph } from '../scene/scene-graph.ts';

/** How much of what was asked is seen or heard, counted by concepts. */
export interface Coverage {
  /** Who and what there is with what is said of each, what happens and how, what is said, and where, when and in which manner it is shown. */
  readonly shown: number;
  readonly uncovered: number;
  /** Of all, 0 to 1. */
  readonly share: number;
}

export function coverageOf(scenes: readonly SceneGraph[], uncovered: readonly string[]): Coverage {
  const shown = scenes.reduce((sum, scene) => sum + conceptsIn(scene), 0);
  const share = shown / Math.max(1, shown + uncovered.length);
  return { shown, uncovered: uncovered.length, share: Math.round(share * 1000) / 1000 };
}

function conceptsIn({ entities, beats, dialogue, mood, style, camera = [] }: SceneGraph): number {
  const said = (values: readonly unknown[]): number => values.filter((value) => value !== undefined).length;
  const things = entities.map(({ noun, colour, material, size, mods, place }) =>
    said([noun, colour, material, size, place, ...mods]),
  );
  const deeds = beats.map(({ verb, manner, camera: words = [] }) => said([verb, manner, ...words]));
  // Every scene is at a place, at an hour and in a weather.
  return [...things, ...deeds].reduce((sum, each) => sum + each, 3 + dialogue.length + said([mood, style, ...camera]));
}
