import type { NounLook } from '../../vocab/looks.ts';
import { disc, line, oval, polygon, smoothPath, wash, type Point } from '../shapes.ts';
import type { Item } from './item.ts';

type BoatLook = Extract<NounLook, { kind: 'boat' }>;
type AircraftLook = Extract<NounLook, { kind: 'aircraft' }>;

/** A boat; the lower edge of its shape is the keel. */
export function drawBoat(item: Item<BoatLook>): void {
  const { g, width: w, height: h, look, ownLight, light, depth, timeS } = item;
  const hull = look.form === 'row' ? h : h * (look.form === 'ship' ? 0.42 : 0.26);
  const deck = h / 2 - hull;
  item.inFrame(() => {
    const wood = light.tone('wood', depth);
    if (look.form === 'sail') {
      const flutter = Math.sin(timeS * 2.1) * w * 0.02;
      line(g, wood.shade, w * 0.025, [
        [0, deck],
        [0, -h / 2],
      ]);
      const sail = light.tone('cream', depth);
      g.fillStyle = wash(g, ownLight, sail, w * 0.18, -h * 0.1, h * 0.4);
      smoothPath(g, [
        [w * 0.025, -h * 0.46],
        [w * 0.34 + flutter, -h * 0.05],
        [w * 0.4 + flutter, deck - h * 0.05],
        [w * 0.03, deck - h * 0.05],
      ]);
      g.fill();
      g.fillStyle = wash(g, ownLight, item.tone(), -w * 0.18, 0, h * 0.4);
      smoothPath(g, [
        [-w * 0.025, -h * 0.4],
        [-w * 0.03, deck - h * 0.05],
        [-w * 0.36 + flutter, deck - h * 0.07],
        [-w * 0.2 + flutter, -h * 0.08],
      ]);
      g.fill();
    } else if (look.form === 'ship') {
      const white = light.tone('white', depth);
      g.fillStyle = wash(g, ownLight, white, 0, deck - h * 0.15, h * 0.3);
      g.fillRect(-w * 0.28, deck - h * 0.26, w * 0.5, h * 0.28);
      g.fillStyle = wash(g, ownLight, light.tone('red', depth), 0, -h * 0.3, h * 0.2);
      g.fillRect(-w * 0.1, -h * 0.5, w * 0.12, h * 0.26);
      g.fillStyle = light.lamps > 0.5 ? light.tone('glow', depth).light : light.tone('sky', depth).shade;
      for (let i = 0; i < 6; i++) disc(g, -w * 0.22 + i * w * 0.08, deck - h * 0.12, h * 0.028);
    }
    const shape: Point[] = [
      [-w * 0.5, deck],
      [-w * 0.43, h * 0.36],
      [-w * 0.3, h * 0.48],
      [w * 0.26, h * 0.49],
      [w * 0.4, h * 0.38],
      [w * 0.52, deck - hull * 0.12],
    ];
    g.fillStyle = wash(g, ownLight, look.form === 'row' ? wood : item.tone(), 0, deck + hull * 0.5, hull * 0.9);
    smoothPath(g, shape);
    g.fill();
    line(g, look.form === 'row' ? wood.rim : light.tone('white', depth).light, hull * 0.09, [
      [-w * 0.48, deck + hull * 0.08],
      [0, deck + hull * 0.12],
      [w * 0.49, deck - hull * 0.02],
    ]);
  });
}

export function drawAircraft(item: Item<AircraftLook>): void {
  item.inFrame(() => AIRCRAFT[item.look.form](item, item.width, item.height));
}

