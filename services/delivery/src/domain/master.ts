import { allBoxes, boxes } from './boxes.ts';
import { Unmasterable } from './unmasterable.ts';

const DATED_BOXES = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Takes the moment of muxing out of the file, in place, so that the same tracks always make the same bytes. */
export function withoutDates(file: Uint8Array): Uint8Array {
  for (const { type, content } of allBoxes(file)) {
    if (!DATED_BOXES.has(type)) continue;
    // Creation and modification stand behind version and flags, in 32 bits each, or in 64 from version 1.
    file.fill(0, content + 4, content + 4 + (file[content] === 0 ? 8 : 16));
  }
  return file;
}

/**
 * Looks at the finished master itself, whoever muxed it: what is promised of every clip.
 * @throws Unmasterable naming the promise that it breaks.
 */
export function checkMaster(file: Uint8Array, wanted: { readonly audio: boolean }): void {
  const order = [...boxes(file)].map(({ type }) => type);
  if (order[0] !== 'ftyp' || !order.includes('moov') || order.indexOf('moov') > order.indexOf('mdat')) {
    throw new Unmasterable(`the master's boxes stand as ${order.join(' ')}; the index has to come first`);
  }
  const kinds = [...allBoxes(file)].filter(({ type }) => type === 'hdlr').map(({ content }) => text(file, content + 8));
  const wantedKinds = wanted.audio ? 'soun vide' : 'vide';
  if ([...kinds].sort().join(' ') !== wantedKinds) {
    throw new Unmasterable(`the master holds the tracks ${kinds.join(' ')} instead of ${wantedKinds}`);
  }
  if (!hasBt709(file)) throw new Unmasterable('the master does not say that its colours are BT.709 in limited range');
}

/** A colour box inside the sample entry: `nclx`, three times 1, full range off. */
function hasBt709(file: Uint8Array): boolean {
  const wanted = [...Buffer.from('colrnclx', 'latin1'), 0, 1, 0, 1, 0, 1, 0];
  const index = [...boxes(file)].find(({ type }) => type === 'moov')!;
  return Buffer.from(file.buffer, file.byteOffset + index.start, index.end - index.start).includes(Buffer.from(wanted));
}

function text(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
