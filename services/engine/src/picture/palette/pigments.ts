import { rgb, type Rgb } from './colour.ts';

/**
 * What things are made of, as colour, before any light falls on them. Names, not numbers, are what scenes and drawings use. Chosen slightly broken
 * (no pure primaries), so that any two go together under one light.
 */
const PIGMENTS = {
  red: '#d8483a',
  orange: '#e8853a',
  amber: '#eba63f',
  yellow: '#f2c84b',
  gold: '#dba63c',
  lime: '#a9c64a',
  green: '#5f9e4e',
  olive: '#84883f',
  teal: '#3a9188',
  turquoise: '#45b3ab',
  cyan: '#59b9c9',
  sky: '#7cbde0',
  blue: '#4579c2',
  navy: '#2f4373',
  indigo: '#4f4b9c',
  violet: '#7a57ad',
  purple: '#85519f',
  magenta: '#bb4f95',
  pink: '#ee93a5',
  rose: '#d96a80',
  crimson: '#a92f3c',
  maroon: '#7c2f36',
  brown: '#8a5a3a',
  chestnut: '#6e3f2a',
  tan: '#c99c6a',
  sand: '#dfc391',
  beige: '#ead7b5',
  cream: '#f6ead0',
  ivory: '#f8f1df',
  white: '#f4f1ea',
  silver: '#b9bfc6',
  grey: '#8d9198',
  gray: '#8d9198',
  charcoal: '#4b4d57',
  black: '#34323c',
  copper: '#b9714a',
  bronze: '#9c7440',
  rust: '#aa5533',
  peach: '#f4b794',
  lavender: '#b6a3d6',
  mint: '#a4d8ba',
  leaf: '#6ba04c',
  moss: '#667d43',
  pine: '#3d6a50',
  bark: '#75533f',
  wood: '#ad7b4d',
  darkwood: '#76503a',
  stone: '#979189',
  brick: '#b1624b',
  concrete: '#aba8a4',
  straw: '#dfba69',
  water: '#4f8fa8',
  ice: '#c4e0e9',
  glass: '#cfe6e6',
  steel: '#9aa7b3',
  rubber: '#4a4950',
  leather: '#9b6240',
  paper: '#f3ead7',
  clay: '#bd714d',
  soil: '#70513d',
  snow: '#f0f3f5',
  fire: '#f0813b',
  ember: '#ffcf66',
  glow: '#ffe9b0',
  lip: '#b0524f',
  tongue: '#d4716c',
  mouth: '#5a2730',
  tooth: '#fbf5e6',
  eye: '#fdf9ef',
  pupil: '#2b2430',
  blush: '#e5766a',
  skin1: '#f6d3b8',
  skin2: '#eab992',
  skin3: '#d19a6c',
  skin4: '#a86f48',
  skin5: '#7b4e35',
  hair1: '#33262a',
  hair2: '#5d3a28',
  hair3: '#96602f',
  hair4: '#d7a551',
  hair5: '#a5482b',
  hair6: '#c8c4c0',
} as const;

export type Pigment = keyof typeof PIGMENTS;

const BY_NAME: ReadonlyMap<string, Rgb> = new Map(Object.entries(PIGMENTS).map(([name, hex]) => [name, rgb(hex)]));

/** The pigment of that name; a quiet one for a name that is none. */
export function pigment(name: string): Rgb {
  const exact = BY_NAME.get(name);
  if (exact) return exact;
  const shade = /^(dark|light|pale|bright|deep)[- ]?(.+)$/.exec(name);
  const base = shade && BY_NAME.get(shade[2]!);
  if (!base) return BY_NAME.get('tan')!;
  const toward = shade[1] === 'dark' || shade[1] === 'deep' ? 'black' : 'white';
  const target = BY_NAME.get(toward)!;
  return [0, 1, 2].map((i) => base[i]! + (target[i]! - base[i]!) * 0.4) as unknown as Rgb;
}

export const isPigment = (name: string): name is Pigment => BY_NAME.has(name);
