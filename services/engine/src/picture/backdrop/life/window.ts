import { between, chance, wander } from '../../chance.ts';
import { flashAt } from '../../air/lightning.ts';
import { blend, css } from '../../palette/colour.ts';
import { HOURS } from '../../palette/hours.ts';
import { pigment } from '../../palette/pigments.ts';
import { disc, oval, polygon, type Ink, type Point } from '../../shapes.ts';
import { onGround } from '../ground-plane.ts';
import type { Place } from '../layer.ts';
import { WINDOWS, type Windows } from '../windows.ts';
import { cellsInView, type Life } from './life.ts';

/** What goes on outside, seen through the windows: clouds that drift, stars, rain that runs down the panes, snow, hail, the light of a flash. */
export const outside: Life = (g, lens, place, timeS) => {
  const { glow } = flashAt(place, timeS);
  for (const name of place.environment.look.layers) {
    const windows = WINDOWS[name];
    if (!windows) continue;
    const scale = lens.scaleAt(windows.depthM);
    for (const i of cellsInView(lens, windows.depthM, windows.stepM, windows.stepM)) {
      const box: Box = {
        left: lens.screenX((i + 0.5) * windows.stepM + windows.shiftM - windows.halfM, windows.depthM),
        top: lens.screenY(windows.topM, windows.depthM),
        w: windows.halfM * 2 * scale,
        h: (windows.topM - windows.bottomM) * scale,
      };
      g.save();
      panes(g, box, windows, scale);
      drift(g, place, box, i, timeS);
      if (glow > 0.02) {
        g.fillStyle = css(pigment('ice'), Math.min(0.85, glow));
        g.fillRect(box.left, box.top, box.w, box.h);
      }
      falling(g, place, box, i, timeS);
      g.restore();
    }
  }
};

