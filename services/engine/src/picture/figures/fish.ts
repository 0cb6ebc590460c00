import { disc, limb, polygon, smoothPath, wash, type Point } from '../shapes.ts';
import { between2, type Figure } from './figure.ts';

/** A fish along its spine, with fins that wave. */
export function drawFish(figure: Figure): void {
  const { g, light, depth, size, character } = figure;
  const look = character.look;
  const flowing = look.kind === 'fish' && look.fins === 'flowing';
  const tone = light.tone(character.colour ?? ('colour' in look ? look.colour : 'orange'), depth);
  const [nose, a, b, c, tail, tip] = ['nose', 'spine1', 'spine2', 'spine3', 'tail', 'tailTip'].map((name) =>
    figure.joint(name),
  ) as [Point, Point, Point, Point, Point, Point];
  const side = Math.sign(nose[0] - tail[0]) || 1;
  const wave = Math.sin(figure.timeS * 7) * size * 0.03;
  const spread = size * (flowing ? 0.26 : 0.17);
  g.fillStyle = wash(g, light, tone, tip[0], tip[1], spread);
  smoothPath(g, [
    tail,
    [tip[0] - side * size * 0.03, tip[1] - spread + wave],
    [tip[0] + side * size * 0.06, tip[1]],
    [tip[0] - side * size * 0.03, tip[1] + spread - wave],
  ]);
  g.fill();
  const fin = (root: Point, upwards: number, length: number): void => {
    polygon(g, [
      [root[0] + side * size * 0.12, root[1]],
      [root[0] - side * size * 0.08, root[1] - upwards * length + wave],
      [root[0] - side * size * 0.14, root[1]],
    ]);
    g.fillStyle = tone.shade;
    g.fill();
  };
  fin([a[0], a[1] - size * 0.13], 1, size * (flowing ? 0.2 : 0.11));
  fin([b[0], b[1] + size * 0.12], -1, size * (flowing ? 0.16 : 0.08));
  limb(g, light, tone, [nose, a, b, c, tail], [size * 0.04, size * 0.15, size * 0.165, size * 0.11, size * 0.045]);
  if (look.kind === 'fish' && look.pattern === 'striped') {
    g.globalAlpha = 0.85;
    for (const [from, width, half] of [
      [a, 0.05, 0.13],
      [b, 0.055, 0.15],
      [c, 0.035, 0.09],
    ] as const) {
      g.fillStyle = light.tone('white', depth).base;
      g.beginPath();
      g.ellipse(from[0], from[1], size * width, size * half, 0, 0, Math.PI * 2);
      g.fill();
    }
    g.globalAlpha = 1;
  }
  g.fillStyle = tone.shade;
  smoothPath(g, [
    between2(a, b, 0.3),
    [a[0] - side * size * 0.12, a[1] + size * 0.1 + wave * 1.4],
    [a[0] - side * size * 0.02, a[1] + size * 0.1],
  ]);
  g.fill();
  const eye = between2(nose, a, 0.55);
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, eye[0], eye[1] - size * 0.035, size * 0.036);
  g.fillStyle = light.tone('pupil', depth).deep;
  disc(g, eye[0] + side * size * 0.008, eye[1] - size * 0.035, size * 0.021);
}
