import { sample } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { disc, line, oval, polygon, smoothPath, wash, type Point } from '../shapes.ts';
import { BOAT_RIG_SHARE } from '../camera/extent.ts';
import { flame } from './fire.ts';
import type { Item } from './item.ts';
import { bar, lump, solid, spots } from './solids.ts';

type BoatLook = Extract<NounLook, { kind: 'boat' }>;
type AircraftLook = Extract<NounLook, { kind: 'aircraft' }>;

/** A boat: its shape is the hull, what stands on deck rises above it. */
export function drawBoat(item: Item<BoatLook>): void {
  const { g, width: w, height: h, look, ownLight, light, depth } = item;
  const deck = -h * 0.36;
  if (look.form === 'submarine') return item.inFrame(() => drawSubmarine(item, w, h));
  item.inFrame(() => {
    const wood = light.tone('wood', depth);
    if (look.form === 'sail') drawRig(item, deck);
    if (look.form === 'ship') drawDecks(item, deck);
    const hull: Point[] = [
      [-w * 0.5, deck],
      [-w * 0.42, h * 0.2],
      [-w * 0.34, h * 0.4],
      [w * 0.28, h * 0.42],
      [w * 0.42, h * 0.16],
      [w * 0.53, deck - h * 0.12],
      [w * 0.2, deck + h * 0.04],
    ];
    g.fillStyle = wash(g, ownLight, look.form === 'row' ? wood : item.tone(), 0, 0, h * 0.75);
    smoothPath(g, hull);
    g.fill();
    const stripe = look.form === 'row' ? wood.rim : light.tone('crimson', depth).base;
    line(g, stripe, h * 0.07, [
      [-w * 0.46, deck + h * 0.14],
      [0, deck + h * 0.2],
      [w * 0.46, deck + h * 0.06],
    ]);
  });
}

/** A round hull with a tower, portholes, and a periscope that turns. */
function drawSubmarine(item: Item<BoatLook>, w: number, h: number): void {
  const { g, timeS, light, depth } = item;
  bar(item, 'steel', h * 0.05, spots(item, [0.04, -0.3, 0.04, -0.62, 0.04 + 0.05 * Math.cos(timeS), -0.62]));
  solid(item, undefined, spots(item, [-0.1, -0.1, -0.08, -0.4, 0.12, -0.4, 0.16, -0.1]), true);
  solid(item, 'steel', spots(item, [-0.5, -0.2, -0.42, -0.2, -0.34, 0.1, -0.42, 0.42, -0.5, 0.42]));
  solid(item, undefined, spots(item, [-0.46, 0.1, -0.34, -0.18, 0, -0.26, 0.36, -0.2, 0.5, 0.1, 0.36, 0.42, 0, 0.5, -0.34, 0.4]), true); // prettier-ignore
  g.fillStyle = light.tone('silver', depth).shade;
  const spin = Math.sin(timeS * 17);
  oval(g, -w * 0.49, h * 0.1, w * 0.012, h * 0.26 * Math.abs(spin));
  for (const x of [-0.16, 0.02, 0.2]) {
    lump(item, 'gold', x * w, h * 0.08, h * 0.11);
    lump(item, light.lamps > 0.45 ? 'glow' : 'sky', x * w, h * 0.08, h * 0.075);
  }
  line(g, item.tone().deep, h * 0.02, spots(item, [-0.42, 0.26, 0.42, 0.26]));
}

/** Mast and two sails that the wind fills. */
function drawRig({ g, light, ownLight, depth, width: w, timeS }: Item<BoatLook>, deck: number): void {
  const top = deck - w * BOAT_RIG_SHARE;
  const boom = deck - w * 0.07;
  const full = Math.sin(timeS * 1.7) * w * 0.012;
  line(g, light.tone('wood', depth).shade, w * 0.022, [
    [0, deck],
    [0, top],
  ]);
  g.fillStyle = wash(g, ownLight, light.tone('cream', depth), -w * 0.14, (top + boom) / 2, w * 0.4);
  g.beginPath();
  g.moveTo(-w * 0.02, top + w * 0.03);
  g.quadraticCurveTo(-w * 0.16 - full, (top + boom) * 0.52, -w * 0.4, boom);
  g.quadraticCurveTo(-w * 0.2, boom + w * 0.025, -w * 0.02, boom);
  g.fill();
  g.fillStyle = wash(g, ownLight, light.tone('crimson', depth), w * 0.12, (top + boom) / 2, w * 0.34);
  g.beginPath();
  g.moveTo(w * 0.02, top + w * 0.1);
  g.quadraticCurveTo(w * 0.24 + full, (top + boom) * 0.5, w * 0.42, boom + w * 0.02);
  g.quadraticCurveTo(w * 0.2, boom - w * 0.01, w * 0.03, boom);
  g.fill();
  g.fillStyle = light.tone('crimson', depth).base;
  polygon(g, [
    [0, top],
    [-w * 0.1, top + w * 0.025 + full],
    [0, top + w * 0.05],
  ]);
  g.fill();
}

