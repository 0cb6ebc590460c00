import { between, chance, pick, wander } from '../../chance.ts';
import type { Lens } from '../../camera/lens.ts';
import { css } from '../../palette/colour.ts';
import type { Light } from '../../palette/light.ts';
import { pigment } from '../../palette/pigments.ts';
import { disc, limb, line, polygon, type Ink, type Point } from '../../shapes.ts';
import { tooClose } from '../focus.ts';
import type { Place } from '../layer.ts';
import { cellsInView, type Life } from './life.ts';

const COATS = ['navy', 'maroon', 'teal', 'steel', 'olive', 'indigo', 'violet', 'green', 'charcoal'];
const SKINS = ['skin1', 'skin2', 'skin3', 'skin4', 'skin5'];
const HAIRS = ['hair1', 'hair2', 'hair3', 'hair4', 'hair6'];
const UMBRELLAS = ['red', 'gold', 'teal', 'violet', 'navy'];
/** Passers-by come round again after this many metres. */
const ROUND_M = 34;

const passersBy =
  (depthM: number, count: number): Life =>
  (g, lens, place, timeS) => {
    const { seed, simple } = place;
    if (tooClose(lens, depthM)) return;
    for (let i = 0; i < (simple ? Math.ceil(count / 2) : count); i++) {
      const way = chance(seed, 'way', i) < 0.5 ? -1 : 1;
      const speed = between(0.85, 1.35, seed, 'pace', i);
      const depth = depthM + between(-0.5, 0.5, seed, 'pass-d', i);
      const walked = chance(seed, 'pass-x', i) * ROUND_M + way * speed * timeS;
      const x = walked - ROUND_M * Math.round((walked - lens.pose.x) / ROUND_M);
      const screenX = lens.screenX(x, depth);
      const s = lens.scaleAt(depth) * between(0.9, 1.06, seed, 'pass-s', i);
      if (screenX > -s && screenX < lens.width + s)
        passerBy(g, place, {
          x: screenX,
          base: lens.screenY(0, depth),
          s,
          way,
          step: walked * 3.6,
          depth: depth + 8,
          who: i,
        });
    }
  };

/** People who walk by behind, with umbrellas when it rains. */
export const walkers: Life = passersBy(7.4, 6);
export const courtWalkers: Life = passersBy(9.5, 4);
export const platformWalkers: Life = passersBy(2.2, 4);
/** So far away that one sees only that they are there. */
export const farWalkers: Life = passersBy(30, 7);

interface Passer {
  readonly x: number;
  readonly base: number;
  /** Pixels per metre. */
  readonly s: number;
  readonly way: number;
  readonly step: number;
  readonly depth: number;
  readonly who: number;
}

function passerBy(g: Ink, { light, seed, environment }: Place, { x, base, s, way, step, depth, who }: Passer): void {
  const coat = light.tone(pick(COATS, seed, 'coat', who), depth);
  const dark = light.tone(pick(['charcoal', 'navy', 'darkwood'], seed, 'trousers', who), depth);
  const skin = light.tone(pick(SKINS, seed, 'skin', who), depth);
  const hair = light.tone(pick(HAIRS, seed, 'hair', who), depth);
  const swing = Math.sin(step);
  const bob = Math.abs(Math.cos(step)) * s * 0.025;
  const hip: Point = [x, base - s * 0.82 - bob];
  const shoulder: Point = [x + way * s * 0.03, base - s * 1.33 - bob];
  for (const side of [-1, 1]) {
    const reach = side * swing * s * 0.27;
    const lift = Math.max(0, side * Math.cos(step) * way) * s * 0.07;
    limb(
      g,
      light,
      dark,
      [hip, [x + reach * 0.5 + way * s * 0.04, base - s * 0.42], [x + reach, base - s * 0.05 - lift]],
      [s * 0.1, s * 0.075, s * 0.055],
    );
  }
  const hand: Point = [x - swing * s * 0.24, base - s * 0.82];
  limb(g, light, coat, [hip, shoulder], [s * 0.17, s * 0.16]);
  limb(
    g,
    light,
    coat,
    [shoulder, [x - swing * s * 0.1 - way * s * 0.04, base - s * 1.06], hand],
    [s * 0.065, s * 0.06, s * 0.05],
  );
  g.fillStyle = skin.base;
  disc(g, hand[0], hand[1], s * 0.045);
  const head: Point = [x + way * s * 0.05, base - s * 1.57 - bob];
  g.fillStyle = hair.base;
  disc(g, head[0] - way * s * 0.025, head[1] - s * 0.02, s * 0.135);
  g.fillStyle = skin.base;
  disc(g, head[0] + way * s * 0.02, head[1] + s * 0.015, s * 0.115);
  if (s > 45) {
    disc(g, head[0] + way * s * 0.13, head[1] + s * 0.03, s * 0.025);
    g.fillStyle = light.tone('pupil', depth).deep;
    disc(g, head[0] + way * s * 0.075, head[1], s * 0.017);
  }
  if (environment.weather.look.rain > 0.2 && !environment.look.indoors)
    umbrella(g, light, head, s, depth, pick(UMBRELLAS, seed, 'umbrella', who));
}

