import { keyAt, RIGS, sample, type Character, type Emotion, type Rig } from '../../timeline.ts';
import type { Lens } from '../camera/lens.ts';
import type { Light } from '../palette/light.ts';
import type { Ink, Point } from '../shapes.ts';
import type { Likeness } from './likeness.ts';
import { mouthAt, type MouthShape } from './mouth.ts';

/** All that a drawing of a character needs at one instant: its joints on the screen, its face, its size. */
export interface Figure {
  readonly g: Ink;
  readonly light: Light;
  readonly character: Character;
  readonly depth: number;
  readonly timeS: number;
  /** Pixels that one metre is, at the depth of the character. */
  readonly scale: number;
  /** Pixels of the character's size (`sizeM`). */
  readonly size: number;
  /** −1 looks left, 1 right. */
  readonly facing: number;
  readonly gaze: Point;
  /** 0 to 1. */
  readonly eyesOpen: number;
  /** −1 to 1. */
  readonly breath: number;
  readonly emotion: Emotion;
  readonly emotionStrength: number;
  readonly mouth: MouthShape;
  /** Of somebody whose face it has. */
  readonly likeness?: Likeness;
  /** Fewer strokes: small on the screen, or the simple quality. */
  readonly simple: boolean;
  joint(name: string): Point;
}

const INDEX: Readonly<Record<Rig, ReadonlyMap<string, number>>> = {
  biped: indexOf('biped'),
  quadruped: indexOf('quadruped'),
  bird: indexOf('bird'),
  fish: indexOf('fish'),
};

function indexOf(rig: Rig): ReadonlyMap<string, number> {
  return new Map(RIGS[rig].map((name, i) => [name, i]));
}

export function figureAt(
  g: Ink,
  lens: Lens,
  light: Light,
  character: Character,
  timeS: number,
  simple: boolean,
): Figure {
  const pose = sample(character.pose, timeS);
  const [facing, gazeX, gazeY, eyesOpen, breath] = sample(character.face, timeS) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  const felt = keyAt(character.emotions, timeS * 1000);
  const scale = lens.scaleAt(character.depth);
  const index = INDEX[character.rig];
  return {
    g,
    light,
    character,
    depth: character.depth,
    timeS,
    scale,
    size: character.sizeM * scale,
    facing,
    gaze: [gazeX, gazeY],
    eyesOpen,
    breath,
    emotion: felt?.emotion ?? 'calm',
    emotionStrength: felt?.strength ?? 0,
    mouth: mouthAt(character.mouth, timeS),
    simple: simple || character.sizeM * scale < 60,
    joint: (name) => {
      const at = index.get(name)! * 2;
      return [lens.screenX(pose[at]!, character.depth), lens.screenY(pose[at + 1]!, character.depth)];
    },
  };
}

export const between2 = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