/** Cabins, lights and a funnel. */
function drawDecks({ g, light, ownLight, depth, width: w, height: h }: Item<BoatLook>, deck: number): void {
  g.fillStyle = wash(g, ownLight, light.tone('red', depth), -w * 0.05, deck - h * 0.9, h * 0.3);
  g.fillRect(-w * 0.1, deck - h * 1.1, w * 0.1, h * 0.5);
  g.fillStyle = wash(g, ownLight, light.tone('white', depth), 0, deck - h * 0.35, h * 0.5);
  g.fillRect(-w * 0.26, deck - h * 0.36, w * 0.5, h * 0.4);
  g.fillRect(-w * 0.18, deck - h * 0.7, w * 0.3, h * 0.36);
  g.fillStyle = light.lamps > 0.5 ? light.tone('glow', depth).light : light.tone('sky', depth).shade;
  for (let i = 0; i < 7; i++) disc(g, -w * 0.22 + i * w * 0.07, deck - h * 0.16, h * 0.06);
}

export function drawAircraft(item: Item<AircraftLook>): void {
  item.inFrame(() => AIRCRAFT[item.look.form](item, item.width, item.height));
}

/** A rocket that moves burns: its flame is as long as it is fast. */
function drawExhaust(item: Item<AircraftLook>, w: number, h: number): void {
  const { g, body, timeS } = item;
  const [x1, y1] = [...sample(body.track, timeS)] as [number, number];
  const [x0, y0] = [...sample(body.track, timeS - 0.1)] as [number, number];
  const speed = Math.hypot(x1 - x0, y1 - y0) / 0.1;
  if (speed < 0.2) return;
  g.save();
  g.translate(0, h * 0.4);
  g.scale(1, -1);
  flame(item, 0, 0, Math.min(h * 0.9, w * (0.8 + speed * 0.3)), 1);
  g.restore();
}

const AIRCRAFT: Readonly<Record<AircraftLook['form'], (item: Item<AircraftLook>, w: number, h: number) => void>> = {
  rocket(item, w, h) {
    drawExhaust(item, w, h);
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
  helicopter(item, w, h) {
    const { g, light, depth, timeS } = item;
    bar(item, undefined, h * 0.11, spots(item, [-0.1, -0.05, -0.46, -0.1]));
    solid(item, undefined, spots(item, [-0.5, -0.34, -0.44, -0.34, -0.4, -0.02, -0.47, 0.02]));
    for (const x of [-0.04, 0.2]) bar(item, 'charcoal', h * 0.03, spots(item, [x, 0.26, x - 0.02, 0.45]));
    bar(item, 'charcoal', h * 0.05, spots(item, [-0.16, 0.46, 0.3, 0.46, 0.36, 0.4]));
    solid(item, undefined, spots(item, [-0.16, -0.1, -0.02, -0.24, 0.22, -0.22, 0.4, 0, 0.42, 0.16, 0.3, 0.3, -0.06, 0.3, -0.18, 0.12]), true); // prettier-ignore
    g.fillStyle = light.tone('sky', depth).shade;
    smoothPath(g, spots(item, [0.1, -0.16, 0.22, -0.16, 0.37, 0.04, 0.36, 0.1, 0.1, 0.1]));
    g.fill();
    g.globalAlpha = 0.5;
    line(g, light.tone('ice', depth).rim, h * 0.03, spots(item, [0.14, -0.1, 0.24, 0.06]));
    g.globalAlpha = 1;
    bar(item, 'charcoal', h * 0.06, spots(item, [0.08, -0.22, 0.08, -0.42]));
    const sweep = Math.abs(Math.cos(timeS * 19));
    g.globalAlpha = 0.3;
    g.fillStyle = light.tone('charcoal', depth).base;
    oval(g, w * 0.08, -h * 0.43, w * 0.46, h * 0.05);
    g.globalAlpha = 0.9;
    line(g, light.tone('charcoal', depth).base, h * 0.03, spots(item, [0.08 - 0.46 * sweep, -0.43, 0.08 + 0.46 * sweep, -0.43])); // prettier-ignore
    g.globalAlpha = 0.5;
    oval(g, -w * 0.47, -h * 0.2, h * 0.16 * Math.abs(Math.sin(timeS * 23)), h * 0.16);
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
