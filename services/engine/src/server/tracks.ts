import type { Composition, Cues } from '../scene/composition.ts';
import type { Timeline } from '../timeline.ts';

/** The track `cues`: what touched what, who said what, and where the picture cuts. */
export function cuesOf(composition: Composition, leadMs: number): Uint8Array {
  let fromMs = 0;
  const cues = [composition, ...(composition.next ?? [])].map(({ timeline }, nth) => {
    const shot = later(cuesOfShot(timeline, nth === 0 ? leadMs : 0), fromMs);
    fromMs += timeline.seconds * 1000;
    return shot;
  });
  const all: Cues = {
    contacts: cues.flatMap(({ contacts }) => contacts),
    speech: cues.flatMap(({ speech }) => speech),
    scenes: cues.flatMap(({ scenes }) => scenes),
  };
  return Buffer.from(JSON.stringify(all));
}

const later = ({ contacts, speech, scenes }: Cues, byMs: number): Cues => ({
  contacts: contacts.map((each) => ({ ...each, timeMs: each.timeMs + byMs })),
  speech: speech.map((each) => ({ ...each, startMs: each.startMs + byMs, endMs: each.endMs + byMs })),
  scenes: scenes.map(({ timeMs }) => ({ timeMs: timeMs + byMs })),
});

function cuesOfShot(timeline: Timeline, leadMs: number): Cues {
  const cuts = timeline.shots.filter(({ cut, fromMs }) => cut || fromMs === 0).map(({ fromMs }) => fromMs);
  return {
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
}
