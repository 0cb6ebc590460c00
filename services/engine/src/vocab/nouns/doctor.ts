import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'doctor',
  names: {
    en: ['doctor'],
    it: ['dottore', 'dottoressa', 'medico'],
    ja: ['医者', '医師'],
    ko: ['의사가', '의사는', '의사'],
    th: ['หมอ', 'แพทย์'],
    vi: ['bác sĩ', 'y tá'],
    'zh-Hant': ['醫生'],
  },
  near: {
    en: ['scientist', 'professor', 'nurse', 'veterinarian', 'dentist'],
    it: ['scienziato', 'scienziata', 'professore', 'infermiera'],
    ja: ['科学者', '博士', '看護師'],
    ko: ['과학자', '간호사'],
    th: ['นักวิทยาศาสตร์', 'พยาบาล'],
    vi: ['nhà khoa học'],
    'zh-Hant': ['科學家', '護士', '博士'],
  },
  is: ['person', 'creature'],
  sizeM: 1.72,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'female', hair: 'bun', outfit: 'coat', colour: 'white', glasses: true },
  voice: 'woman',
});
