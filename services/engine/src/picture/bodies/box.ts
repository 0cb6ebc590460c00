import type { NounLook } from '../../vocab/looks.ts';
import { chance } from '../chance.ts';
import { disc, line, polygon, wash } from '../shapes.ts';
import type { Item } from './item.ts';

type BoxLook = Extract<NounLook, { kind: 'box' }>;

const TOY_COLOURS = ['red', 'yellow', 'blue', 'green', 'orange', 'teal'];
/** Neighbours of a pile have different colours. */
const toyColour = (id: string): string => TOY_COLOURS[Number(/\d+$/.exec(id)?.[0] ?? 0) % TOY_COLOURS.length]!;

/** A box with a lit top and a side in shadow, as deep as it looks solid. */
export function drawBox(item: Item<BoxLook>): void {
  const { g, width: w, height: h, ownLight, look } = item;
  const tone = item.tone(look.pattern === 'toy' && !item.body.colour ? toyColour(item.body.id) : undefined);
  item.inFrame(() => {
    const round = Math.min(w, h) * 0.07;
    g.fillStyle = tone.deep;
    g.beginPath();
    g.roundRect(-w / 2, -h / 2, w, h, round);
    g.fill();
    const edge = Math.min(w, h) * 0.1;
    const [lx, ly] = ownLight.towards;
    g.fillStyle = wash(g, ownLight, tone, 0, 0, Math.max(w, h) * 0.72);
    g.beginPath();
    g.roundRect(
      -w / 2 + Math.max(0, lx) * edge * 0.8,
      -h / 2 + Math.max(0, ly) * edge * 0.8,
      w - Math.abs(lx) * edge * 0.8,
      h - Math.abs(ly) * edge * 0.8,
      round,
    );
    g.fill();
    g.strokeStyle = tone.rim;
    g.globalAlpha = 0.55;
    g.lineWidth = Math.max(1 / item.scale, edge * 0.22);
    g.beginPath();
    g.moveTo(-w / 2 + round, (ly < 0 ? -h / 2 : h / 2) - Math.sign(ly) * edge * -0.12);
    g.lineTo(w / 2 - round, (ly < 0 ? -h / 2 : h / 2) - Math.sign(ly) * edge * -0.12);
    g.stroke();
    g.globalAlpha = 1;
    if (!item.simple) PATTERNS[look.pattern]?.(item, w, h);
  });
}

const PATTERNS: Readonly<Partial<Record<BoxLook['pattern'], (item: Item<BoxLook>, w: number, h: number) => void>>> = {
  crate(item, w, h) {
    const { g } = item;
    const tone = item.tone();
    const board = Math.min(w, h) * 0.13;
    for (let i = 1; i < 4; i++)
      line(g, tone.shade, 0.012, [
        [-w / 2 + board, -h / 2 + (h * i) / 4],
        [w / 2 - board, -h / 2 + (h * i) / 4],
      ]);
    line(g, tone.light, board * 0.8, [
      [-w / 2 + board, h / 2 - board],
      [w / 2 - board, -h / 2 + board],
    ]);
    g.strokeStyle = tone.light;
    g.lineWidth = board;
    g.strokeRect(-w / 2 + board / 2, -h / 2 + board / 2, w - board, h - board);
    g.strokeStyle = tone.shade;
    g.lineWidth = 0.012;
    g.strokeRect(-w / 2 + board, -h / 2 + board, w - board * 2, h - board * 2);
  },
  domino(item, w, h) {
    const { g } = item;
    const dot = Math.min(w, h) * 0.14;
    line(g, item.tone().deep, Math.min(w, h) * 0.06, [
      [-w * 0.4, 0],
      [w * 0.4, 0],
    ]);
    g.fillStyle = item.tone('black').base;
    for (const [x, y] of [
      [0, -0.25],
      [-0.2, 0.15],
      [0.2, 0.35],
    ] as const)
      disc(g, x * w, y * h, dot);
  },
  gift(item, w, h) {
    const { g } = item;
    g.fillStyle = item.tone('gold').base;
    g.fillRect(-w * 0.09, -h / 2, w * 0.18, h);
    g.fillRect(-w / 2, -h * 0.09, w, h * 0.18);
    for (const side of [-1, 1]) {
      g.beginPath();
      g.ellipse(side * w * 0.15, -h * 0.58, w * 0.16, h * 0.1, side * -0.4, 0, Math.PI * 2);
      g.fill();
    }
  },
  book(item, w, h) {
    const { g } = item;
    const flat = w > h;
    g.fillStyle = item.tone('paper').base;
    if (flat) g.fillRect(-w * 0.44, -h * 0.3, w * 0.94, h * 0.6);
    else g.fillRect(-w * 0.3, -h * 0.44, w * 0.6, h * 0.94);
  },
  brick(item, w, h) {
    line(item.g, item.tone().shade, 0.012, [
      [-w * 0.3, -h * 0.1],
      [-w * 0.1, -h * 0.1],
    ]);
    line(item.g, item.tone().light, 0.012, [
      [w * 0.1, h * 0.2],
      [w * 0.3, h * 0.2],
    ]);
  },
  toy(item, w, h) {
    const { g, body } = item;
    g.globalAlpha = 0.8;
    g.strokeStyle = item.tone('cream').light;
    g.lineWidth = w * 0.06;
    g.strokeRect(-w * 0.36, -h * 0.36, w * 0.72, h * 0.72);
    g.fillStyle = item.tone('cream').light;
    const corners = 3 + Math.floor(chance(body.id) * 4);
    polygon(
      g,
      Array.from({ length: corners }, (_, i) => {
        const angle = (i / corners) * Math.PI * 2 - Math.PI / 2;
        return [Math.cos(angle) * w * 0.21, Math.sin(angle) * h * 0.21] as const;
      }),
    );
    g.fill();
    g.globalAlpha = 1;
  },
  suitcase(item, w, h) {
    const { g } = item;
    g.fillStyle = item.tone().shade;
    for (const side of [-1, 1]) g.fillRect(side * w * 0.28 - w * 0.05, -h / 2, w * 0.1, h);
    g.strokeStyle = item.tone('darkwood').base;
    g.lineWidth = h * 0.07;
    g.strokeRect(-w * 0.13, -h * 0.64, w * 0.26, h * 0.16);
  },
};
