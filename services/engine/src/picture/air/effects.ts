import type { Effect, Timeline } from '../../timeline.ts';
import { between, chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import type { Light } from '../palette/light.ts';
import { disc, line, oval, polygon, type Ink } from '../shapes.ts';

/** Seconds that each kind of effect is seen. */
const LASTS: Readonly<Record<Effect['kind'], number>> = {
  splash: 1.1,
  dust: 0.9,
  sparks: 0.7,
  shards: 1.4,
  confetti: 3.5,
  ripple: 1.8,
  breath: 1.6,
  note: 2.2,
  hearts: 2.2,
  flame: 0.8,
};

/** Splashes, dust, sparks and the like that are in the air at an instant, each particle thrown by its seed and falling as things fall. */
export function drawEffects(
  g: Ink,
  lens: Lens,
  light: Light,
  timeline: Timeline,
  timeS: number,
  simple: boolean,
): void {
  const gravity = timeline.environment.gravityMps2;
  for (const effect of timeline.effects) {
    const age = timeS - effect.timeMs / 1000;
    if (age < 0) break;
    if (age > LASTS[effect.kind]) continue;
    DRAW[effect.kind]({ g, lens, light, effect, age, share: age / LASTS[effect.kind], gravity, simple });
  }
  g.globalAlpha = 1;
}

interface Seen {
  readonly g: Ink;
  readonly lens: Lens;
  readonly light: Light;
  readonly effect: Effect;
  readonly age: number;
  /** Of its life, 0 to 1. */
  readonly share: number;
  readonly gravity: number;
  readonly simple: boolean;
}

interface Grain {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly size: number;
}

/** Grains thrown up and aside at metres a second, on their parabolas; those that have fallen to the ground lie there. */
function* thrown(
  { lens, effect, age, gravity, simple }: Seen,
  count: number,
  speed: number,
  spread: number,
  drag = 1,
): Iterable<Grain> {
  const total = Math.ceil(count * (0.4 + 0.6 * effect.strength) * (simple ? 0.5 : 1));
  for (let i = 0; i < total; i++) {
    const up = speed * between(0.35, 1, effect.seed, 'up', i) * (0.5 + 0.5 * effect.strength);
    const aside = speed * spread * between(-1, 1, effect.seed, 'aside', i) * (0.5 + 0.5 * effect.strength);
    const y = Math.max(0, effect.y + up * age - (gravity / 2) * drag * age * age);
    yield {
      x: lens.screenX(effect.x + aside * age, effect.depth),
      y: lens.screenY(y, effect.depth),
      index: i,
      size: between(0.5, 1, effect.seed, 'size', i) * lens.scaleAt(effect.depth),
    };
  }
}

const CONFETTI = ['red', 'gold', 'teal', 'violet', 'pink', 'cyan'];

const DRAW: Readonly<Record<Effect['kind'], (seen: Seen) => void>> = {
  splash(seen) {
    const { g, light, effect, share, lens } = seen;
    const tone = light.tone('ice', effect.depth);
    g.globalAlpha = 0.85 * (1 - share);
    g.fillStyle = tone.light;
    for (const { x, y, size } of thrown(seen, 34, 3.6, 0.45)) oval(g, x, y, size * 0.03, size * 0.042);
    const crown = lens.scaleAt(effect.depth) * (0.2 + share * 0.9) * (0.4 + effect.strength);
    g.strokeStyle = tone.rim;
    g.lineWidth = Math.max(1, lens.scaleAt(effect.depth) * 0.03 * (1 - share));
    g.beginPath();
    g.ellipse(
      lens.screenX(effect.x, effect.depth),
      lens.screenY(effect.y, effect.depth),
      crown,
      crown * 0.18,
      0,
      0,
      Math.PI * 2,
    );
    g.stroke();
  },
  ripple(seen) {
    const { g, light, effect, share, lens } = seen;
    g.strokeStyle = light.tone('white', effect.depth).light;
    for (const late of [0, 0.25]) {
      const grown = clamp(share * 1.3 - late, 0, 1);
      g.globalAlpha = 0.5 * (1 - grown) * effect.strength;
      g.lineWidth = Math.max(1, lens.scaleAt(effect.depth) * 0.02);
      g.beginPath();
      g.ellipse(
        lens.screenX(effect.x, effect.depth),
        lens.screenY(effect.y, effect.depth),
        lens.scaleAt(effect.depth) * (0.15 + grown * 0.9),
        lens.scaleAt(effect.depth) * (0.15 + grown * 0.9) * 0.16,
        0,
        0,
        Math.PI * 2,
      );
      g.stroke();
    }
  },
  dust(seen) {
    const { g, light, effect, share, lens } = seen;
    const surface =
      effect.material === 'snow'
        ? 'snow'
        : effect.material === 'grass'
          ? 'moss'
          : effect.material === 'sand'
            ? 'sand'
            : 'tan';
    g.fillStyle = light.tone(surface, effect.depth).light;
    const scale = lens.scaleAt(effect.depth);
    const count = Math.ceil((seen.simple ? 5 : 9) * (0.5 + effect.strength));
    for (let i = 0; i < count; i++) {
      const way = between(-1, 1, effect.seed, i) * (1 - (1 - share) ** 2) * (0.25 + 0.5 * effect.strength);
      const lift = between(0.02, 0.2, effect.seed, 'lift', i) * share ** 0.6;
      g.globalAlpha = 0.42 * (1 - share) * (0.4 + 0.6 * effect.strength);
      disc(
        g,
        lens.screenX(effect.x + way, effect.depth),
        lens.screenY(effect.y + lift, effect.depth),
        scale * (0.03 + 0.11 * share) * between(0.6, 1.2, effect.seed, 'r', i),
      );
    }
  },
  sparks(seen) {
    const { g, light, effect, share } = seen;
    g.globalCompositeOperation = 'lighter';
    g.globalAlpha = 1 - share;
    for (const { x, y, size, index } of thrown(seen, 22, 3.2, 1))
      line(g, light.tone(index % 2 ? 'ember' : 'fire', effect.depth).rim, Math.max(1, size * 0.018), [
        [x, y],
        [x - between(-0.06, 0.06, effect.seed, 'tail', index) * size, y + size * 0.07],
      ]);
    g.globalCompositeOperation = 'source-over';
  },
  /** A tongue of fire that swells, reddens and goes up in smoke. */
  flame({ g, lens, light, effect, share }) {
    const scale = lens.scaleAt(effect.depth);
    const [x, y] = [lens.screenX(effect.x, effect.depth), lens.screenY(effect.y + 0.3 * share, effect.depth)];
    const r = scale * effect.strength * (0.2 + 0.42 * share);
    for (const [ink, size, alpha] of [
      ['rust', 1, 0.5],
      ['fire', 0.8, 0.8],
      ['amber', 0.58, 0.9],
      ['ember', 0.34, 1],
    ] as const) {
      g.globalAlpha = alpha * (1 - share) ** 1.2;
      g.fillStyle = light.tone(ink, effect.depth).light;
      disc(g, x + between(-0.25, 0.25, effect.seed, ink) * r, y + between(-0.2, 0.2, effect.seed, 'up') * r, r * size);
    }
    g.globalAlpha = 0.22 * share * (1 - share);
    g.fillStyle = light.tone('charcoal', effect.depth).base;
    disc(g, x, y - r, r * 1.2);
  },
  shards(seen) {
    const { g, light, effect, share, age } = seen;
    const tone = light.tone(effect.material === 'glass' ? 'glass' : (effect.material ?? 'stone'), effect.depth);
    g.globalAlpha = Math.min(1, 2 * (1 - share)) * 0.9;
    for (const { x, y, size, index } of thrown(seen, 18, 2.4, 0.9)) {
      const turn = age * between(-9, 9, effect.seed, 'turn', index);
      const r = size * (0.014 + 0.05 * effect.strength);
      g.fillStyle = index % 3 ? tone.base : tone.rim;
      polygon(
        g,
        [0, 2.2, 4.1].map(
          (corner) =>
            [
              x + Math.cos(turn + corner) * r,
              y + Math.sin(turn + corner) * r * between(0.4, 1, effect.seed, 'c', index),
            ] as const,
        ),
      );
      g.fill();
    }
  },
  confetti(seen) {
    const { g, light, effect, share, age } = seen;
    g.globalAlpha = Math.min(1, 3 * (1 - share));
    for (const { x, y, size, index } of thrown(seen, 70, 4.4, 0.8, 0.16)) {
      g.fillStyle = light.tone(CONFETTI[index % CONFETTI.length]!, effect.depth).base;
      oval(
        g,
        x + Math.sin(age * 3 + index) * size * 0.1,
        y,
        size * 0.045,
        size * 0.03 * Math.abs(Math.sin(age * 6 + index)),
        age * 4 + index,
      );
    }
  },
  breath(seen) {
    const { g, light, effect, share, lens } = seen;
    g.globalAlpha = 0.3 * (1 - share) * effect.strength;
    g.fillStyle = light.tone('white', effect.depth).light;
    for (let i = 0; i < 4; i++)
      disc(
        g,
        lens.screenX(effect.x + share * 0.25 * (0.5 + chance(effect.seed, i)), effect.depth),
        lens.screenY(effect.y + share * 0.12 * i * 0.4, effect.depth),
        lens.scaleAt(effect.depth) * (0.03 + share * 0.08),
      );
  },
  note: (seen) =>
    floating(
      seen,
      (g, x, y, s) => {
        oval(g, x, y, s * 0.09, s * 0.065, -0.4);
        g.fillRect(x + s * 0.07, y - s * 0.32, s * 0.025, s * 0.32);
        oval(g, x + s * 0.13, y - s * 0.27, s * 0.07, s * 0.03, 0.7);
      },
      'violet',
    ),
  hearts: (seen) =>
    floating(
      seen,
      (g, x, y, s) => {
        g.beginPath();
        g.moveTo(x, y + s * 0.12);
        g.bezierCurveTo(x - s * 0.2, y - s * 0.02, x - s * 0.1, y - s * 0.16, x, y - s * 0.06);
        g.bezierCurveTo(x + s * 0.1, y - s * 0.16, x + s * 0.2, y - s * 0.02, x, y + s * 0.12);
        g.fill();
      },
      'rose',
    ),
};

/** Signs that rise and sway. */
function floating(
  { g, lens, light, effect, share, age }: Seen,
  draw: (g: Ink, x: number, y: number, scale: number) => void,
  colour: string,
): void {
  const scale = lens.scaleAt(effect.depth) * 1.1;
  const x = effect.x + Math.sin(age * 2.6 + chance(effect.seed) * 6) * 0.12 + between(-0.15, 0.15, effect.seed, 'x');
  g.globalAlpha = Math.min(1, share * 6) * (1 - share ** 3);
  g.fillStyle = light.tone(colour, effect.depth).base;
  draw(g, lens.screenX(x, effect.depth), lens.screenY(effect.y + age * 0.55, effect.depth), scale);
}
