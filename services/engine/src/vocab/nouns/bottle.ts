import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'bottle',
  names: {
    en: ['bottle'],
    it: ['bottiglia'],
    ja: ['瓶', 'ボトル', 'びん'],
    ko: ['병이', '병을', '유리병', '물병'],
    th: ['ขวด'],
    vi: ['cái chai', 'chai'],
    'zh-Hant': ['瓶子', '酒瓶', '玻璃瓶'],
  },
  is: ['breakable', 'small', 'thing', 'floating'],
  sizeM: 0.3,
  body: { shape: { kind: 'box', w: 0.085, h: 0.3 }, massKg: 0.6, material: 'glass' },
  look: { kind: 'vessel', form: 'bottle', colour: 'green', clear: true },
  several: 4,
  home: 'kitchen',
});
