import { castNames, withNames, type CastName } from '../likeness/cast.ts';
import type { Character } from '../timeline.ts';
import type { Draft } from '../words/cast.ts';
import { enliven } from '../words/enliven.ts';
import { understand, type Understood } from '../words/understand.ts';
import { composeUnderstood, withoutNames } from './compose.ts';
import type { ComposeRequest, Composition, StoryboardShot } from './composition.ts';
import type { Entity, SceneGraph } from './scene-graph.ts';

/**
 * Several shots with cuts between: each is played by itself, but who and what was in one is the same in the next, in looks, clothes and voice; and where
 * and when it is stays until a shot says otherwise. What the request's own words say holds for all of them.
 *
 * @throws the signal's reason when it is aborted between two stages
 */
export async function composeStoryboard(
  request: ComposeRequest,
  shots: readonly StoryboardShot[],
): Promise<Composition> {
  const { negativePrompt = '', seed, likenesses = [] } = request;
  const names = likenesses.map(({ name }) => name);
  const read = (prompt: string, seconds: number, before?: SceneGraph): Understood =>
    understand(withNames(prompt, names), negativePrompt, seconds, seed, before);
  let known = request.prompt.trim() ? asScene(read(request.prompt, request.seconds)) : undefined;
  let cast: CastName[] = [];
  const played: Composition[] = [];
  for (const { prompt, seconds } of shots) {
    const words = read(prompt, seconds, known);
    const { draft, graph } = known ? seenIn(words, known) : words;
    cast = castNames(draft.entities, names, cast);
    const look = { ...(known?.mood ? { mood: known.mood } : {}), ...(known?.style ? { style: known.style } : {}) };
    const understood = withoutNames({ draft, graph: { ...look, ...graph } }, cast);
    const said = played.flatMap((shot) => shot.graph.dialogue);
    const shot = await composeUnderstood(understood, cast, request, undefined, said);
    played.push(shot);
    known = { ...shot.graph, entities: joined(known?.entities ?? [], shot.graph.entities) };
  }
  const [first, ...next] = dressedAlike(played);
  return { ...first!, next };
}

const asScene = ({ graph, draft }: Understood): SceneGraph => ({
  ...graph,
  // Those whom the words are about, for whoever is meant by a pronoun in the first shot.
  beats: draft.beats.map(({ step: _, ...beat }) => ({ ...beat, t0: 0, t1: 0 })),
  dialogue: [],
});

const joined = (before: readonly Entity[], now: readonly Entity[]): Entity[] => [
  ...before.filter(({ id }) => now.every((one) => one.id !== id)),
  ...now,
];

/** Only those whom a shot is about are seen in it; where it is about nobody, those of the shots before are. */
function seenIn({ draft, graph }: Understood, known: SceneGraph): Understood {
  const there = new Set(known.entities.map(({ id }) => id));
  const about = new Set([
    ...draft.beats.flatMap(({ actor, patient, target }) => [actor, patient, target]),
    ...draft.lines.map(({ speaker }) => speaker),
    ...draft.entities.filter(({ id }) => !there.has(id)).flatMap(({ id, place }) => [id, place?.of, place?.and]),
  ]);
  const inShot = draft.entities.filter(({ id }) => about.has(id));
  const entities = inShot.length > 0 ? inShot : draft.entities;
  const here = new Set(entities.map(({ id }) => id));
  const shot: Draft = {
    ...draft,
    entities: entities.map(({ place, ...entity }) =>
      place && here.has(place.of) && (!place.and || here.has(place.and)) ? { ...entity, place } : entity,
    ),
  };
  enliven(shot, graph.setting, graph.seconds);
  return { draft: shot, graph: { ...graph, entities: shot.entities } };
}

/** Everybody looks in each shot as in the first that shows him. */
function dressedAlike(shots: readonly Composition[]): Composition[] {
  const looks = new Map<string, NonNullable<Character['appearance']>>();
  return shots.map((shot) => ({
    ...shot,
    timeline: {
      ...shot.timeline,
      characters: shot.timeline.characters.map((one): Character => {
        const appearance = looks.get(one.id) ?? one.appearance;
        if (!appearance) return one;
        looks.set(one.id, appearance);
        return { ...one, appearance };
      }),
    },
  }));
}
