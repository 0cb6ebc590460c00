import type { SpokenText } from '../physics/speaking.ts';
import type { SpeechSound } from '../scene/composition.ts';
import type { Line } from '../scene/scene-graph.ts';

export interface Spoken {
  readonly lines: SpokenText[];
  readonly sounds: SpeechSound[];
  /** What could not be said as it should. */
  readonly notes: string[];
}

/** Speaks lines of dialogue. */
export async function speakLines(lines: readonly Line[], seconds: number, signal?: AbortSignal): Promise<Spoken> {
  void seconds;
  void signal;
  const texts = lines.map((line, i): SpokenText => ({
    id: `line-${i + 1}`,
    ...line,
    seconds: 0.5 + line.text.length * 0.06,
    visemes: [
      { timeMs: 0, shape: 'A' },
      { timeMs: 500 + line.text.length * 60, shape: 'rest' },
    ],
  }));
  return { lines: texts, sounds: [], notes: texts.length > 0 ? ['speech'] : [] };
}
