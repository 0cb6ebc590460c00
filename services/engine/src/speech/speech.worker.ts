import { parentPort, workerData } from 'node:worker_threads';
import { soften } from '../sound/envelope.ts';
import { RATE } from '../sound/pcm.ts';
import { sharedFloats, type Emotion } from '../timeline.ts';
import type { VoiceDef } from '../vocab/define.ts';
import { onceLoaded } from '../workers/once-loaded.ts';
import { deliveryOf, melodyOf } from './delivery.ts';
import { flite } from './flite.ts';
import { intone } from './intone.ts';
import type { FromSpeechWorker, SpeechWork } from './messages.ts';
import { pronounce, type Pronunciation } from './pronounce.ts';
import { resample } from './resample.ts';
import { toneOf } from './tones.ts';
import { visemesOf } from './visemes.ts';

const { lines } = workerData as SpeechWork;
const say = (message: FromSpeechWorker): void => parentPort!.postMessage(message);

/** What is kept of the silence before the first word, and after the last one. */
const BREATH_S = 0.04;
const SOFT_S = 0.005;

/** The synthesiser's words, with the pitch that the voice, the mood and the language's tones ask for. */
function utter(text: string, pronunciation: Pronunciation, voice: VoiceDef, emotion: Emotion | undefined) {
  const delivery = deliveryOf(text, emotion);
  const said = flite(pronunciation, { ...voice, stretch: voice.stretch * delivery.stretch });
  if (!said) return undefined;
  const melody = melodyOf(text, delivery, (said.phones.findLast(({ name }) => name !== 'pau')?.endMs ?? 0) / 1000);
  const tone = toneOf(said.phones, pronunciation.tones);
  // The tones are what moves; what the synthesiser did by itself would blur them.
  const range = delivery.range * (voice.lively ?? 1) * (pronunciation.tones ? 0.5 : 1);
  const bend = (timeS: number): number => melody(timeS) * tone(timeS);
  return { ...said, samples: intone(said.samples, said.rateHz, voice.pitchHz * delivery.pitch, range, bend) };
}

/** Speaks one line after the other, each told as soon as it is there. */
onceLoaded(() => {
  say({ kind: 'begun' });
  lines.forEach(({ text, lang, voice, emotion }, nth) => {
    const pronunciation = pronounce(text, lang);
    const said = utter(text, pronunciation, voice, emotion);
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
