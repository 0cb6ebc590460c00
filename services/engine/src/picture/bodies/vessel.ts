import type { NounLook } from '../../vocab/looks.ts';
import { oval, smoothPath, wash, type Point } from '../shapes.ts';
import type { Item } from './item.ts';

type VesselLook = Extract<NounLook, { kind: 'vessel' }>;

/** Half a profile from top to bottom: shares of half the width, and of the height from the middle. */
const PROFILES: Readonly<Record<VesselLook['form'], readonly Point[]>> = {
  bottle: [
    [0.28, -0.5],
    [0.3, -0.24],
    [0.62, -0.1],
    [0.96, 0.06],
    [1, 0.3],
    [0.94, 0.5],
  ],
  glass: [
    [1, -0.5],
    [0.94, -0.1],
    [0.86, 0.25],
    [0.76, 0.5],
  ],
  cup: [
    [0.96, -0.5],
    [0.95, -0.1],
    [0.86, 0.3],
    [0.62, 0.5],
  ],
  vase: [
    [0.62, -0.5],
    [0.42, -0.32],
    [0.78, -0.08],
    [1, 0.14],
    [0.82, 0.4],
    [0.52, 0.5],
  ],
  bucket: [
    [1, -0.5],
    [0.92, 0],
    [0.78, 0.5],
  ],
};

export function drawVessel(item: Item<VesselLook>): void {
  const { g, width: w, height: h, look, ownLight } = item;
  const tone = look.clear ? item.tone(item.body.colour ?? 'glass') : item.tone();
  const half = PROFILES[look.form].map(([x, y]) => [x * w * 0.5, y * h] as const);
  const outline = [...half, ...half.map(([x, y]) => [-x, y] as const).reverse()];
  item.inFrame(() => {
    if (look.form === 'cup') drawHandle(item);
    g.globalAlpha = look.clear ? 0.5 : 1;
    g.fillStyle = wash(g, ownLight, tone, 0, 0, Math.max(w, h) * 0.55);
    smoothPath(g, outline);
    g.fill();
    g.globalAlpha = look.clear ? 0.65 : 1;
    g.fillStyle = look.clear ? tone.rim : tone.deep;
    oval(g, 0, half[0]![1], half[0]![0], half[0]![0] * 0.24);
    g.globalAlpha = 0.7;
    g.strokeStyle = tone.rim;
    g.lineWidth = w * 0.06;
    g.lineCap = 'round';
    const side = ownLight.towards[0] < 0 ? -1 : 1;
    smoothPath(
      g,
      half.slice(1).map(([x, y]) => [side * x * 0.78, y * 0.9] as const),
      false,
    );
    g.stroke();
    g.globalAlpha = 1;
  });
}

function drawHandle(item: Item<VesselLook>): void {
  const { g, width: w, height: h } = item;
  g.strokeStyle = item.tone().shade;
  g.lineWidth = w * 0.12;
  g.beginPath();
  g.ellipse(w * 0.5, -h * 0.02, w * 0.24, h * 0.24, 0, -1.6, 1.7);
  g.stroke();
}
