import type { Composition } from '../../services/engine/src/scene/composition.ts';
import type { Beat, Entity } from '../../services/engine/src/scene/scene-graph.ts';
import { keyAt } from '../../services/engine/src/timeline.ts';
import { SCENERY } from '../../services/engine/src/words/lists/scenery.ts';
import { vocabulary } from '../../services/engine/src/vocab/registry.ts';

/**
 * Whether a clip shows, or lets one hear, one concept. Written as
 *
 *     dog, 2 black cat, huge wood robot      so many, so coloured, of that size, material or feeling; nothing that only stands in for it
 *     do boy kick ball                       the verb was played by somebody of that noun, and came out; with what is told behind it
 *     how dog slowly                         somebody of that noun does something in that manner
 *     is cup on table                        so it is when the clip begins
 *     onto cat table, into leaf water        a beat leads there, and came out
 *     at park, hour night, sky rain, mood sad, style noir, camera pan
 *     says girl hello                        the line is spoken, by her
 *     hears bark                             a sound of that kind, a contact or a steady sound of the place
 *
 * with our own words, or words that we should have; `a|b`: one of them is enough.
 */
export function isCovered(concept: string, clip: Composition): boolean {
  const [first = '', ...rest] = concept.split(' ');
  const judge = Object.hasOwn(JUDGES, first) ? JUDGES[first] : undefined;
  return judge ? judge(rest, clip) : isShown([first, ...rest], clip);
}

type Judge = (words: readonly string[], clip: Composition) => boolean;

const JUDGES: Readonly<Record<string, Judge>> = {
  do: ([actor, verb, ...others], clip) =>
    played(clip).some(
      (beat) =>
        isOneOf(verb, beat.verb) &&
        doersOf(beat).some((doer) => isLike(clip, actor, doer)) &&
        others.every((other) => [beat.patient, beat.target].some((id) => isLike(clip, other, id))),
    ),
  how: ([actor, ...manner], clip) =>
    played(clip).some(
      (beat) => beat.manner === manner.at(-1) && isLike(clip, actor, beat.actor) && !isReported(clip, beat.manner!),
    ),
  is: ([what, relation, of], clip) => {
    const { graph, report } = clip;
    const sits = played(clip).some(
      (beat) =>
        vocabulary.verbs.get(beat.verb)?.seats === true &&
        isLike(clip, what, beat.actor) &&
        isLike(clip, of, beat.target),
    );
    if (relation === 'on' && sits) return true;
    return graph.entities.some(
      (entity) =>
        isOneOf(what, entity.noun) &&
        entity.place?.relation === relation &&
        isOneOf(of, graph.entities.find(({ id }) => id === entity.place!.of)?.noun) &&
        !report.unheld.includes(`${entity.label ?? entity.noun} ${relation} ${entity.place!.of}`),
    );
  },
  at: ([place], { graph }) => isOneOf(place, graph.setting),
  hour: ([hour], { graph }) => isOneOf(hour, graph.timeOfDay),
  sky: ([weather], { graph }) => isOneOf(weather, graph.weather),
  mood: ([mood], { timeline }) => timeline.mood === mood,
  style: ([style], { timeline }) => timeline.style === style && vocabulary.styles.get(style!)?.drawn === true,
  camera: ([word], { timeline: { cameraWords, shots } }) =>
    [...cameraWords, ...shots.flatMap((shot) => shot.cameraWords ?? [])].includes(word!) &&
    vocabulary.camera.get(word!)?.drawn === true,
  says: ([speaker, ...text], clip) =>
    clip.timeline.speech.some(
      (line) =>
        line.text === text.join(' ') &&
        clip.speech.some(({ line: id }) => id === line.id) &&
        isLike(clip, speaker, entityOf(line.speaker)),
    ),
  hears: ([sound], { timeline }) => {
    const { sounds, contacts, environment } = timeline;
    const ambience = vocabulary.settings.get(environment.setting)?.ambience;
    const weather = vocabulary.weather.get(environment.weather.id)?.ambience;
    const heard: readonly string[] = [
      ...sounds.map(({ kind }) => kind),
      ...contacts.map(({ kind }) => kind),
      ...(environment.crowd?.reactions ?? []).map(({ kind }) => kind),
      ...Object.keys({ ...ambience, ...weather }),
    ];
    return heard.some((kind) => isOneOf(sound, kind));
  },
  ...Object.fromEntries(
    (['into', 'onto', 'over', 'under', 'behind', 'around', 'through', 'between'] as const).map(
      (way): [string, Judge] => [
        way,
        ([actor, target], clip) =>
          played(clip).some(
            (beat) =>
              beat.way === way &&
              isLike(clip, actor, beat.actor) &&
              (beat.target === target || isLike(clip, target, beat.target)) &&
              !clip.report.unheld.some((each) => each.includes(` ${way} `)),
          ),
      ],
    ),
  ),
};

