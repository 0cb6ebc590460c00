import type { NounLook } from '../../vocab/looks.ts';
import { disc } from '../shapes.ts';
import type { Item } from './item.ts';

/** A tyre on a rim with spokes, turned by `turn` radians clockwise. */
export function wheelAt(item: Item, x: number, y: number, r: number, turn: number, wood = false): void {
  const { g, light, depth } = item;
  const tyre = light.tone(wood ? 'darkwood' : 'rubber', depth);
  const rim = light.tone(wood ? 'wood' : 'silver', depth);
  g.fillStyle = tyre.deep;
  disc(g, x, y, r);
  g.fillStyle = tyre.base;
  disc(g, x - r * 0.05, y - r * 0.07, r * 0.86);
  g.fillStyle = wood ? light.tone('bark', depth).deep : rim.base;
  disc(g, x, y, r * (wood ? 0.74 : 0.56));
  g.strokeStyle = wood ? rim.base : rim.deep;
  g.lineWidth = r * 0.12;
  g.beginPath();
  const spokes = wood ? 8 : 5;
  for (let i = 0; i < spokes; i++) {
    const angle = turn + (i / spokes) * Math.PI * 2;
    g.moveTo(x, y);
    g.lineTo(x + Math.cos(angle) * r * (wood ? 0.76 : 0.52), y + Math.sin(angle) * r * (wood ? 0.76 : 0.52));
  }
  g.stroke();
  g.fillStyle = rim.light;
  disc(g, x, y, r * 0.15);
}

/** A wheel of its own, that rolls where it likes. */
export function drawWheel(item: Item<Extract<NounLook, { kind: 'wheel' }>>): void {
  item.inFrame(() => wheelAt({ ...item, light: item.ownLight }, 0, 0, item.width / 2, 0, item.look.colour === 'wood'));
}
