import { between, chance } from '../../chance.ts';
import { flashAt } from '../../air/lightning.ts';
import { css } from '../../palette/colour.ts';
import { pigment } from '../../palette/pigments.ts';
import { disc, type Ink } from '../../shapes.ts';
import type { Place } from '../layer.ts';
import { WINDOWS, type Windows } from '../windows.ts';
import { cellsInView, type Life } from './life.ts';

/** What falls outside, seen through the windows: rain that runs down the panes, snow, hail, the light of a flash. */
export const weatherOutside: Life = (g, lens, place, timeS) => {
  const { look, weather } = place.environment;
  const { glow } = flashAt(place, timeS);
  const { rain, snow, hail = 0 } = weather.look;
  if (rain < 0.05 && snow < 0.05 && hail < 0.05 && glow < 0.02) return;
  for (const name of look.layers) {
    const windows = WINDOWS[name];
    if (!windows) continue;
    const scale = lens.scaleAt(windows.depthM);
    for (const i of cellsInView(lens, windows.depthM, windows.stepM, windows.halfM)) {
      const left = lens.screenX((i + 0.5) * windows.stepM - windows.halfM, windows.depthM);
      const top = lens.screenY(windows.topM, windows.depthM);
      const [w, h] = [windows.halfM * 2 * scale, (windows.topM - windows.bottomM) * scale];
      g.save();
      panes(g, left, top, w, h, windows, scale);
      if (glow > 0.02) {
        g.fillStyle = css(pigment('ice'), Math.min(0.85, glow));
        g.fillRect(left, top, w, h);
      }
      falling(g, place, left, top, w, h, i, timeS);
      g.restore();
    }
  }
};

/** Only glass: neither frames nor the curtains beside them. */
function panes(
  g: Ink,
  left: number,
  top: number,
  w: number,
  h: number,
  { curtainM, bars }: Windows,
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
      if (x1 > x0) g.rect(x0, ys[j]! + bar, x1 - x0, ys[j + 1]! - ys[j]! - bar * 2);
    }
  g.clip();
}

function falling(
  g: Ink,
  { light, seed, environment, simple }: Place,
  left: number,
  top: number,
  w: number,
  h: number,
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
