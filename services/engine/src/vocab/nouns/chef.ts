import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'chef',
  names: {
    en: ['chef', 'cook', 'baker'],
    it: ['cuoco', 'cuoca', 'chef', 'fornaio'],
    ja: ['シェフ', '料理人', 'コック'],
    ko: ['요리사', '셰프', '주방장'],
    th: ['พ่อครัว', 'แม่ครัว', 'เชฟ', 'กุ๊ก'],
    vi: ['đầu bếp'],
    'zh-Hant': ['廚師', '主廚'],
  },
  near: {
    en: ['waiter', 'waitress'],
    it: ['cameriere', 'cameriera'],
    ja: ['ウェイター'],
    ko: ['웨이터'],
    vi: ['bồi bàn'],
    'zh-Hant': ['服務生'],
  },
  is: ['person', 'creature'],
  sizeM: 1.76,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'apron', colour: 'white' },
  voice: 'man',
  home: 'kitchen',
});
