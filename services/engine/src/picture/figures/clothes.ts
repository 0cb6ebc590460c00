import type { Tone } from '../palette/light.ts';
import type { Figure } from './figure.ts';
import { skinOf } from './head.ts';

/** What covers which part of a body. */
export interface Clothes {
  readonly top: Tone;
  readonly sleeve: Tone;
  /** How far down the arm the sleeve goes: 0 shoulder, 1 elbow, 2 wrist. */
  readonly sleeves: number;
  readonly bottom: Tone;
  /** How far down the leg: 1 knee, 2 ankle. */
  readonly legs: number;
  readonly shoe: Tone;
  /** Length of a skirt, shares of the thigh; 0 for none. */
  readonly skirt: number;
  /** What is worn over the middle of the chest. */
  readonly front?: 'shirt and tie' | 'open coat' | 'buttons' | 'stripes' | 'hood' | 'emblem' | 'plates';
  /** Of buttons, emblems, belts, hems. */
  readonly trim: Tone;
  readonly belt: boolean;
  readonly apron?: Tone;
  readonly glove?: Tone;
  readonly cape?: Tone;
}

const FRONTS = { plain: undefined, striped: 'stripes', buttons: 'buttons', hooded: 'hood' } as const;

export function clothesOf(figure: Figure): Clothes {
  const { light, depth, character } = figure;
  const { look, appearance } = character;
  const tone = (name: string): Tone => light.tone(name, depth);
  const top = tone(appearance?.top ?? character.colour ?? ('colour' in look ? look.colour : 'blue'));
  const plain: Clothes = {
    top,
    sleeve: top,
    sleeves: 1.15,
    bottom: tone(appearance?.bottom ?? 'navy'),
    legs: 2,
    shoe: tone(appearance?.shoe ?? 'charcoal'),
    skirt: 0,
    trim: tone('cream'),
    belt: false,
    ...(look.kind === 'person' && look.cape ? { cape: tone(look.cape) } : {}),
  };
  if (look.kind === 'person' && look.age === 'baby')
    return { ...plain, sleeves: 2, bottom: top, shoe: top, front: 'buttons' };
  const front = FRONTS[appearance?.pattern ?? 'plain'];
  switch (look.kind === 'person' ? look.outfit : 'casual') {
    case 'dress':
      return { ...plain, sleeves: 0.5, bottom: skinOf(figure), skirt: 1.25, belt: true };
    case 'suit':
      return { ...plain, sleeves: 2, bottom: top, front: 'shirt and tie', trim: tone('crimson') };
    case 'sport':
      return { ...plain, sleeves: 0.45, bottom: top, legs: 0.92, shoe: tone('white'), front: 'emblem' };
    case 'apron':
      return { ...plain, sleeves: 1.2, apron: tone('cream') };
    case 'spacesuit': {
      const white = tone('white');
      const grey = tone('grey');
      return {
        ...plain,
        top: white,
        sleeve: white,
        sleeves: 2,
        bottom: white,
        shoe: grey,
        glove: grey,
        trim: tone('orange'),
        front: 'emblem',
        belt: true,
      };
    }
    case 'armour': {
      const steel = tone('steel');
      return {
        ...plain,
        sleeve: steel,
        top: steel,
        sleeves: 2,
        bottom: steel,
        shoe: tone('charcoal'),
        glove: tone('grey'),
        trim: tone(character.colour ?? 'crimson'),
        front: 'plates',
        belt: true,
      };
    }
    case 'robe':
      return { ...plain, sleeves: 2, bottom: top, skirt: 1.85, trim: tone('gold'), belt: true };
    case 'uniform':
      return { ...plain, sleeves: 2, bottom: top, trim: tone('gold'), front: 'buttons', belt: true };
    case 'coat':
      return { ...plain, sleeves: 2, front: 'open coat', trim: tone('sky'), skirt: 0.9 };
    case 'hero':
      return {
        ...plain,
        sleeves: 2,
        bottom: top,
        shoe: tone('crimson'),
        trim: tone('gold'),
        front: 'emblem',
        belt: true,
      };
    default:
      return { ...plain, sleeves: front === 'hood' ? 2 : 1.15, ...(front ? { front } : {}) };
  }
}