function umbrella(g: Ink, light: Light, [x, y]: Point, s: number, depth: number, colour: string): void {
  const tone = light.tone(colour, depth);
  line(g, light.tone('charcoal', depth).base, Math.max(1, s * 0.025), [
    [x, y - s * 0.35],
    [x, y + s * 0.5],
  ]);
  g.fillStyle = tone.base;
  g.beginPath();
  g.ellipse(x, y - s * 0.16, s * 0.5, s * 0.32, 0, Math.PI, 0);
  g.fill();
  g.fillStyle = tone.shade;
  g.beginPath();
  g.ellipse(x - light.towards[0] * s * 0.22, y - s * 0.16, s * 0.28, s * 0.3, 0, Math.PI, 0);
  g.fill();
}

/** Banners that hang and stir, more in the wind. */
export const banners: Life = (g, lens, place, timeS) => {
  const { light, seed, environment } = place;
  const depth = 19.4;
  const scale = lens.scaleAt(depth);
  const stir = 0.06 + 0.03 * Math.min(8, Math.abs(environment.weather.windMps));
  for (const i of cellsInView(lens, depth, 6.4, 4)) {
    const [x, top] = [lens.screenX(i * 6.4, depth), lens.screenY(4.5, depth)];
    const [wide, tall] = [scale * 1.05, scale * 2.3];
    const tone = light.toneOf(i % 2 ? light.family.accent : pigment('navy'), depth);
    const at = (u: number): number => Math.sin(timeS * 1.7 + i * 2 - u * 3) * u * stir * wide;
    g.fillStyle = tone.base;
    polygon(g, [
      [x - wide / 2, top],
      [x + wide / 2, top],
      [x + wide / 2 + at(0.5), top + tall * 0.5],
      [x + wide / 2 + at(1), top + tall],
      [x + at(0.9), top + tall * 0.86],
      [x - wide / 2 + at(1), top + tall],
      [x - wide / 2 + at(0.5), top + tall * 0.5],
    ]);
    g.fill();
    g.fillStyle = tone.shade;
    polygon(g, [
      [x, top],
      [x + wide / 2, top],
      [x + wide / 2 + at(1), top + tall],
      [x + at(0.9), top + tall * 0.86],
    ]);
    g.fill();
    g.fillStyle = light.tone('gold', depth).light;
    disc(g, x + at(0.4), top + tall * 0.4, wide * (0.17 + 0.03 * chance(seed, 'sign', i)));
    line(g, light.tone('darkwood', depth).base, Math.max(1, scale * 0.08), [
      [x - wide * 0.62, top],
      [x + wide * 0.62, top],
    ]);
  }
};

/** Small flags on a string over the place. */
export const bunting: Life = (g, lens, { light, seed, environment }, timeS) => {
  const depth = 3.4;
  const scale = lens.scaleAt(depth);
  const span = 7;
  const stir = 0.25 + 0.08 * Math.min(8, Math.abs(environment.weather.windMps));
  for (const i of cellsInView(lens, depth, span, span)) {
    const at = (u: number): Point => [
      lens.screenX((i + u) * span, depth),
      lens.screenY(4.1 - Math.sin(u * Math.PI) * 0.75, depth),
    ];
    line(
      g,
      light.tone('charcoal', depth).base,
      Math.max(1, scale * 0.02),
      Array.from({ length: 9 }, (_, k) => at(k / 8)),
    );
    for (let k = 0; k < 12; k++) {
      const [x, y] = at((k + 0.5) / 12);
      const sway = Math.sin(timeS * 2.6 + k * 0.9 + i) * stir * scale * 0.2;
      const tone = light.tone(
        (['red', 'gold', 'teal', 'cream', 'violet'] as const)[(k + Math.floor(chance(seed, 'flag') * 5)) % 5]!,
        depth,
      );
      g.fillStyle = k % 2 ? tone.base : tone.light;
      polygon(g, [
        [x - scale * 0.16, y],
        [x + scale * 0.16, y],
        [x + sway, y + scale * 0.36],
      ]);
      g.fill();
    }
  }
};

