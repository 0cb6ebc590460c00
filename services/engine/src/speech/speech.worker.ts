import { parentPort, workerData } from 'node:worker_threads';
import { sharedFloats } from '../timeline.ts';
import { RATE } from '../sound/pcm.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { flite } from './flite.ts';
import { pronounce } from './pronounce.ts';
import { visemesOf, type Phone } from './visemes.ts';
import type { FromSpeechWorker, SpeechWork } from './messages.ts';

const { lines } = workerData as SpeechWork;
const say = (message: FromSpeechWorker): void => parentPort!.postMessage(message);

/** What is kept of the silence before the first word. */
const BREATH_MS = 40;

/** Speaks one line after the other, each told as soon as it is there. */
lines.forEach(({ text, lang, voice }, nth) => {
  const pronunciation = pronounce(text, lang);
  const said = flite(pronunciation, known(vocabulary.voices, voice));
  const note = pronunciation.note;
  if (!said || said.phones.length === 0) return say({ kind: 'nothing', nth });
  const first = said.phones.find(({ name }) => name !== 'pau');
  const cutMs = Math.max(0, (first?.startMs ?? 0) - BREATH_MS);
  const phones = said.phones.map(({ name, startMs, endMs }): Phone => ({
    name,
    startMs: Math.max(0, startMs - cutMs),
    endMs: endMs - cutMs,
  }));
  const samples = resample(said.samples, said.rateHz, cutMs / 1000);
  say({
    kind: 'said',
    nth,
    samples,
    seconds: samples.length / RATE,
    visemes: visemesOf(phones.filter(({ endMs }) => endMs > 0)),
    ...(note ? { note } : {}),
  });
});
say({ kind: 'done' });

/** From the synthesiser's rate to ours, in shared memory, from `fromS` on; a straight line between samples, softly from and to silence. */
function resample(samples: Float32Array, rateHz: number, fromS: number): Float32Array {
  const step = rateHz / RATE;
  const first = fromS * rateHz;
  const out = sharedFloats(Math.max(1, Math.floor((samples.length - 1 - first) / step)));
  const soft = 0.005 * RATE;
  for (let i = 0; i < out.length; i++) {
    const at = first + i * step;
    const index = Math.floor(at);
    const value = samples[index]! + ((samples[index + 1] ?? 0) - samples[index]!) * (at - index);
    out[i] = value * Math.min(1, i / soft, (out.length - i) / soft);
  }
  return out;
}