const AIRCRAFT: Readonly<Record<AircraftLook['form'], (item: Item<AircraftLook>, w: number, h: number) => void>> = {
  rocket(item, w, h) {
    const { g, light, depth, ownLight } = item;
    const [shell, trim] = [light.tone('white', depth), item.tone()];
    g.fillStyle = wash(g, ownLight, trim, 0, h * 0.3, w);
    for (const side of [-1, 1]) {
      smoothPath(g, [
        [side * w * 0.2, h * 0.1],
        [side * w * 0.5, h * 0.34],
        [side * w * 0.48, h * 0.5],
        [side * w * 0.18, h * 0.4],
      ]);
      g.fill();
    }
    g.fillStyle = wash(g, ownLight, shell, 0, 0, w * 0.5);
    smoothPath(g, [
      [0, -h * 0.5],
      [w * 0.2, -h * 0.3],
      [w * 0.27, 0],
      [w * 0.2, h * 0.42],
      [-w * 0.2, h * 0.42],
      [-w * 0.27, 0],
      [-w * 0.2, -h * 0.3],
    ]);
    g.fill();
    g.fillStyle = wash(g, ownLight, trim, 0, -h * 0.42, w * 0.3);
    smoothPath(g, [
      [0, -h * 0.5],
      [w * 0.15, -h * 0.36],
      [0, -h * 0.33],
      [-w * 0.15, -h * 0.36],
    ]);
    g.fill();
    g.fillStyle = trim.shade;
    disc(g, 0, -h * 0.1, w * 0.15);
    g.fillStyle = light.tone('sky', depth).light;
    disc(g, 0, -h * 0.1, w * 0.1);
  },
  plane(item, w, h) {
    const { g, light, depth, ownLight, timeS } = item;
    const [shell, trim] = [light.tone('white', depth), item.tone()];
    g.fillStyle = trim.shade;
    polygon(g, [
      [-w * 0.06, 0],
      [-w * 0.2, -h * 0.34],
      [-w * 0.1, -h * 0.34],
      [w * 0.1, 0],
    ]);
    g.fill();
    g.fillStyle = wash(g, ownLight, trim, -w * 0.42, -h * 0.25, h * 0.4);
    polygon(g, [
      [-w * 0.48, h * 0.05],
      [-w * 0.5, -h * 0.5],
      [-w * 0.4, -h * 0.5],
      [-w * 0.3, 0],
    ]);
    g.fill();
    g.fillStyle = wash(g, ownLight, shell, 0, 0, h * 0.4);
    smoothPath(g, [
      [-w * 0.5, -h * 0.06],
      [-w * 0.2, -h * 0.2],
      [w * 0.28, -h * 0.22],
      [w * 0.48, h * 0.02],
      [w * 0.3, h * 0.2],
      [-w * 0.2, h * 0.14],
    ]);
    g.fill();
    g.fillStyle = light.tone('navy', depth).base;
    for (let i = 0; i < 6; i++) disc(g, -w * 0.22 + i * w * 0.085, -h * 0.03, h * 0.035);
    g.fillStyle = wash(g, ownLight, trim, 0, h * 0.3, h * 0.4);
    polygon(g, [
      [w * 0.14, h * 0.08],
      [-w * 0.16, h * 0.46],
      [-w * 0.26, h * 0.46],
      [-w * 0.08, h * 0.08],
    ]);
    g.fill();
    g.globalAlpha = 0.35;
    g.fillStyle = light.tone('charcoal', depth).base;
    oval(g, w * 0.49, h * 0.02, w * 0.012, h * (0.32 + 0.06 * Math.sin(timeS * 60)));
    g.globalAlpha = 1;
  },
  drone(item, w, h) {
    const { g, light, depth, ownLight, timeS } = item;
    const dark = light.tone('charcoal', depth);
    line(g, dark.base, h * 0.12, [
      [-w * 0.42, -h * 0.1],
      [w * 0.42, -h * 0.1],
    ]);
    g.fillStyle = wash(g, ownLight, item.tone(), 0, h * 0.05, h * 0.5);
    g.beginPath();
    g.roundRect(-w * 0.18, -h * 0.25, w * 0.36, h * 0.55, h * 0.2);
    g.fill();
    g.fillStyle = light.tone('black', depth).base;
    disc(g, w * 0.06, h * 0.12, h * 0.12);
    for (const x of [-0.42, 0.42]) {
      g.globalAlpha = 0.4;
      g.fillStyle = light.tone('silver', depth).light;
      oval(g, x * w, -h * 0.32, w * (0.17 + 0.03 * Math.sin(timeS * 55 + x)), h * 0.06);
      g.globalAlpha = 1;
      g.fillStyle = dark.shade;
      g.fillRect(x * w - h * 0.05, -h * 0.32, h * 0.1, h * 0.26);
    }
  },
  kite(item, w, h) {
    const { g, ownLight, timeS } = item;
    const corners: Point[] = [
      [0, -h * 0.5],
      [w * 0.5, -h * 0.1],
      [0, h * 0.5],
      [-w * 0.5, -h * 0.1],
    ];
    const tail = Array.from({ length: 12 }, (_, i): Point => [
      Math.sin(timeS * 4 - i * 0.7) * w * 0.02 * i,
      h * 0.5 + i * h * 0.11,
    ]);
    line(g, item.tone().shade, w * 0.025, tail);
    g.fillStyle = item.tone('gold').base;
    for (const i of [3, 6, 9]) oval(g, ...tail[i]!, w * 0.09, w * 0.04, Math.sin(timeS * 4 - i));
    const colours = [item.tone(), item.tone('gold'), item.tone(), item.tone('cream')];
    corners.forEach((corner, i) => {
      g.fillStyle = wash(g, ownLight, colours[i]!, 0, 0, h * 0.5);
      polygon(g, [corner, corners[(i + 1) % 4]!, [0, -h * 0.1]]);
      g.fill();
    });
  },
};
