import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'king',
  names: {
    en: ['king'],
    it: ['re'],
    ja: ['王様', '国王', '王'],
    ko: ['왕이', '왕은', '임금님', '임금'],
    th: ['พระราชา', 'กษัตริย์'],
    vi: ['nhà vua', 'vua'],
    'zh-Hant': ['國王'],
  },
  is: ['person', 'creature'],
  sizeM: 1.78,
  rig: 'biped',
  look: {
    kind: 'person',
    age: 'adult',
    sex: 'male',
    hair: 'curly',
    outfit: 'robe',
    colour: 'crimson',
    hat: 'crown',
    beard: 'full',
    cape: 'purple',
  },
  voice: 'old-man',
});
