import type { Contact } from '../timeline.ts';
import type { NounDef } from '../vocab/define.ts';
import { areaOf, boundsOf, cutUp, silhouette, type Corner } from './shards.ts';
import type { Stage } from './stage.ts';
import { extent, type Thing } from './thing.ts';

/** Speed of the blow from which a brittle thing breaks, by what it is made of. */
const BREAKING_MPS: Readonly<Record<string, number>> = {
  glass: 3,
  ceramic: 2.8,
  stone: 3.6,
  ice: 3,
  plastic: 9,
  wood: 14,
};
/** Into how many pieces, and how much any way the cracks run, by what it is made of. */
const SHARDS: Readonly<Record<string, { readonly pieces: number; readonly sliver: number }>> = {
  glass: { pieces: 13, sliver: 1 },
  ice: { pieces: 10, sliver: 0.7 },
};
const USUAL = { pieces: 9, sliver: 0.3 };
/** The most of the blow's speed that a piece gets for its own way, outwards. */
const BURST = 0.26;

/** What breaks a pane, however heavy its frame is. */
const PANE_NS = 0.8;
const isPane = ({ def: { look } }: Thing): boolean =>
  look.kind === 'ware' && (look.form === 'window' || look.form === 'mirror');

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
  if (isPane(thing) && ![contact.a, contact.b].includes('ground') && contact.impulseNs > PANE_NS) return true;
  const other = contact.a === thing.id ? contact.materialB : contact.materialA;
  if (['cloth', 'grass', 'sand', 'snow', 'water', 'rubber'].includes(other)) return false;
  return contact.impulseNs / thing.massKg > (BREAKING_MPS[thing.material.id] ?? Infinity);
}

function shatter(stage: Stage, thing: Thing, contact: Contact): void {
  fallApart(stage, thing, contact.impulseNs / thing.massKg);
  const { w, h } = extent(thing.shape);
  stage.effect('shards', contact.x, contact.y, Math.min(0.7, Math.sqrt(w * h)), thing.depth, thing.material.id);
  stage.sounds.push({
    startMs: contact.timeMs,
    endMs: contact.timeMs + 900,
    kind: 'shatter',
    strength: Math.min(1, 0.5 + contact.impulseNs / 8),
    x: contact.x,
    material: thing.material.id,
  });
}

/**
 * The whole is gone; where it was, its pieces are, and go on with its speed and away from its middle. They share its weight by their size.
 *
 * @param blowMps how hard the blow was that did it: a share of it is theirs
 */
export function fallApart(stage: Stage, thing: Thing, blowMps: number): void {
  thing.shownToS = stage.timeS;
  thing.body.setEnabled(false);
  const { pieces, sliver } = SHARDS[thing.material.id] ?? USUAL;
  const outline = silhouette(thing.def.look, thing.shape);
  const whole = areaOf(outline);
  cutUp(outline, pieces, sliver, (about, nth) => stage.chance('crack', thing.id, about, nth)).forEach((corners, i) =>
    part(stage, thing, corners, areaOf(corners) / whole, i, blowMps),
  );
}

function part(stage: Stage, thing: Thing, corners: readonly Corner[], share: number, i: number, blowMps: number): void {
  const at = thing.body.translation();
  const v = thing.body.linvel();
  const angle = thing.body.rotation();
  const box = boundsOf(corners);
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [awayX, awayY] = [x * c - y * s, x * s + y * c];
  const { look } = thing.def;
  const shape = {
    kind: 'outline',
    w: box.w,
    h: box.h,
    points: corners.map(([px, py]) => [px - x, py - y] as const),
  } as const;
  const size = extent(thing.shape);
  const def: NounDef = {
    ...thing.def,
    is: ['small', 'thing'],
    body: { shape, massKg: thing.massKg * share, material: thing.material.id },
    look: {
      kind: 'shard',
      of: look,
      width: size.w,
      height: size.h,
      x: -x,
      y: -y,
      colour: 'colour' in look ? look.colour : 'grey',
    },
  };
  const entity = { ...thing.entity, size: undefined, material: undefined };
  const piece = stage.addLater(`${thing.id}.piece${i + 1}`, entity, def, thing.lane, at.x + awayX, at.y + awayY, angle);
  piece.depth = thing.depth;
  const far = Math.hypot(awayX, awayY) || 1;
  const burst = blowMps * BURST * (0.35 + 0.65 * stage.chance('burst', piece.id));
  piece.body.setLinvel(
    { x: v.x * 0.6 + (awayX / far) * burst, y: Math.max(0, v.y) * 0.4 + Math.abs(awayY / far) * burst * 0.7 },
    true,
  );
  piece.body.setAngvel((stage.chance('spin', piece.id) - 0.5) * Math.min(18, 6 * blowMps), true);
}
