import type { AnimalSpecies } from '../../vocab/looks.ts';

/** How a four-legged animal is built; shares of its length. */
export interface Build {
  readonly body: number;
  readonly chest: number;
  readonly leg: number;
  readonly paw: number;
  readonly head: number;
  readonly neck: number;
  /** Radius of the snout, in radii of the head, and the pigment of it; without one it is pale. */
  readonly snout: number;
  readonly snoutInk?: string;
  /** Radius of the eye, in radii of the head. */
  readonly eye: number;
  /** Nostrils, and no nose of its own. */
  readonly bare?: boolean;
  /** The eyes stand on top of the head. */
  readonly bulging?: boolean;
  readonly hoof?: boolean;
  readonly marks?: 'stripes' | 'bands' | 'patches' | 'spots' | 'wool' | 'shell' | 'mask' | 'panda';
  readonly mane?: 'crest' | 'ring';
  readonly horns?: 'short' | 'antlers' | 'knobs';
  readonly trunk?: boolean;
  /** A pale chest and belly. */
  readonly bib?: boolean;
}

const CAT = { body: 0.135, chest: 0.13, leg: 0.044, paw: 0.046, head: 0.17, neck: 0.09, snout: 0.4, eye: 0.24 };
const HORSE = {
  body: 0.13,
  chest: 0.135,
  leg: 0.037,
  paw: 0.036,
  head: 0.098,
  neck: 0.088,
  snout: 0.72,
  eye: 0.24,
  hoof: true,
};
const BIG_CAT = {
  ...CAT,
  body: 0.145,
  chest: 0.155,
  leg: 0.058,
  paw: 0.058,
  head: 0.145,
  neck: 0.11,
  snout: 0.52,
  eye: 0.17,
};
const BEAR = {
  body: 0.2,
  chest: 0.195,
  leg: 0.078,
  paw: 0.074,
  head: 0.15,
  neck: 0.14,
  snout: 0.5,
  snoutInk: 'tan',
  eye: 0.17,
};

export const BUILDS: Readonly<Record<AnimalSpecies, Build>> = {
  cat: { ...CAT, marks: 'stripes', bib: true },
  dog: {
    body: 0.13,
    chest: 0.15,
    leg: 0.048,
    paw: 0.052,
    head: 0.155,
    neck: 0.095,
    snout: 0.52,
    snoutInk: 'tan',
    eye: 0.21,
    bib: true,
  },
  fox: { body: 0.115, chest: 0.125, leg: 0.038, paw: 0.04, head: 0.145, neck: 0.09, snout: 0.46, eye: 0.2, bib: true },
  wolf: {
    body: 0.125,
    chest: 0.155,
    leg: 0.045,
    paw: 0.046,
    head: 0.14,
    neck: 0.11,
    snout: 0.48,
    eye: 0.17,
    bib: true,
  },
  horse: { ...HORSE, mane: 'crest' },
  zebra: { ...HORSE, mane: 'crest', marks: 'bands', head: 0.098 },
  deer: {
    ...HORSE,
    body: 0.12,
    leg: 0.03,
    paw: 0.03,
    neck: 0.06,
    head: 0.09,
    snout: 0.56,
    horns: 'antlers',
    bib: true,
  },
  giraffe: { ...HORSE, body: 0.16, chest: 0.15, neck: 0.065, head: 0.085, marks: 'patches', horns: 'knobs' },
  cow: {
    ...HORSE,
    body: 0.19,
    chest: 0.185,
    leg: 0.05,
    paw: 0.048,
    head: 0.115,
    neck: 0.11,
    snout: 0.66,
    snoutInk: 'peach',
    marks: 'patches',
    horns: 'short',
  },
  elephant: {
    body: 0.21,
    chest: 0.205,
    leg: 0.085,
    paw: 0.082,
    head: 0.155,
    neck: 0.14,
    snout: 0.4,
    snoutInk: 'grey',
    eye: 0.13,
    trunk: true,
  },
  lion: { ...BIG_CAT, mane: 'ring' },
  tiger: { ...BIG_CAT, marks: 'bands', bib: true },
  bear: BEAR,
  panda: { ...BEAR, marks: 'panda', snoutInk: 'white', eye: 0.15, head: 0.17 },
  pig: {
    body: 0.2,
    chest: 0.195,
    leg: 0.05,
    paw: 0.046,
    head: 0.16,
    neck: 0.14,
    snout: 0.5,
    snoutInk: 'rose',
    eye: 0.15,
    hoof: true,
  },
  sheep: {
    body: 0.21,
    chest: 0.2,
    leg: 0.036,
    paw: 0.036,
    head: 0.12,
    neck: 0.09,
    snout: 0.6,
    snoutInk: 'charcoal',
    eye: 0.2,
    hoof: true,
    marks: 'wool',
  },
  mouse: {
    body: 0.19,
    chest: 0.15,
    leg: 0.045,
    paw: 0.045,
    head: 0.2,
    neck: 0.12,
    snout: 0.4,
    eye: 0.22,
    bib: true,
  },
  rabbit: {
    body: 0.19,
    chest: 0.155,
    leg: 0.055,
    paw: 0.064,
    head: 0.19,
    neck: 0.1,
    snout: 0.42,
    eye: 0.23,
    bib: true,
  },
  frog: {
    body: 0.24,
    chest: 0.22,
    leg: 0.06,
    paw: 0.085,
    head: 0.24,
    neck: 0.2,
    snout: 0.62,
    snoutInk: 'leaf',
    eye: 0.26,
    bulging: true,
    bib: true,
  },
  turtle: {
    body: 0.15,
    chest: 0.14,
    leg: 0.062,
    paw: 0.06,
    head: 0.11,
    neck: 0.065,
    snout: 0.6,
    snoutInk: 'leaf',
    bare: true,
    eye: 0.26,
    marks: 'shell',
  },
};
