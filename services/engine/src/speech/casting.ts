import type { VoiceDef } from '../vocab/define.ts';

/** What sets a voice apart from another one of the same kind. */
const VARIATIONS = [
  { pitch: 1, size: 1, pace: 1 },
  { pitch: 1.2, size: 1.06, pace: 0.95 },
  { pitch: 0.84, size: 0.94, pace: 1.06 },
  { pitch: 1.08, size: 0.93, pace: 0.92 },
  { pitch: 0.92, size: 1.09, pace: 1.1 },
  { pitch: 1.36, size: 1.12, pace: 1 },
  { pitch: 0.74, size: 0.9, pace: 1 },
  { pitch: 1.3, size: 0.97, pace: 1.08 },
] as const;
/** Grown men have throats of several kinds to choose from. */
const MEN: readonly VoiceDef['flite'][] = ['rms', 'awb'];

const apart = (a: number, b: number): number => Math.abs(Math.log(a / b));

/** Whether one could take one voice for the other. */
export function alike(a: VoiceDef, b: VoiceDef): boolean {
  return apart(a.pitchHz, b.pitchHz) < 0.13 && apart(a.formants, b.formants) < (a.flite === b.flite ? 0.055 : 0.02);
}

export interface Asked {
  readonly speaker: string;
  readonly voice: VoiceDef;
  /** It is the voice of somebody in particular, and is left as it is. */
  readonly own?: boolean;
}

/**
 * Gives each speaker of a clip a voice: the one that was asked for, and when another speaker has one that sounds like it, a variation that does not. The first
 * to speak has the first choice, so the same lines are always cast the same.
 */
export function castVoices(lines: readonly Asked[]): VoiceDef[] {
  const bySpeaker = new Map(lines.flatMap(({ speaker, voice, own }) => (own ? [[speaker, voice] as const] : [])));
  for (const { speaker, voice } of lines) {
    if (bySpeaker.has(speaker)) continue;
    const taken = [...bySpeaker.values()];
    const free = variationsOf(voice).find((each) => !taken.some((other) => alike(each, other)));
    bySpeaker.set(speaker, free ?? voice);
  }
  return lines.map(({ speaker }) => bySpeaker.get(speaker)!);
}

function variationsOf(voice: VoiceDef): VoiceDef[] {
  return VARIATIONS.map(({ pitch, size, pace }, nth) => {
    const man = MEN.indexOf(voice.flite);
    return {
      ...voice,
      flite: man < 0 ? voice.flite : MEN[(man + nth) % MEN.length]!,
      pitchHz: voice.pitchHz * pitch,
      formants: voice.formants * size,
      stretch: voice.stretch * pace,
    };
  });
}
