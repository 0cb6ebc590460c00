import type { Contact } from '../timeline.ts';
import type { Stage } from './stage.ts';
import { extent, type Thing } from './thing.ts';

/** Speed of the blow from which a brittle thing breaks, by what it is made of. */
const BREAKING_MPS: Readonly<Record<string, number>> = { glass: 3, stone: 3.6, ice: 3, plastic: 9, wood: 14 };
const PIECES = 7;

/** Breaks what is brittle and was hit hard enough since the `from`th contact; answers how many contacts have been looked at. */
export function breakBrittle(stage: Stage, from: number): number {
  const { contacts } = stage;
  for (let i = from; i < contacts.length; i++) {
    const contact = contacts[i]!;
    if (contact.kind !== 'hit') continue;
    for (const id of [contact.a, contact.b]) {
      const thing = stage.thing(id);
      if (thing && breaks(thing, contact)) shatter(stage, thing, contact);
    }
  }
  return contacts.length;
}

function breaks(thing: Thing, contact: Contact): boolean {
  if (!thing.def.is.includes('breakable') || thing.shownToS < Infinity || thing.heldBy) return false;
  const other = contact.a === thing.id ? contact.materialB : contact.materialA;
  if (['cloth', 'grass', 'sand', 'snow', 'water', 'rubber'].includes(other)) return false;
  return contact.impulseNs / thing.massKg > (BREAKING_MPS[thing.material.id] ?? Infinity);
}

/** The whole is gone; its pieces go on with its speed and away from its middle, and share its weight. */
function shatter(stage: Stage, thing: Thing, contact: Contact): void {
  thing.shownToS = stage.timeS;
  const at = { ...thing.body.translation() };
  const v = { ...thing.body.linvel() };
  thing.body.setEnabled(false);
  const { w, h } = extent(thing.shape);
  for (let i = 0; i < PIECES; i++) {
    const any = (about: string) => stage.chance('piece', thing.id, i, about);
    const across = (any('x') - 0.5) * w * 0.8;
    const up = (any('y') - 0.5) * h * 0.6;
    const piece = stage.addPiece(
      thing,
      i,
      0.5 + 0.5 * any('size'),
      at.x + across,
      Math.max(0.03, at.y + up),
      6.28 * any('angle'),
    );
    piece.body.setLinvel(
      { x: v.x * 0.6 + across * 9 + (any('vx') - 0.5) * 1.6, y: Math.abs(v.y) * 0.25 + 0.4 + any('vy') * 1.2 },
      true,
    );
    piece.body.setAngvel((any('spin') - 0.5) * 24, true);
  }
  stage.effect('shards', contact.x, contact.y, 0.8, thing.depth, thing.material.id);
  stage.sounds.push({
    startMs: contact.timeMs,
    endMs: contact.timeMs + 900,
    kind: 'shatter',
    strength: Math.min(1, 0.5 + contact.impulseNs / 8),
    x: contact.x,
    material: thing.material.id,
  });
}
