import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'superhero',
  names: {
    en: ['superhero', 'hero', 'superheroine'],
    it: ['supereroe', 'eroe'],
    ja: ['スーパーヒーロー', 'ヒーロー'],
    ko: ['슈퍼히어로', '영웅'],
    th: ['ซูเปอร์ฮีโร่', 'ฮีโร่'],
    vi: ['siêu anh hùng', 'anh hùng'],
    'zh-Hant': ['超級英雄', '英雄'],
  },
  is: ['person', 'creature'],
  sizeM: 1.86,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'hero', colour: 'blue', cape: 'red' },
  voice: 'man',
});
