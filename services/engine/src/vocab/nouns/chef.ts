import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'chef',
  names: {
    en: ['chef', 'cook', 'baker', 'waiter', 'waitress'],
    it: ['cuoco', 'cuoca', 'chef', 'fornaio', 'cameriere', 'cameriera'],
    ja: ['シェフ', '料理人', 'コック', 'ウェイター'],
    ko: ['요리사', '셰프', '주방장', '웨이터'],
    th: ['พ่อครัว', 'แม่ครัว', 'เชฟ', 'กุ๊ก'],
    vi: ['đầu bếp', 'bồi bàn'],
    'zh-Hant': ['廚師', '主廚', '服務生'],
  },
  is: ['person', 'creature'],
  sizeM: 1.76,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'apron', colour: 'white' },
  voice: 'man',
});
