import { defineVerb } from '../define.ts';
import { haveBall } from '../../physics/moves/court.ts';
import { throwAbout } from '../../physics/moves/throwing.ts';

export default defineVerb({
  id: 'throw',
  names: {
    en: ['throw', 'toss', 'pitch', 'hurl', 'fling', 'pass', 'shoot', 'play catch'],
    it: ['lanciare', 'tirare', 'gettare', 'buttare', 'passare', 'giocare a palla'],
    ja: ['投げ', '放り投げ', 'パス'],
    ko: ['던지', '던져', '던진', '던집', '던졌'],
    th: ['ขว้าง', 'โยน', 'ปา'],
    vi: ['ném', 'quăng', 'tung', 'chuyền'],
    'zh-Hant': ['投擲', '丟', '扔', '拋', '投', '傳球'],
  },
  frame: {
    actor: ['person', 'robot'],
    patient: ['ball', 'small', 'aircraft'],
    target: ['person', 'robot', 'animal', 'hoop', 'thing'],
    brings: { patient: 'ball' },
  },
  otherwise: 'fly',
  seconds: { least: 2.5, usual: 6 },
  goes: true,
  framing: 'wide',
  set: haveBall,
  play: throwAbout,
  outcome: ({ contacts, roles: { patient } }) =>
    contacts.some(({ a, b, kind }) => [a, b].includes(patient!) && kind !== 'footstep'),
});
