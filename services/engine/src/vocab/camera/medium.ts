import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'medium',
  names: {
    en: ['medium shot', 'mid shot', 'medium close-up', 'waist shot'],
    it: ['piano medio', 'mezza figura', 'piano americano'],
    ja: ['ミディアムショット', 'バストショット'],
    ko: ['미디엄 샷', '미디엄샷', '바스트 샷'],
    th: ['ภาพระยะกลาง', 'ช็อตกลาง'],
    vi: ['trung cảnh'],
    'zh-Hant': ['中景'],
  },
  framing: 'medium',
  drawn: true,
});
