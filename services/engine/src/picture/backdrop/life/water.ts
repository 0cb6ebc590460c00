import { between, chance } from '../../chance.ts';
import { limb, oval, polygon, disc } from '../../shapes.ts';
import type { Life } from './life.ts';

/** Weed that gives way to the current. */
export const weed: Life = (g, lens, { seed, light }, timeS) => {
  const depth = 4;
  const step = 1.6;
  const scale = lens.scaleAt(depth);
  for (
    let i = Math.floor(lens.worldX(-60, depth) / step);
    i <= Math.ceil(lens.worldX(lens.width + 60, depth) / step);
    i++
  ) {
    if (chance(seed, 'weed', i) < 0.45) continue;
    const tone = light.tone(chance(seed, 'weed-c', i) < 0.5 ? 'moss' : 'teal', 5);
    for (let k = 0; k < 3; k++) {
      const [x, y] = [lens.screenX((i + chance(seed, 'weed-x', i, k)) * step, depth), lens.screenY(-0.05, depth)];
      const tall = between(0.8, 2.2, seed, 'weed-h', i, k) * scale;
      const bend = (share: number): number => Math.sin(timeS * 1.2 + i + k - share * 2.2) * share * tall * 0.16;
      limb(
        g,
        light,
        tone,
        [
          [x, y],
          [x + bend(0.35), y - tall * 0.35],
          [x + bend(0.7), y - tall * 0.7],
          [x + bend(1), y - tall],
        ],
        [scale * 0.07, scale * 0.085, scale * 0.06, scale * 0.015],
      );
    }
  }
};

/** Bubbles that rise before the players. */
export const bubbles: Life = (g, lens, { seed, light, simple }, timeS) => {
  const ice = light.tone('ice', 0);
  const s = lens.height / 720;
  for (let i = 0; i < (simple ? 14 : 34); i++) {
    const speed = between(0.05, 0.13, seed, 'bubble-v', i);
    const y = 1.05 - ((chance(seed, 'bubble-y', i) + timeS * speed) % 1.1);
    const x = chance(seed, 'bubble-x', i) + Math.sin(timeS * 1.4 + i) * 0.008;
    const r = between(2, 8, seed, 'bubble-r', i) * s;
    const [px, py] = [x * lens.width, y * lens.height];
    g.globalAlpha = 0.22;
    g.fillStyle = ice.light;
    disc(g, px, py, r);
    g.globalAlpha = 0.75;
    disc(g, px - r * 0.3, py - r * 0.35, r * 0.24);
    g.strokeStyle = ice.rim;
    g.lineWidth = Math.max(0.8, r * 0.12);
    g.globalAlpha = 0.5;
    g.beginPath();
    g.arc(px, py, r, 0, Math.PI * 2);
    g.stroke();
  }
  g.globalAlpha = 1;
};

/** Schools of small fish that pass far behind. */
export const shoals: Life = (g, lens, { seed, light, simple }, timeS) => {
  for (let school = 0; school < 2; school++) {
    const depth = 14 + school * 8;
    const scale = lens.scaleAt(depth);
    const way = school ? -1 : 1;
    const span = lens.width + scale * 14;
    const along =
      (chance(seed, 'shoal', school) * span + timeS * scale * between(0.5, 0.9, seed, 'shoal-v', school)) % span;
    const x0 = (way > 0 ? along : span - along) - scale * 7;
    const y0 = lens.screenY(between(2.4, 4.6, seed, 'shoal-y', school), depth);
    const tone = light.tone((['amber', 'silver'] as const)[school]!, depth);
    for (let i = 0; i < (simple ? 8 : 18); i++) {
      const x = x0 + (between(-3, 3, seed, 'sx', school, i) + 0.2 * Math.sin(timeS * 1.3 + i)) * scale;
      const y = y0 + (between(-1, 1, seed, 'sy', school, i) + 0.12 * Math.sin(timeS * 2 + i * 1.7)) * scale;
      const s = scale * 0.22;
      g.fillStyle = i % 3 ? tone.base : tone.light;
      oval(g, x, y, s, s * 0.38);
      const wag = Math.sin(timeS * 9 + i) * s * 0.2;
      polygon(g, [
        [x - way * s * 0.8, y],
        [x - way * s * 1.5, y - s * 0.4 + wag],
        [x - way * s * 1.5, y + s * 0.4 + wag],
      ]);
      g.fill();
    }
  }
};

/** Sails near the horizon that are in no hurry. */
export const farBoats: Life = (g, lens, { seed, light, environment }, timeS) => {
  const { swell = 1 } = environment.water ?? {};
  if (environment.weather.look.dim > 0.7) return;
  for (let i = 0; i < 2; i++) {
    const depth = 120 + i * 70;
    const scale = lens.scaleAt(depth);
    const span = lens.width * 1.4;
    const way = chance(seed, 'sail-way', i) < 0.5 ? -1 : 1;
    const along = chance(seed, 'sail-x', i) * span + way * timeS * scale * 1.6 - lens.pose.x * scale;
    const x = (((along % span) + span) % span) - lens.width * 0.2;
    const y = lens.screenY(0, depth) + scale * 0.3 + Math.sin(timeS * 0.9 + i) * scale * 0.12 * swell;
    const size = scale * 6;
    const sail = light.tone(i ? 'peach' : 'white', depth * 0.6);
    g.fillStyle = light.tone('navy', depth * 0.6).shade;
    polygon(g, [
      [x - size * 0.42, y - size * 0.1],
      [x + size * 0.46, y - size * 0.1],
      [x + size * 0.32, y],
      [x - size * 0.3, y],
    ]);
    g.fill();
    g.fillStyle = sail.light;
    polygon(g, [
      [x, y - size * 1.15],
      [x, y - size * 0.16],
      [x + way * -size * 0.42, y - size * 0.16],
    ]);
    g.fill();
    g.fillStyle = sail.shade;
    polygon(g, [
      [x + way * size * 0.05, y - size * 0.95],
      [x + way * size * 0.05, y - size * 0.16],
      [x + way * size * 0.34, y - size * 0.16],
    ]);
    g.fill();
  }
};

/** Drops that fall from the roof of a cave, and their rings on the floor. */
export const drips: Life = (g, lens, { seed, light }, timeS) => {
  const tone = light.tone('ice', 3);
  for (let i = 0; i < 5; i++) {
    const beat = timeS * 0.45 + chance(seed, 'drip-t', i);
    const [turn, age] = [Math.floor(beat), (beat % 1) / 0.45];
    const depth = between(1, 8, seed, 'drip-d', i);
    const scale = lens.scaleAt(depth);
    const x = lens.screenX(lens.pose.x + between(-6, 6, seed, 'drip-x', i, turn), depth);
    const fallS = 0.9;
    if (age < fallS) {
      const y = lens.screenY(4.9 * (fallS ** 2 - age ** 2), depth);
      g.globalAlpha = 0.7;
      g.fillStyle = tone.light;
      oval(g, x, y, scale * 0.018, scale * 0.07);
    } else {
      const ring = (age - fallS) / 1.3;
      g.globalAlpha = Math.max(0, 0.5 * (1 - ring));
      g.strokeStyle = tone.light;
      g.lineWidth = Math.max(1, scale * 0.015);
      g.beginPath();
      g.ellipse(
        x,
        lens.screenY(0, depth),
        scale * (0.06 + ring * 0.4),
        scale * (0.012 + ring * 0.07),
        0,
        0,
        Math.PI * 2,
      );
      g.stroke();
    }
  }
  g.globalAlpha = 1;
};