const steamFrom =
  (depthM: number, stepM: number, heightM: number, sizeM: number): Life =>
  (g, lens, { light, seed, simple }, timeS) => {
    const scale = lens.scaleAt(depthM);
    g.fillStyle = css(light.toneRgb(pigment('white')));
    for (const i of cellsInView(lens, depthM, stepM, 2)) {
      const x0 = lens.screenX((i + 0.5) * stepM, depthM);
      const y0 = lens.screenY(heightM, depthM);
      for (let k = 0; k < (simple ? 4 : 8); k++) {
        const age = (timeS * 0.4 + k / 8 + chance(seed, 'steam', i)) % 1;
        g.globalAlpha = 0.26 * Math.sin(Math.PI * Math.min(1, age * 1.1)) * (1 - age);
        disc(
          g,
          x0 + (Math.sin(age * 5 + k) * 0.2 + age * 0.35) * sizeM * scale,
          y0 - age * sizeM * 2.2 * scale,
          sizeM * scale * (0.14 + age * 0.5),
        );
      }
    }
    g.globalAlpha = 1;
  };

/** Steam over a pot, over a coffee machine, out of a chimney. */
export const potSteam: Life = steamFrom(3.4, 5.4, 1.28, 0.5);
export const coffeeSteam: Life = steamFrom(3.3, 6.2, 1.5, 0.5);
export const chimneySmoke: Life = steamFrom(44, 19, 19, 3.2);

/** The hand of a clock that goes round. */
export const clockHands: Life = (g, lens, { light }, timeS) => {
  const { depthM, stepM, heightM, radiusM } = CLOCK;
  const scale = lens.scaleAt(depthM);
  for (const i of cellsInView(lens, depthM, stepM, 1)) {
    const [x, y] = [lens.screenX((i + 0.5) * stepM, depthM), lens.screenY(heightM, depthM)];
    for (const [turn, long, wide, ink] of [
      [timeS / 60 + 0.12, 0.78, 0.05, 'charcoal'],
      [0.83 + timeS / 720, 0.5, 0.07, 'charcoal'],
      [Math.floor(timeS) / 60, 0.84, 0.025, 'red'],
    ] as const)
      line(g, light.tone(ink, 3).base, Math.max(1, wide * radiusM * scale), [
        [x, y],
        [
          x + Math.sin(turn * Math.PI * 2) * long * radiusM * scale,
          y - Math.cos(turn * Math.PI * 2) * long * radiusM * scale,
        ],
      ]);
  }
};

/** Where clocks hang. */
export const CLOCK = { depthM: 4.5, stepM: 11, heightM: 3.7, radiusM: 0.42 } as const;

/** The sails of a windmill, turned by the wind. */
export const windmillSails: Life = (g, lens, { light, seed, environment }, timeS) => {
  const { depthM, stepM, heightM } = MILL;
  const scale = lens.scaleAt(depthM);
  const cloth = light.tone('cream', depthM);
  const wood = light.tone('darkwood', depthM);
  for (const i of cellsInView(lens, depthM, stepM, 8)) {
    const [x, y] = [lens.screenX((i + 0.5) * stepM, depthM), lens.screenY(heightM, depthM)];
    const turn = timeS * (0.5 + 0.14 * environment.weather.windMps) + chance(seed, 'mill', i) * 6;
    for (let k = 0; k < 4; k++) {
      const a = turn + (k * Math.PI) / 2;
      const [c, s] = [Math.cos(a), Math.sin(a)];
      const at = (along: number, aside: number): Point => [
        x + (c * along - s * aside) * scale,
        y + (s * along + c * aside) * scale,
      ];
      g.fillStyle = k % 2 ? cloth.base : cloth.light;
      polygon(g, [at(0.8, 0.05), at(4.4, 0.05), at(4.4, 0.9), at(1.2, 0.75)]);
      g.fill();
      line(g, wood.base, Math.max(1, scale * 0.12), [at(0, 0), at(4.6, 0)]);
    }
    g.fillStyle = wood.deep;
    disc(g, x, y, scale * 0.3);
  }
};

