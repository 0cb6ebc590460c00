import type { Character } from '../timeline.ts';
import type { Beard, Hair, NounLook } from '../vocab/looks.ts';
import { chance } from './chance.ts';

/** What tells one person from another, as names of pigments and forms. */
export interface Appearance {
  readonly skin: string;
  readonly hair: string;
  readonly hairStyle: Hair;
  readonly eyes: string;
  readonly beard?: Beard;
  readonly glasses: boolean;
  readonly top: string;
  readonly pattern: 'plain' | 'striped' | 'buttons' | 'hooded';
  readonly bottom: string;
  readonly shoe: string;
  /** Around the waist and across the shoulders, against the usual 1. */
  readonly girth: number;
}

type Person = Extract<NounLook, { kind: 'person' }>;

/** Skins with the hair that goes with them: never two tones that could not be told apart. */
const COMPLEXIONS = [
  { skin: 'skin1', hairs: ['hair1', 'hair2', 'hair4', 'hair5'] },
  { skin: 'skin2', hairs: ['hair1', 'hair2', 'hair3', 'hair5'] },
  { skin: 'skin3', hairs: ['hair1', 'hair2'] },
  { skin: 'skin4', hairs: ['hair1'] },
  { skin: 'skin5', hairs: ['hair1'] },
] as const;
const TOPS = ['red', 'teal', 'gold', 'blue', 'violet', 'moss', 'pink', 'cream', 'orange', 'sky'];
/** Colours that one would call by one name from afar. */
const SHADES: Readonly<Record<string, string>> = {
  crimson: 'red',
  rose: 'red',
  orange: 'red',
  maroon: 'red',
  turquoise: 'teal',
  amber: 'gold',
  yellow: 'gold',
  sky: 'blue',
  navy: 'blue',
  purple: 'violet',
  indigo: 'violet',
  green: 'moss',
  olive: 'moss',
  white: 'cream',
};
const TROUSERS = ['navy', 'charcoal', 'olive', 'brown', 'steel', 'indigo'];
const SHOES = ['charcoal', 'chestnut', 'white', 'maroon'];
const EYES = ['chestnut', 'brown', 'pine', 'navy', 'darkwood'];
const STYLES: Readonly<Record<Person['sex'], readonly Hair[]>> = {
  female: ['long', 'bob', 'ponytail', 'bun', 'curly'],
  male: ['short', 'curly', 'spiky', 'short', 'afro'],
};
const GIRLS: readonly Hair[] = ['pigtails', 'ponytail', 'long', 'bob', 'curly'];
/** Who wears these may wear any colour. */
const FREE = ['casual', 'dress', 'sport', 'suit'];

/** How many looks are tried on. */
const OFFERS = 12;

/** Gives every person a look of its own: each as unlike those before it as chance has to offer. */
export function dressed(characters: readonly Character[], seed: number): Character[] {
  const seen: Appearance[] = [];
  return characters.map((character) => {
    const { look } = character;
    if (look.kind !== 'person') return character;
    const offers = Array.from({ length: OFFERS }, (_, i) => appearanceOf(character, look, seed, i));
    const appearance = offers.reduce((best, offer) => (apart(offer, seen) > apart(best, seen) ? offer : best));
    seen.push(appearance);
    return { ...character, appearance };
  });
}

/** In how many ways one differs from whomever it is most like; clothes count double, since they are seen first. */
function apart(one: Appearance, others: readonly Appearance[]): number {
  const traits = ['skin', 'hair', 'hairStyle', 'bottom', 'pattern'] as const;
  const shade = ({ top }: Appearance): string => SHADES[top] ?? top;
  const ways = (other: Appearance): number =>
    traits.filter((trait) => one[trait] !== other[trait]).length + (shade(one) === shade(other) ? 0 : 2);
  return Math.min(Infinity, ...others.map(ways));
}

function appearanceOf({ id, entity, colour, mods }: Character, look: Person, seed: number, offer: number): Appearance {
  const of = <T>(things: readonly T[], what: string): T =>
    things[Math.floor(chance(seed, entity, id, what, offer) * things.length)]!;
  const likely = (share: number, what: string): boolean => chance(seed, entity, id, what, offer) < share;
  const { skin, hairs } = of(COMPLEXIONS, 'skin');
  const old = look.age === 'old' || mods.includes('old');
  const grown = look.age === 'adult' || old;
  const styles = look.sex === 'female' ? (grown ? STYLES.female : GIRLS) : STYLES.male;
  const ownStyle = look.hair === 'bald' || look.age === 'baby' || likely(0.35, 'own style');
  const beards: readonly (Beard | undefined)[] = old ? ['full', 'moustache', undefined] : ['full', 'moustache', 'full'];
  const beard = look.beard ?? (look.sex === 'male' && grown && likely(0.4, 'beard') ? of(beards, 'form') : undefined);
  const free = FREE.includes(look.outfit) && !look.hat;
  return {
    skin: look.skin ?? skin,
    hair: old ? 'hair6' : of(hairs, 'hair'),
    hairStyle: ownStyle ? look.hair : of(styles, 'style'),
    eyes: of(EYES, 'eyes'),
    ...(beard ? { beard } : {}),
    glasses: look.glasses ?? (grown && !look.hat && likely(old ? 0.5 : 0.14, 'glasses')),
    top: colour ?? (free && likely(0.7, 'top') ? of(TOPS, 'shirt') : look.colour),
    pattern: of(['plain', 'striped', 'buttons', 'hooded', 'plain'], 'pattern'),
    bottom: of(TROUSERS, 'trousers'),
    shoe: of(SHOES, 'shoes'),
    girth: 0.93 + 0.2 * chance(seed, entity, id, 'girth', offer) ** 2 + (old ? 0.06 : 0),
  };
}
