import { parentPort, workerData } from 'node:worker_threads';
import { soften } from '../sound/envelope.ts';
import { RATE } from '../sound/pcm.ts';
import { sharedFloats } from '../timeline.ts';
import { onceLoaded } from '../workers/once-loaded.ts';
import { flite } from './flite.ts';
import type { FromSpeechWorker, SpeechWork } from './messages.ts';
import { pronounce } from './pronounce.ts';
import { resample } from './resample.ts';
import { visemesOf } from './visemes.ts';

const { lines } = workerData as SpeechWork;
const say = (message: FromSpeechWorker): void => parentPort!.postMessage(message);

/** What is kept of the silence before the first word, and after the last one. */
const BREATH_S = 0.04;
const SOFT_S = 0.005;

/** Speaks one line after the other, each told as soon as it is there. */
onceLoaded(() => {
  say({ kind: 'begun' });
  lines.forEach(({ text, lang, voice }, nth) => {
    const pronunciation = pronounce(text, lang);
    const said = flite(pronunciation, voice);
    const words = said?.phones.filter(({ name }) => name !== 'pau') ?? [];
    if (!said || words.length === 0) return say({ kind: 'nothing', nth });
    const fromS = Math.max(0, words[0]!.startMs / 1000 - BREATH_S);
    const toS = Math.min(said.samples.length / said.rateHz, words.at(-1)!.endMs / 1000 + BREATH_S);
    const out = sharedFloats(Math.max(1, Math.floor((toS - fromS) * RATE)));
    const samples = soften(resample(said.samples, fromS * said.rateHz, said.rateHz / RATE, out), SOFT_S);
    const seconds = samples.length / RATE;
    say({
      kind: 'said',
      nth,
      samples,
      seconds,
      visemes: visemesOf(said.phones, fromS * 1000, seconds * 1000),
      ...(pronunciation.note ? { note: pronunciation.note } : {}),
    });
  });
  say({ kind: 'done' });
});
