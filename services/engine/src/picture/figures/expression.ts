import type { Emotion } from '../../timeline.ts';

/** What a feeling does to a face, as shares of the head's radius or of usual sizes. */
export interface Expression {
  /** Brows: higher, and turned: positive lifts their inner ends (worry), negative lowers them (anger). */
  readonly browLift: number;
  readonly browTurn: number;
  /** Corners of the mouth: up is positive. */
  readonly smile: number;
  /** How open a silent mouth stands. */
  readonly gape: number;
  /** Size of the eyes against the usual. */
  readonly eyes: number;
  /** Lower lids raised, as in laughing. */
  readonly squint: number;
  /** How far upper lids hang over the eyes. */
  readonly lid: number;
  /** Only in the greatest grief. */
  readonly tears: number;
  readonly blush: number;
}

const CALM: Expression = {
  browLift: 0,
  browTurn: 0.02,
  smile: 0.28,
  gape: 0,
  eyes: 1,
  squint: 0,
  lid: 0.1,
  tears: 0,
  blush: 0.5,
};

const EXPRESSIONS: Readonly<Record<Emotion, Expression>> = {
  calm: CALM,
  happy: { browLift: 0.05, browTurn: 0.04, smile: 1, gape: 0.3, eyes: 1.02, squint: 0.35, lid: 0, tears: 0, blush: 1 },
  sad: { browLift: 0.02, browTurn: 0.3, smile: -0.75, gape: 0, eyes: 0.92, squint: 0, lid: 0.24, tears: 0, blush: 0.3 },
  angry: {
    browLift: -0.09,
    browTurn: -0.32,
    smile: -0.55,
    gape: 0,
    eyes: 0.95,
    squint: 0.3,
    lid: 0.26,
    tears: 0,
    blush: 0.9,
  },
  afraid: {
    browLift: 0.1,
    browTurn: 0.26,
    smile: -0.4,
    gape: 0.3,
    eyes: 1.18,
    squint: 0,
    lid: 0,
    tears: 0,
    blush: 0.1,
  },
  surprised: {
    browLift: 0.17,
    browTurn: 0.06,
    smile: 0,
    gape: 0.62,
    eyes: 1.22,
    squint: 0,
    lid: 0,
    tears: 0,
    blush: 0.5,
  },
  tender: {
    browLift: 0.05,
    browTurn: 0.14,
    smile: 0.6,
    gape: 0,
    eyes: 1,
    squint: 0.15,
    lid: 0.2,
    tears: 0,
    blush: 0.9,
  },
};

/** Who is sadder than this, weeps. */
const TEARS_FROM = 0.9;

/** The face of a feeling, as strong as it is felt. */
export function expressionOf(emotion: Emotion, strength: number): Expression {
  const full = EXPRESSIONS[emotion];
  const share = emotion === 'calm' ? 1 : Math.min(1, Math.max(0, 0.35 + strength * 0.65));
  const part = (name: keyof Expression): number => CALM[name] + (full[name] - CALM[name]) * share;
  return {
    browLift: part('browLift'),
    browTurn: part('browTurn'),
    smile: part('smile'),
    gape: part('gape'),
    eyes: part('eyes'),
    squint: part('squint'),
    lid: part('lid'),
    tears: emotion === 'sad' && strength > TEARS_FROM ? 1 : 0,
    blush: part('blush'),
  };
}
