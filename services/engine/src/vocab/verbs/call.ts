import { defineVerb } from '../define.ts';
import { callOut } from '../../physics/moves/speech.ts';

export default defineVerb({
  id: 'call',
  names: {
    en: ['bark', 'meow', 'purr', 'howl', 'growl', 'chirp', 'tweet', 'neigh', 'roar', 'honk', 'quack', 'ring'],
    it: ['abbaiare', 'miagolare', 'ululare', 'ringhiare', 'cinguettare', 'nitrire', 'ruggire', 'suonare il clacson'],
    ja: ['吠え', '鳴'],
    ko: ['짖', '야옹', '지저귀', '으르렁', '울부짖', '경적'],
    th: ['เห่า', 'ร้องเหมียว', 'คำราม', 'ร้องจิ๊บ'],
    vi: ['sủa', 'kêu meo', 'gầm', 'hót', 'hí'],
    'zh-Hant': ['吠叫', '吠', '喵喵叫', '喵', '吼叫', '鳴叫', '鳥叫', '按喇叭'],
  },
  frame: { actor: ['animal', 'bird', 'robot', 'vehicle', 'boat'], target: ['thing', 'person', 'animal'] },
  otherwise: 'say',
  seconds: { least: 1.2, usual: 3.5 },
  framing: 'medium',
  play: callOut,
});
