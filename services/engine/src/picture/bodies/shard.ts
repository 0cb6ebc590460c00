import type { Body } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { line, polygon } from '../shapes.ts';
import type { Item } from './item.ts';

type ShardLook = Extract<NounLook, { kind: 'shard' }>;

/** What fills its outline, so that every cut through it is an edge. */
const FILLED: ReadonlySet<NounLook['kind']> = new Set([
  'vessel',
  'ball',
  'box',
  'food',
  'ware',
  'balloon',
  'thing',
  'shard',
]);

/** The piece of the whole that its outline cuts out: the whole is drawn where it would be, and seen only there. Its edges catch the light. */
export function drawShard(item: Item<ShardLook>, drawWhole: (whole: Item) => void): void {
  const { g, body, look } = item;
  if (body.shape.kind !== 'outline') return;
  const corners = body.shape.points.map(([x, y]) => [x, -y] as const);
  item.inFrame(() => {
    g.save();
    polygon(g, corners);
    g.clip();
    drawWhole(wholeOf(item));
    g.restore();
    if (!FILLED.has(look.of.kind)) return;
    g.globalAlpha = 0.8;
    line(g, item.tone().rim, Math.max(0.004, 1 / item.scale), [...corners, corners[0]!]);
    g.globalAlpha = 1;
  });
}

/** The whole as an item in the frame of its piece. */
function wholeOf(item: Item<ShardLook>): Item {
  const { look, g } = item;
  const shape = { kind: 'box', w: look.width, h: look.height } as const;
  const body: Body = { ...item.body, shape, look: look.of };
  return {
    ...item,
    body,
    look: look.of,
    light: item.ownLight,
    x: look.x,
    y: -look.y,
    scale: 1,
    width: look.width,
    height: look.height,
    inFrame: (draw) => {
      g.save();
      g.translate(look.x, -look.y);
      draw();
      g.restore();
    },
  };
}
