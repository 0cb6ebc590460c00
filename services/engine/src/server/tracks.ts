import type { Composition, Cues } from '../scene/composition.ts';

/** The track `cues`: what touched what, who said what, and where the picture cuts. */
export function cuesOf({ timeline }: Composition, leadMs: number): Uint8Array {
  const cuts = timeline.shots.filter(({ cut, fromMs }) => cut || fromMs === 0).map(({ fromMs }) => fromMs);
  const cues: Cues = {
    contacts: timeline.contacts.map(({ timeMs, a, b, materialA, materialB, impulseNs }) => ({
      timeMs,
      a,
      b,
      materials: [materialA, materialB],
      impulseNs,
    })),
    speech: timeline.speech.map(({ startMs, endMs, speaker, text, lang }) => ({ startMs, endMs, speaker, text, lang })),
    // Where the scene begins later, a picture stood before it.
    scenes: [...new Set([...cuts, leadMs])].sort((a, b) => a - b).map((timeMs) => ({ timeMs })),
  };
  return Buffer.from(JSON.stringify(cues));
}