/** Whether an entity is of one of these nouns, or at least in the place of one: what it does is seen all the same. */
function isLike({ graph }: Composition, nouns: string | undefined, id: string | undefined): boolean {
  const entity = graph.entities.find((each) => each.id === id);
  return isOneOf(nouns, entity?.noun) || isOneOf(nouns, entity?.label?.toLowerCase());
}

/** Something of that noun is seen as itself, and is as it is said to be. */
function isShown(words: readonly string[], { graph, timeline }: Composition): boolean {
  const noun = words.at(-1)!;
  if (isPartOfPlace(noun, timeline)) return true;
  return graph.entities.some((entity) => {
    if (!isOneOf(noun, entity.noun) || entity.label !== undefined) return false;
    if (entity.noun === 'crowd') return timeline.environment.crowd !== undefined;
    return (
      bodyOf(timeline, entity.id) !== undefined && words.slice(0, -1).every((word) => isSo(word, entity, timeline))
    );
  });
}

function isPartOfPlace(name: string, { environment }: Composition['timeline']): boolean {
  const { layers, ground } = (Object.hasOwn(SCENERY, name) && SCENERY[name]) || {};
  return (
    (ground !== undefined && environment.groundMaterial === ground) ||
    layers?.some((layer) => environment.look.layers.includes(layer)) === true
  );
}

const FEELINGS = ['happy', 'sad', 'angry', 'afraid', 'surprised'];

function isSo(word: string, entity: Entity, timeline: Composition['timeline']): boolean {
  if (/^\d+$/.test(word))
    return (
      [...timeline.bodies, ...timeline.characters].filter((each) => each.entity === entity.id).length >= Number(word)
    );
  const character = timeline.characters.find((each) => each.entity === entity.id);
  if (FEELINGS.includes(word)) return character !== undefined && keyAt(character.emotions, 500)?.emotion === word;
  const thing = timeline.bodies.find((each) => each.entity === entity.id);
  return entity.colour === word || entity.size === word || thing?.material === word;
}

/** Two who hug do it both. */
const doersOf = ({ verb, actor, patient }: Beat): (string | undefined)[] =>
  vocabulary.verbs.get(verb)?.frame.mutual ? [actor, patient] : [actor];

/** The beats that were asked for and came out. */
const played = ({ graph, report }: Composition): Beat[] => graph.beats.filter((_, i) => !report.unplayed.includes(i));

const isReported = ({ report }: Composition, what: string): boolean => report.uncovered.includes(what);

const isOneOf = (words: string | undefined, word: string | undefined): boolean =>
  word !== undefined && (words ?? '').split('|').includes(word);

/** `boy.2` is one of the entity `boy`. */
const entityOf = (member: string): string => member.split('.')[0]!;

const bodyOf = ({ bodies, characters }: Composition['timeline'], entity: string): unknown =>
  [...bodies, ...characters].find((each) => each.entity === entity);
