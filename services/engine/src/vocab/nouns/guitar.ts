import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'guitar',
  names: {
    en: ['guitar', 'ukulele', 'acoustic guitar', 'electric guitar'],
    it: ['chitarra', 'ukulele'],
    ja: ['ギター', 'ウクレレ'],
    ko: ['기타를', '기타가', '기타는', '통기타', '우쿨렐레'],
    th: ['กีตาร์', 'อูคูเลเล่'],
    vi: ['đàn ghi ta', 'đàn guitar', 'ghi ta'],
    'zh-Hant': ['吉他', '烏克麗麗'],
  },
  near: {
    en: ['violin', 'cello', 'banjo', 'harp'],
    it: ['violino', 'violoncello', 'arpa'],
    ja: ['バイオリン', 'チェロ', 'ハープ'],
    ko: ['바이올린', '첼로', '하프'],
    th: ['ไวโอลิน'],
    vi: ['vĩ cầm', 'đàn violin'],
    'zh-Hant': ['小提琴', '大提琴', '豎琴'],
  },
  is: ['instrument', 'small', 'thing'],
  sizeM: 0.95,
  body: { shape: { kind: 'box', w: 0.36, h: 0.95 }, massKg: 1.8, material: 'wood', grip: { x: 0.02, y: -0.1 } },
  look: { kind: 'instrument', form: 'guitar', colour: 'amber' },
  home: 'stage',
});
