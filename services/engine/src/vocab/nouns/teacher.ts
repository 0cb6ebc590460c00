import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'teacher',
  names: {
    en: ['teacher'],
    it: ['insegnante', 'maestra', 'maestro', 'professoressa'],
    ja: ['先生', '教師'],
    ko: ['선생님', '교사'],
    th: ['ครู', 'อาจารย์'],
    vi: ['giáo viên', 'thầy giáo', 'cô giáo'],
    'zh-Hant': ['老師', '教師'],
  },
  near: {
    en: ['librarian'],
  },
  is: ['person', 'creature'],
  sizeM: 1.7,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'bob', outfit: 'suit', colour: 'moss', glasses: true },
  voice: 'woman',
});
