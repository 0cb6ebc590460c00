import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'man',
  names: {
    en: ['man', 'guy', 'gentleman', 'father', 'dad', 'husband', 'boyfriend'],
    it: ['uomo', 'uomini', 'signore', 'padre', 'papà', 'marito', 'fidanzato', 'tizio'],
    ja: ['男の人', '男性', '男', 'おじさん', 'お父さん', '父'],
    ko: ['남자', '남성', '아저씨', '아버지', '아빠'],
    th: ['ผู้ชาย', 'ชายหนุ่ม', 'ชาย', 'พ่อ'],
    vi: ['người đàn ông', 'đàn ông', 'anh ấy', 'chàng trai', 'bố', 'cha'],
    'zh-Hant': ['男人', '男子', '男士', '先生', '爸爸', '父親', '叔叔'],
  },
  near: {
    en: ['businessman', 'worker', 'fisherman', 'clown', 'detective', 'samurai', 'driver', 'hunter', 'boss'],
    it: ['operaio', 'pescatore', 'pagliaccio'],
    ja: ['侍', 'ピエロ'],
    ko: ['왕', '광대'],

    'zh-Hant': ['小丑'],
  },
  is: ['person', 'creature'],
  sizeM: 1.78,
  rig: 'biped',
  look: { kind: 'person', age: 'adult', sex: 'male', hair: 'short', outfit: 'casual', colour: 'blue' },
  voice: 'man',
});
