import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'teddy-bear',
  names: {
    en: ['teddy bear', 'stuffed animal', 'plush toy', 'doll', 'toy'],
    it: ['orsacchiotto', 'peluche', 'bambola', 'giocattolo'],
    ja: ['ぬいぐるみ', 'テディベア', '人形', 'おもちゃ'],
    ko: ['곰 인형', '인형', '장난감'],
    th: ['ตุ๊กตาหมี', 'ตุ๊กตา', 'ของเล่น'],
    vi: ['gấu bông', 'búp bê', 'đồ chơi'],
    'zh-Hant': ['泰迪熊', '玩具熊', '洋娃娃', '玩具'],
  },
  near: {
    en: ['puppet'],
    it: ['burattino', 'marionetta'],
    ja: ['パペット'],
    ko: ['꼭두각시'],
    vi: ['con rối'],
    'zh-Hant': ['木偶'],
  },
  is: ['small', 'thing'],
  sizeM: 0.5,
  body: { shape: { kind: 'box', w: 0.4, h: 0.5 }, massKg: 0.5, material: 'wool' },
  look: { kind: 'ware', form: 'teddy-bear', colour: 'tan' },
  home: 'room',
});
