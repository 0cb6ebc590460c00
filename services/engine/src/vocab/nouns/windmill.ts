import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'windmill',
  names: {
    en: ['windmill'],
    it: ['mulino a vento', 'mulino'],
    ja: ['風車'],
    ko: ['풍차'],
    th: ['กังหันลม'],
    vi: ['cối xay gió'],
    'zh-Hant': ['風車'],
  },
  near: {
    en: ['wind turbine', 'mill'],
  },
  is: ['building', 'thing'],
  sizeM: 5.2,
  body: { shape: { kind: 'box', w: 4, h: 5.2 }, massKg: 20000, material: 'stone', fixed: true },
  look: { kind: 'building', form: 'windmill', colour: 'white' },
  home: 'mountain',
});
