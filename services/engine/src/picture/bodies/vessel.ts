import type { NounLook } from '../../vocab/looks.ts';
import { PROFILES } from '../../vocab/profiles.ts';
import { oval, smoothPath, wash } from '../shapes.ts';
import type { Item } from './item.ts';

type VesselLook = Extract<NounLook, { kind: 'vessel' }>;

export function drawVessel(item: Item<VesselLook>): void {
  const { g, width: w, height: h, look, ownLight } = item;
  const clear = look.clear || item.body.material === 'glass';
  const tone = look.clear ? item.tone(item.body.colour ?? 'glass') : item.tone();
  const half = PROFILES[look.form].map(([x, y]) => [x * w * 0.5, y * h] as const);
  const outline = [...half, ...half.map(([x, y]) => [-x, y] as const).reverse()];
  item.inFrame(() => {
    if (look.form === 'cup') drawHandle(item);
    g.globalAlpha = clear ? 0.5 : 1;
    g.fillStyle = wash(g, ownLight, tone, 0, 0, Math.max(w, h) * 0.55);
    smoothPath(g, outline);
    g.fill();
    g.globalAlpha = clear ? 0.65 : 1;
    g.fillStyle = clear ? tone.rim : tone.deep;
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
