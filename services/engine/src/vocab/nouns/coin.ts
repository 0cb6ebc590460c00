import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'coin',
  names: {
    en: ['coin', 'gold coin'],
    it: ['moneta', 'moneta d’oro'],
    ja: ['コイン', '硬貨', '金貨'],
    ko: ['동전', '금화'],
    th: ['เหรียญ'],
    vi: ['đồng xu', 'đồng tiền'],
    'zh-Hant': ['硬幣', '金幣', '銅板'],
  },
  near: {
    en: ['medal', 'ring', 'button'],
    it: ['medaglia', 'anello', 'bottone'],
    ja: ['メダル', '指輪'],
    ko: ['메달', '반지'],
    th: ['แหวน'],
    vi: ['huy chương', 'nhẫn'],
    'zh-Hant': ['獎牌', '戒指'],
  },
  is: ['small', 'thing'],
  sizeM: 0.16,
  body: { shape: { kind: 'ball', r: 0.08 }, massKg: 0.09, material: 'metal' },
  look: { kind: 'ware', form: 'coin', colour: 'gold' },
  home: 'room',
});
