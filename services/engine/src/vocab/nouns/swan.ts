import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'swan',
  names: {
    en: ['swan'],
    it: ['cigno', 'cigni'],
    ja: ['白鳥'],
    ko: ['백조'],
    th: ['หงส์'],
    vi: ['thiên nga'],
    'zh-Hant': ['天鵝'],
  },
  near: {
    en: ['flamingo', 'heron', 'stork'],
    it: ['fenicottero', 'cicogna'],
    ja: ['フラミンゴ', '鶴'],
    ko: ['홍학', '두루미'],
    th: ['นกฟลามิงโก'],
    vi: ['hồng hạc'],
    'zh-Hant': ['紅鶴'],
  },
  is: ['bird', 'animal', 'creature'],
  sizeM: 0.9,
  rig: 'bird',
  look: { kind: 'bird', colour: 'white', beak: 'short', form: 'swan' },
  sounds: { call: 'honk' },
});
