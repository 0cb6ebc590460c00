import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'crowd',
  names: {
    en: ['crowd', 'audience', 'spectators', 'fans'],
    it: ['folla', 'pubblico', 'spettatori', 'tifosi'],
    ja: ['観客', '群衆', '聴衆', 'ファン'],
    ko: ['관중', '관객', '군중', '팬들'],
    th: ['ฝูงชน', 'ผู้ชม', 'คนดู'],
    vi: ['đám đông', 'khán giả', 'người xem'],
    'zh-Hant': ['觀眾', '人群', '群眾', '球迷'],
  },
  is: ['crowd'],
  sizeM: 1.7,
  ambient: true,
  look: { kind: 'thing', form: 'flat', colour: 'grey' },
  home: 'gym',
});
