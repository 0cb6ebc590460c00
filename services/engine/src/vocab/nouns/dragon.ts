import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'dragon',
  names: {
    en: ['dragon'],
    it: ['drago', 'draghi'],
    ja: ['ドラゴン', '竜', '龍'],
    ko: ['용이', '용은', '드래곤'],
    th: ['มังกร'],
    vi: ['con rồng', 'rồng'],
    'zh-Hant': ['龍', '巨龍'],
  },
  is: ['animal', 'creature'],
  sizeM: 2.5,
  rig: 'biped',
  look: { kind: 'beast', species: 'dragon', colour: 'teal' },
  sounds: { call: 'bellow' },
  home: 'mountain',
});
