import { RenderFailed } from '@cielo/inference';
import { decodePicture, NoPicture } from '../picture/decode.ts';
import type { Composition } from '../scene/composition.ts';
import type { AskedLikeness } from '../server/references.ts';
import type { Character, Timeline } from '../timeline.ts';
import type { VoiceDef } from '../vocab/define.ts';
import type { CastName } from './cast.ts';
import { faceFrom, type Face } from './face.ts';
import { NoVoice, voiceFrom } from './voice.ts';

/** Somebody's likeness, ready to be given to somebody in a scene. */
export interface OpenLikeness {
  readonly name: string;
  readonly face?: Face;
  readonly voice?: VoiceDef;
}

/** @throws RenderFailed that names the likeness which cannot be followed */
export async function openLikenesses(asked: readonly AskedLikeness[]): Promise<OpenLikeness[]> {
  const open: OpenLikeness[] = [];
  for (const { name, face, voice } of asked) {
    const of = `the reference likeness of ${JSON.stringify(name)}`;
    try {
      open.push({
        name,
        ...(face ? { face: faceFrom(await decodePicture(face.data), face.points) } : {}),
        ...(voice ? { voice: voiceFrom(voice.data) } : {}),
      });
    } catch (error) {
      if (error instanceof NoPicture) throw new RenderFailed(`${of} is no picture of a face: ${error.message}`, false);
      if (error instanceof NoVoice) throw new RenderFailed(`${of} is no sample of a voice: ${error.message}`, false);
      throw error;
    }
  }
  return open;
}

/** What is drawn of a shot. */
export interface ShotPicture {
  readonly timeline: Timeline;
  readonly faces: ReadonlyMap<string, Face>;
}

/** What is drawn of each shot of a composition, the first one and those that follow it. */
export function picturesOf(
  composition: Composition,
  likenesses: readonly OpenLikeness[],
): readonly [ShotPicture, ...ShotPicture[]] {
  const pictureOf = ({ timeline, cast }: Composition): ShotPicture => {
    const faces = facesOf(timeline, cast, likenesses);
    const characters = timeline.characters.map((one) => withFace(one, faces.get(one.id)));
    return { timeline: { ...timeline, characters }, faces };
  };
  return [pictureOf(composition), ...(composition.next ?? []).map(pictureOf)];
}

/** Faces by the ids of the characters that have them: of several of a kind, the first. */
export function facesOf(
  { characters }: Timeline,
  cast: readonly CastName[],
  likenesses: readonly OpenLikeness[],
): ReadonlyMap<string, Face> {
  return new Map(
    cast.flatMap(({ name, entity }) => {
      const face = likenesses.find((one) => one.name === name)?.face;
      const character = characters.find((one) => one.entity === entity);
      return face && character ? [[character.id, face] as const] : [];
    }),
  );
}

/** Skin and hair that go with the face, and nothing before it. */
export function withFace(character: Character, face: Face | undefined): Character {
  const { appearance } = character;
  if (!face || !appearance) return character;
  const { beard: _, ...rest } = appearance;
  const hairStyle = rest.hairStyle === 'bald' ? 'short' : rest.hairStyle;
  return { ...character, appearance: { ...rest, skin: face.skin, hair: face.hair, hairStyle, glasses: false } };
}