/** Where windmills stand. */
export const MILL = { depthM: 34, stepM: 47, heightM: 8.4 } as const;

/** Guests at tables far back, who talk: heads and hands that move. */
export const guests: Life = (g, lens, place, timeS) => {
  const { light, seed } = place;
  const depth = 3.1;
  if (tooClose(lens, depth)) return;
  const s = lens.scaleAt(depth);
  for (const i of cellsInView(lens, depth, GUESTS.stepM, 2)) {
    if (i % 2) continue;
    const base = lens.screenY(0, depth);
    for (const side of [-1, 1]) {
      const who = i * 2 + side;
      const x = lens.screenX((i + 0.5) * GUESTS.stepM + side * 0.62, depth);
      const nod = wander(timeS, 0.9, seed, 'nod', who) * 0.03 * s;
      const talk = wander(timeS, 1.4, seed, 'talk', who);
      const shirt = light.tone(pick(COATS, seed, 'guest', who), depth + 6);
      const skin = light.tone(pick(SKINS, seed, 'guest-s', who), depth + 6);
      const hair = light.tone(pick(HAIRS, seed, 'guest-h', who), depth + 6);
      seat(g, light, x, base, s, side);
      limb(
        g,
        light,
        shirt,
        [
          [x, base - s * 0.5],
          [x - side * s * 0.02, base - s * 0.98],
        ],
        [s * 0.19, s * 0.16],
      );
      limb(
        g,
        light,
        shirt,
        [
          [x, base - s * 0.95],
          [x - side * s * 0.22, base - s * 0.72],
          [x - side * s * (0.36 + 0.05 * talk), base - s * (0.8 + 0.12 * Math.max(0, talk))],
        ],
        [s * 0.06, s * 0.055, s * 0.045],
      );
      g.fillStyle = hair.base;
      disc(g, x + side * s * 0.03 + nod, base - s * 1.25, s * 0.135);
      g.fillStyle = skin.base;
      disc(g, x - side * s * 0.02 + nod, base - s * 1.22, s * 0.115);
    }
    table(g, lens, light, (i + 0.5) * GUESTS.stepM, depth - 0.1);
  }
};

/** A stool, and the legs of who sits on it. */
function seat(g: Ink, light: Light, x: number, base: number, s: number, side: number): void {
  const wood = light.tone('darkwood', 6);
  const cloth = light.tone('charcoal', 8);
  g.fillStyle = wood.deep;
  for (const dx of [-0.15, 0.12]) g.fillRect(x + dx * s, base - s * 0.44, s * 0.035, s * 0.44);
  g.fillStyle = wood.base;
  g.fillRect(x - s * 0.2, base - s * 0.47, s * 0.4, s * 0.06);
  const knee: Point = [x - side * s * 0.34, base - s * 0.5];
  limb(
    g,
    light,
    cloth,
    [[x, base - s * 0.52], knee, [x - side * s * 0.32, base - s * 0.06]],
    [s * 0.11, s * 0.085, s * 0.06],
  );
}

/** How far apart tables stand. */
export const GUESTS = { stepM: 3.1 } as const;

function table(g: Ink, lens: Lens, light: Light, worldX: number, depth: number): void {
  const s = lens.scaleAt(depth);
  const [x, base] = [lens.screenX(worldX, depth), lens.screenY(0, depth)];
  const wood = light.tone('wood', depth + 3);
  g.fillStyle = wood.deep;
  g.fillRect(x - s * 0.04, base - s * 0.72, s * 0.08, s * 0.72);
  g.beginPath();
  g.ellipse(x, base, s * 0.26, s * 0.05, 0, 0, Math.PI * 2);
  g.fill();
  g.fillStyle = wood.shade;
  g.fillRect(x - s * 0.5, base - s * 0.76, s, s * 0.05);
  g.fillStyle = wood.light;
  g.fillRect(x - s * 0.5, base - s * 0.78, s, s * 0.03);
  for (const side of [-1, 1]) {
    g.fillStyle = light.tone('white', depth).base;
    g.fillRect(x + side * s * 0.22 - s * 0.04, base - s * 0.86, s * 0.08, s * 0.08);
  }
}
