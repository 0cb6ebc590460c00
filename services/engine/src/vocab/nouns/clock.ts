import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'clock',
  names: {
    en: ['clock', 'alarm clock'],
    it: ['orologio', 'sveglia'],
    ja: ['時計', '目覚まし時計'],
    ko: ['시계', '자명종'],
    th: ['นาฬิกา', 'นาฬิกาปลุก'],
    vi: ['đồng hồ', 'đồng hồ báo thức'],
    'zh-Hant': ['時鐘', '鬧鐘'],
  },
  near: {
    en: ['watch', 'timer'],
    it: ['orologio da polso'],
    ja: ['腕時計'],
    ko: ['손목시계'],
    vi: ['đồng hồ đeo tay'],
    'zh-Hant': ['手錶'],
  },
  is: ['small', 'thing'],
  sizeM: 0.26,
  body: { shape: { kind: 'box', w: 0.24, h: 0.28 }, massKg: 0.8, material: 'metal' },
  look: { kind: 'ware', form: 'clock', colour: 'red' },
  sounds: { call: 'alarm', drive: 'tick' },
  home: 'room',
});
