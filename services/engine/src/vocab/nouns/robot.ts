import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'robot',
  names: {
    en: ['robot', 'android', 'droid'],
    it: ['robot', 'androide'],
    ja: ['ロボット', 'アンドロイド'],
    ko: ['로봇', '안드로이드'],
    th: ['หุ่นยนต์'],
    vi: ['người máy', 'robot'],
    'zh-Hant': ['機器人', '机器人'],
  },
  near: { en: ['cyborg'] },
  is: ['robot', 'person', 'creature'],
  sizeM: 1.6,
  rig: 'biped',
  look: { kind: 'robot', colour: 'silver' },
  voice: 'robot',
  sounds: { call: 'servo' },
});
