import { pick } from '../chance.ts';
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
  readonly apron?: Tone;
  readonly suit: boolean;
}

const TROUSERS = ['navy', 'charcoal', 'olive', 'brown', 'steel', 'indigo'];

const SHOES = ['charcoal', 'chestnut', 'white', 'maroon'];

export function clothesOf(figure: Figure): Clothes {
  const { light, depth, character } = figure;
  const look = character.look;
  const tone = (name: string): Tone => light.tone(name, depth);
  const own = character.colour ?? ('colour' in look ? look.colour : 'blue');
  const top = tone(own);
  const bottom = tone(pick(TROUSERS, character.entity, 'trousers', character.id));
  const shoe = tone(pick(SHOES, character.entity, 'shoes', character.id));
  const plain: Clothes = { top, sleeve: top, sleeves: 1, bottom, legs: 2, shoe, skirt: 0, suit: false };
  switch (look.kind === 'person' ? look.outfit : 'casual') {
    case 'dress':
      return { ...plain, sleeves: 0.5, bottom: skinOf(figure), legs: 2, skirt: 1.25 };
    case 'suit':
      return { ...plain, sleeves: 2, bottom: top, suit: true };
    case 'sport':
      return { ...plain, sleeves: 0.35, bottom: top, legs: 0.92, shoe: tone('white') };
    case 'apron':
      return { ...plain, sleeves: 1.2, apron: tone('cream') };
    case 'spacesuit':
      return {
        ...plain,
        top: tone('white'),
        sleeve: tone('white'),
        sleeves: 2,
        bottom: tone('white'),
        shoe: tone('grey'),
      };
    default:
      return { ...plain, sleeves: 1.15 };
  }
}
