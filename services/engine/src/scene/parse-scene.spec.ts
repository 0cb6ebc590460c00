import { describe, expect, it } from 'vitest';
import { digest, graphOf } from '../../test/rehearse.ts';
import { composeGraph } from './compose.ts';
import { BadScene, parseScene } from './parse-scene.ts';
import type { SceneGraph } from './scene-graph.ts';

const graph = graphOf(
  'A girl on a bench says "hello" while a red ball rolls slowly under a table, close-up, sad music',
  6,
);
const edited = (edit: (graph: SceneGraph) => void): string => {
  const copy = structuredClone(graph);
  edit(copy);
  return JSON.stringify(copy);
};

describe('a scene graph that comes back', () => {
  it('is taken as it was given, and plays as it did', async () => {
    const parsed = parseScene(JSON.stringify(graph));
    expect(parsed).toEqual(graph);
    const [one, again] = await Promise.all([composeGraph(graph, { audio: true }), composeGraph(parsed, { audio: true })]);
    expect(digest(again.timeline)).toBe(digest(one.timeline));
  });

  it('may be edited', async () => {
    const parsed = parseScene(
      edited(({ entities }) => {
        entities.find(({ noun }) => noun === 'ball')!.colour = 'blue';
      }),
    );
    const { timeline } = await composeGraph(parsed, { audio: true });
    expect(timeline.bodies.find(({ noun }) => noun === 'ball')?.colour).toBe('blue');
  });

  it.each<[string, (graph: SceneGraph) => unknown, string]>([
    ['version', (scene) => (scene.v = 2 as 1), 'scene.v is 2, but must be one of 1'],
    ['seed', (scene) => (scene.seed = 0.5), 'scene.seed is 0.5, but must be a whole number from 0 to 9007199254740991'],
    ['setting', (scene) => (scene.setting = 'Atlantis'), 'scene.setting is "Atlantis", but must be one of beach'],
    ['style', (scene) => (scene.style = 'cubism'), 'scene.style is "cubism", but must be one of anime'],
    ['camera', (scene) => (scene.camera = ['sideways']), 'scene.camera is ["sideways"], but must be of aerial'],
    ['noun', ({ entities }) => (entities[0]!.noun = '__proto__'), 'scene.entities[0].noun is "__proto__"'],
    ['id twice', ({ entities }) => (entities[1]!.id = entities[0]!.id), 'scene.entities[1].id is "girl", but must be an id of its own'],
    ['count', ({ entities }) => (entities[0]!.count = 1e9), 'scene.entities[0].count is 1000000000, but must be a whole number from 1 to 12'],
    ['place', ({ entities }) => (entities[0]!.place = { relation: 'on', of: 'moon' }), 'scene.entities[0].place.of is "moon"'],
    ['actor', ({ beats }) => (beats[0]!.actor = 'nobody'), 'scene.beats[0].actor is "nobody", but must be one of girl'],
    ['time', ({ beats }) => (beats[0]!.t1 = 99), 'scene.beats[0].t1 is 99, but must be a number from 0 to 6'],
    ['voice', ({ dialogue }) => (dialogue[0]!.voice = 'choir'), 'scene.dialogue[0].voice is "choir"'],
    ['beats', (scene) => (scene.beats = Array<never>(65)), 'but must be a list of at most 64'],
  ])('is refused with its %s, by name', (_, edit, message) => {
    expect(() => parseScene(edited(edit))).toThrow(BadScene);
    expect(() => parseScene(edited(edit))).toThrow(message);
  });

  it.each(['', '[]', 'null', '"scene"', '{'])('is refused when it is %s', (json) => {
    expect(() => parseScene(json)).toThrow(BadScene);
  });
}); // prettier-ignore
