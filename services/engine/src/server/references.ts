import { RenderFailed, type Reference, type RenderRequest } from '@cielo/inference';
import { frontality, type FacePoints } from '../likeness/face.ts';
import type { PictureInScene } from '../picture/pictures.ts';
import { BadScene, parseScene } from '../scene/parse-scene.ts';
import type { SceneGraph } from '../scene/scene-graph.ts';
import type { StoryboardShot } from '../scene/composition.ts';
import { MOST_CHAPTERS, MOST_SECONDS, NoState, readState, type State } from './state.ts';
import { NoStoryboard, readStoryboard } from './storyboard.ts';

const MiB = 1_048_576;
/** Of all references together: what fits into one request. */
const MOST_BYTES = 16 * MiB;

interface Rule {
  readonly mediaTypes: readonly string[];
  readonly mostBytes: number;
  /** How many of the role a request may bring. */
  readonly most: number;
}

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

const RULES: Readonly<Record<Reference['role'], Rule>> = {
  first_frame: { mediaTypes: PICTURES, mostBytes: 16 * MiB, most: 1 },
  picture: { mediaTypes: PICTURES, mostBytes: 8 * MiB, most: 2 },
  poster: { mediaTypes: PICTURES, mostBytes: 8 * MiB, most: 2 },
  backdrop: { mediaTypes: PICTURES, mostBytes: 8 * MiB, most: 1 },
  state: { mediaTypes: ['application/octet-stream'], mostBytes: MiB, most: 1 },
  storyboard: { mediaTypes: ['application/json'], mostBytes: MiB / 4, most: 1 },
  scene: { mediaTypes: ['application/json'], mostBytes: MiB / 4, most: 1 },
  likeness: { mediaTypes: ['image/jpeg', 'image/png', 'audio/wav'], mostBytes: 4 * MiB, most: 16 },
};

/** What a request's references come to, each judged by its role, type and size, and by nothing that has to be decoded. */
export interface Asked {
  readonly firstFrame?: Reference;
  readonly state?: State;
  /** To be played instead of what the words say. */
  readonly scene?: SceneGraph;
  /** Seen in the scene. */
  readonly pictures: readonly PictureInScene[];
  /** Shots that fill the clip. */
  readonly storyboard?: readonly StoryboardShot[];
  /** By name. */
  readonly likenesses: readonly AskedLikeness[];
}

/** Somebody whose face or voice the clip has, by a consent. */
export interface AskedLikeness {
  readonly name: string;
  readonly consent: string;
  /** The one that looks most straight ahead. */
  readonly face?: Reference & { readonly points: FacePoints };
  readonly voice?: Reference;
}

/** @throws RenderFailed, not to be retried, that names the reference, what is wrong with it, and what would be right */
export function readReferences({ references = [], seconds }: RenderRequest): Asked {
  const names = new Map(references.map((reference, at) => [reference, `reference ${at + 1} (${reference.role})`]));
  let bytes = 0;
  for (const [reference, name] of names) {
    const { role, mediaType, data } = reference;
    const { mediaTypes, mostBytes, most } = RULES[role];
    const alike = references.filter((each) => each.role === role).length;
    if (alike > most)
      refuse(`there are ${alike} references with the role ${role}, but at most ${most} can be followed`);
    if (!mediaTypes.includes(mediaType))
      refuse(`${name} is of the type ${JSON.stringify(mediaType.slice(0, 60))}, but must be ${mediaTypes.join(', ')}`);
    if (data.length > mostBytes) refuse(`${name} has ${data.length} bytes, but at most ${mostBytes} are taken`);
    bytes += data.length;
  }
  if (bytes > MOST_BYTES) refuse(`the references have ${bytes} bytes together, but at most ${MOST_BYTES} are taken`);
  const one = (role: Reference['role']): Reference | undefined => references.find((each) => each.role === role);
  const [firstFrame, state, scene, board] = (['first_frame', 'state', 'scene', 'storyboard'] as const).map(one);
  for (const [a, b, why] of [
    [firstFrame, state, 'a clip that goes on begins where it ended'],
    [scene, state, 'a clip goes on by words'],
    [board, state, 'a clip goes on by one shot at a time'],
    [board, scene, 'each says what is played'],
    [board, firstFrame, 'a storyboard begins with its first shot'],
  ] as const)
    if (a && b) refuse(`${names.get(a)} and ${names.get(b)} exclude each other: ${why}`);
  const likenesses = likenessesFrom(references, names);
  return {
    ...(firstFrame ? { firstFrame } : {}),
    ...(state ? { state: stateFrom(state, names.get(state)!, seconds, likenesses) } : {}),
    ...(scene ? { scene: sceneFrom(scene, names.get(scene)!, sceneSeconds(seconds, firstFrame)) } : {}),
    ...(board ? { storyboard: reading(names.get(board)!, () => readStoryboard(board.data, seconds)) } : {}),
    pictures: references.flatMap(({ role, data }) =>
      role === 'picture' || role === 'poster' || role === 'backdrop' ? [{ role, file: data }] : [],
    ),
    likenesses,
  };
}