/** The light that falls in through the windows, with the shadows of leaves that stir in it; paler under clouds, gone by night. */
export const sunbeams: Life = (g, lens, place, timeS) => {
  const { light, seed, environment, simple } = place;
  const clear = 1 - Math.max(environment.weather.look.cloud, environment.weather.look.fog);
  if (environment.timeOfDay === 'night' || clear < 0.2) return;
  const way = -Math.sign(HOURS[environment.timeOfDay].towards[0]) || 1;
  for (const name of environment.look.layers) {
    const windows = WINDOWS[name];
    if (!windows) continue;
    for (const i of cellsInView(lens, 1, windows.stepM, windows.stepM)) {
      const middle = (i + 0.5) * windows.stepM + windows.shiftM;
      const at = (u: number, depth: number): Point => {
        const slide = (windows.depthM - depth) * 0.55 * way;
        return onGround(lens, middle + u * windows.halfM + slide, depth);
      };
      const sway = wander(timeS, 0.35, seed, 'beam', i) * 0.05;
      g.globalCompositeOperation = 'lighter';
      g.globalAlpha = clear * (0.2 + 0.03 * wander(timeS, 0.5, seed, 'beam-a', i));
      g.fillStyle = css(HOURS[environment.timeOfDay].key);
      for (const [from, to] of [
        [-0.95, -0.06],
        [0.06, 0.95],
      ] as const) {
        polygon(g, [at(from, 2.4), at(to, 2.4), at(to, -1.2), at(from, -1.2)]);
        g.fill();
      }
      g.globalCompositeOperation = 'source-over';
      if (simple) continue;
      g.globalAlpha = 0.13 * clear;
      g.fillStyle = light.shadowInk(1);
      for (let k = 0; k < 9; k++) {
        const depth = between(-1.1, 2.3, seed, 'leaf-d', i, k);
        const u = between(-0.9, 0.9, seed, 'leaf-u', i, k) + sway + Math.sin(timeS * 1.3 + k) * 0.045;
        const [x, y] = at(u, depth);
        const r = lens.scaleAt(depth) * between(0.08, 0.2, seed, 'leaf-r', i, k);
        oval(g, x, y, r, r * 0.32, way * 0.3);
      }
    }
  }
  g.globalAlpha = 1;
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

/** Clouds by day, stars that twinkle by night. */
function drift(
  g: Ink,
  { light, seed, environment }: Place,
  { left, top, w, h }: Box,
  which: number,
  timeS: number,
): void {
  const { cloud } = environment.weather.look;
  if (light.hour.lamps > 0.6) {
    g.fillStyle = css(pigment('white'));
    for (let i = 0; i < 7; i++) {
      g.globalAlpha =
        (1 - cloud) * (0.5 + 0.5 * Math.sin(timeS * between(1.5, 4, seed, 'pane-star', which, i) + i * 2));
      disc(
        g,
        left + w * chance(seed, 'pane-sx', which, i),
        top + h * 0.55 * chance(seed, 'pane-sy', which, i),
        Math.max(0.7, h * 0.008),
      );
    }
    g.globalAlpha = 1;
    return;
  }
  g.fillStyle = css(blend(pigment('white'), light.hour.horizon, 0.25 + 0.5 * cloud));
  g.globalAlpha = 0.75;
  for (let i = 0; i < 2; i++) {
    const span = w * 1.8;
    const x =
      left -
      w * 0.4 +
      ((chance(seed, 'pane-cloud', which, i) * span + timeS * w * 0.035 * (1 + 0.3 * environment.weather.windMps)) %
        span);
    const y = top + h * (0.16 + 0.2 * i);
    const r = h * 0.075;
    for (const [dx, dy, size] of [
      [-1.5, 0.25, 0.8],
      [-0.4, -0.2, 1.2],
      [0.8, 0.05, 1],
      [1.8, 0.3, 0.7],
    ] as const)
      disc(g, x + dx * r, y + dy * r, size * r);
  }
  g.globalAlpha = 1;
}

/** Only glass: neither frames nor the curtains beside them. */
function panes(
  g: Ink,
  { left, top, w, h }: Box,
  { curtainM, bars, bottomM, coveredM = bottomM }: Windows,
  scale: number,
): void {
  const inset = curtainM * scale;
  const bar = 0.05 * scale;
  g.beginPath();
  const xs = [0, ...bars.upright, 1].map((u) => left + u * w);
  const ys = [0, ...bars.level, 1].map((v) => top + v * h);
  for (let i = 0; i + 1 < xs.length; i++)
    for (let j = 0; j + 1 < ys.length; j++) {
      const [x0, x1] = [Math.max(left + inset, xs[i]! + bar), Math.min(left + w - inset, xs[i + 1]! - bar)];
      const [y0, y1] = [ys[j]! + bar, Math.min(ys[j + 1]! - bar, top + h - (coveredM - bottomM) * scale)];
      if (x1 > x0 && y1 > y0) g.rect(x0, y0, x1 - x0, y1 - y0);
    }
  g.clip();
}

function falling(
  g: Ink,
  { light, seed, environment, simple }: Place,
  { left, top, w, h }: Box,
  which: number,
  timeS: number,
): void {
  const { rain, snow, hail = 0 } = environment.weather.look;
  const tone = light.tone('ice', 0);
  const s = h / 180;
  if (rain > 0.05) {
    g.strokeStyle = tone.rim;
    g.lineWidth = Math.max(1, 1.3 * s);
    g.globalAlpha = 0.6;
    g.beginPath();
    for (let i = 0; i < (simple ? 14 : 34) * rain; i++) {
      const fall = (chance(seed, 'pane-y', which, i) + timeS * between(1.9, 2.6, seed, 'pane-v', which, i)) % 1.15;
      const x = left + ((chance(seed, 'pane-x', which, i) + fall * 0.1) % 1) * w;
      g.moveTo(x, top + (fall - 0.12) * h);
      g.lineTo(x - 2.4 * s, top + (fall - 0.12) * h - 24 * s);
    }
    g.stroke();
    g.fillStyle = tone.light;
    for (let i = 0; i < (simple ? 5 : 14) * rain; i++) {
      const creep = (chance(seed, 'bead-y', which, i) + timeS * between(0.04, 0.16, seed, 'bead-v', which, i)) % 1.05;
      const x = left + (chance(seed, 'bead-x', which, i) + Math.sin(creep * 14 + i) * 0.012) * w;
      g.globalAlpha = 0.28;
      g.fillRect(x - 0.7 * s, top + creep * h - 16 * s, 1.4 * s, 16 * s);
      g.globalAlpha = 0.75;
      disc(g, x, top + creep * h, 2 * s);
    }
  }
  const flakes = Math.max(snow, hail);
  if (flakes > 0.05) {
    g.fillStyle = light.tone('snow', 0).light;
    g.globalAlpha = 0.85;
    for (let i = 0; i < (simple ? 10 : 26) * flakes; i++) {
      const fall =
        (chance(seed, 'pane-y', which, i) +
          timeS * (hail > snow ? 2.2 : between(0.12, 0.24, seed, 'pane-v', which, i))) %
        1.1;
      const x = left + ((chance(seed, 'pane-x', which, i) + Math.sin(timeS + i) * 0.02 + 1) % 1) * w;
      disc(g, x, top + (fall - 0.05) * h, between(1.2, 3, seed, 'pane-r', which, i) * s);
    }
  }
  g.globalAlpha = 1;
}
