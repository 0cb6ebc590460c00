import { Worker } from 'node:worker_threads';
import { SystemClock } from '@cielo/effects';
import type { SpokenText } from '../physics/speaking.ts';
import type { SpeechSound } from '../scene/composition.ts';
import type { Line } from '../scene/scene-graph.ts';
import type { VoiceDef } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { workerFile } from '../workers/worker-file.ts';
import { castVoices } from './casting.ts';
import type { FromSpeechWorker, SpeechWork } from './messages.ts';

export interface Spoken {
  readonly lines: SpokenText[];
  readonly sounds: SpeechSound[];
  /** What could not be said as it should. */
  readonly notes: string[];
}

type Saying = Extract<FromSpeechWorker, { kind: 'said' }>;

const clock = new SystemClock();

const MOST_LINES = 24;

/** Who speaks, and how long one waits for it. */
export interface Synthesiser {
  readonly file: URL;
  /** Until it has begun: a busy machine takes a while to start a thread. */
  readonly startMs: number;
  /** For one line; the first also waits for the synthesiser to be compiled. */
  readonly lineMs: number;
}

/** By speaker. */
export type Voices = ReadonlyMap<string, VoiceDef>;

export const SYNTHESISER: Synthesiser = {
  file: workerFile(import.meta.url, './speech.worker'),
  startMs: 20_000,
  lineMs: 8_000,
};

/**
 * Speaks lines of dialogue, in a thread that is ended when it takes too long over one of them. A line that cannot be spoken still moves a mouth, for as
 * long as it would have taken, and is told of in the notes. The same lines are the same sound.
 *
 * @param seconds length of the clip: more than fits into it is not spoken
 * @param voices of speakers who have one of their own
 * @param before lines that were said before: who spoke there speaks as he did
 * @throws the signal's reason
 */
export async function speakLines(
  lines: readonly Line[],
  seconds: number,
  signal?: AbortSignal,
  synthesiser: Synthesiser = SYNTHESISER,
  voices: Voices = new Map(),
  before: readonly Line[] = [],
): Promise<Spoken> {
  signal?.throwIfAborted();
  const wanted = lines.slice(0, MOST_LINES);
  const said =
    wanted.length > 0 ? await inThread(asWork(wanted, voices, before), synthesiser, signal) : new Map<number, Saying>();
  const spoken: Spoken = { lines: [], sounds: [], notes: [] };
  wanted.forEach((line, nth) => {
    const id = `line-${nth + 1}`;
    const saying = said.get(nth);
    if (saying && saying.seconds <= seconds) {
      spoken.lines.push({ id, ...line, seconds: saying.seconds, visemes: saying.visemes });
      spoken.sounds.push({ line: id, samples: saying.samples });
      if (saying.note) spoken.notes.push(saying.note);
    } else {
      spoken.lines.push({ id, ...line, ...mouthed(line.text, seconds) });
      spoken.notes.push(`“${line.text}” (${saying ? 'longer than the clip' : 'mouthed without sound'})`);
    }
  });
  for (const line of lines.slice(MOST_LINES)) spoken.notes.push(`“${line.text}” (too many lines)`);
  return spoken;
}

function asWork(lines: readonly Line[], voices: Voices, before: readonly Line[]): SpeechWork {
  const asked = [...before, ...lines].map(({ speaker, voice }) => ({
    speaker,
    voice: voices.get(speaker) ?? known(vocabulary.voices, voice),
    own: voices.has(speaker),
  }));
  const cast = castVoices(asked);
  return {
    lines: lines.map(({ text, lang, emotion }, nth) => ({
      text,
      lang,
      voice: cast[before.length + nth]!,
      ...(emotion ? { emotion } : {}),
    })),
  };
}

function inThread(
  work: SpeechWork,
  { file, startMs, lineMs }: Synthesiser,
  signal: AbortSignal | undefined,
): Promise<Map<number, Saying>> {
  const said = new Map<number, Saying>();
  const worker = new Worker(file, { workerData: work, name: 'speech' });
  return new Promise((resolve, reject) => {
    let ended = false;
    const end = (how: () => void): void => {
      if (ended) return;
      ended = true;
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate().then(how);
    };
    // What was said until then is kept: one line that hangs does not silence the others before it.
    const enough = (): void => end(() => resolve(said));
    const onAbort = (): void => end(() => reject(signal!.reason as Error));
    let stopTimer = clock.after(startMs, enough);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: FromSpeechWorker) => {
      if (ended) return;
      stopTimer();
      stopTimer = clock.after(lineMs, enough);
      if (message.kind === 'said') said.set(message.nth, message);
      if (message.kind === 'done') enough();
    });
    worker.once('error', enough);
    worker.once('exit', enough);
  });
}

const CHARACTERS_A_SECOND = 14;

/** A mouth that opens and closes about as long as the text would take. */
function mouthed(text: string, atMostS: number): Pick<SpokenText, 'seconds' | 'visemes'> {
  const seconds = Math.min(atMostS * 0.8, 0.5 + [...text].length / CHARACTERS_A_SECOND);
  const shapes = ['A', 'M', 'E', 'O', 'L'] as const;
  const visemes = Array.from({ length: Math.ceil(seconds / 0.15) }, (_, i) => ({
    timeMs: i * 150,
    shape: shapes[i % shapes.length]!,
  }));
  return { seconds, visemes: [...visemes, { timeMs: seconds * 1000, shape: 'rest' }] };
}