/** How long the picture that a clip begins with is all there is. A clip of one second has no time for that. */
export const HOLD_S = 1;

/** The seconds of a clip that are its scene's. */
const sceneSeconds = (seconds: number, firstFrame: Reference | undefined): number =>
  firstFrame && seconds > HOLD_S ? seconds - HOLD_S : seconds;

function sceneFrom({ data }: Reference, name: string, seconds: number): SceneGraph {
  const scene = reading(name, () => parseScene(Buffer.from(data).toString('utf8')));
  if (scene.seconds !== seconds)
    refuse(`${name} is ${scene.seconds} seconds long, but the clip that is asked for has ${seconds} for it`);
  return scene;
}

const MOST_NAMES = 4;
const NAME_CHARACTERS = 60;
const CONSENT_CHARACTERS = 200;

function likenessesFrom(references: readonly Reference[], names: ReadonlyMap<Reference, string>): AskedLikeness[] {
  const all = new Map<string, AskedLikeness>();
  for (const reference of references.filter(({ role }) => role === 'likeness')) {
    const which = names.get(reference)!;
    const { name, consent, face: points } = reference.likeness ?? { name: '' };
    if (name.trim() === '' || [...name].length > NAME_CHARACTERS)
      refuse(`${which} is nobody's: its meta needs a likeness.name of 1 to ${NAME_CHARACTERS} characters`);
    if (!consent?.trim() || consent.length > CONSENT_CHARACTERS)
      refuse(`${which} has no consent, and without one nobody's likeness is shown: its meta needs a likeness.consent`);
    const before = all.get(name) ?? { name, consent };
    if (before.consent !== consent) refuse(`${which} has another consent than the likeness of the same name before it`);
    if (reference.mediaType === 'audio/wav') {
      if (before.voice) refuse(`${which} is a second voice of the same name, but one is enough`);
      all.set(name, { ...before, voice: reference });
    } else {
      const face = points && { ...reference, points };
      if (
        !face ||
        Math.hypot(face.points.eyes[0][0] - face.points.eyes[1][0], face.points.eyes[0][1] - face.points.eyes[1][1]) <
          0.02
      )
        refuse(`${which} does not say where the face is: its meta needs likeness.face with two eyes and a mouth`);
      const better = !before.face || frontality(face.points) > frontality(before.face.points);
      all.set(name, better ? { ...before, face } : before);
    }
  }
  if (all.size > MOST_NAMES)
    refuse(`there are likenesses of ${all.size} people, but at most ${MOST_NAMES} can be cast`);
  return [...all.values()];
}

function stateFrom({ data }: Reference, name: string, seconds: number, likenesses: readonly AskedLikeness[]): State {
  const state = reading(name, () => readState(data));
  const cast = [...new Set(state.chapters.flatMap((chapter) => chapter.likenesses ?? []))];
  const missing = cast.filter((each) => likenesses.every((one) => one.name !== each));
  if (missing.length > 0)
    refuse(
      `${name} shows somebody by a likeness (${missing.map((each) => JSON.stringify(each)).join(', ')}) that this request does not bring: each clip needs its consent anew`,
    );
  const whole = state.chapters.at(-1)!.graph.seconds + state.leadMs / 1000 + seconds;
  if (whole > MOST_SECONDS)
    refuse(`${name} would go on to second ${whole}, but a clip is at most ${MOST_SECONDS} seconds long`);
  if (state.chapters.length === MOST_CHAPTERS) refuse(`${name} has gone on ${MOST_CHAPTERS - 1} times already`);
  return state;
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoState || error instanceof BadScene || error instanceof NoStoryboard)
      refuse(`${name} cannot be followed: ${error.message}`);
    throw error;
  }
}

function refuse(message: string): never {
  throw new RenderFailed(message, false);
}
