import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'photoreal',
  names: {
    en: [
      'photorealistic',
      'photo-realistic',
      'hyperrealistic',
      'hyper-realistic',
      'ultra realistic',
      'realistic',
      'cinematic',
      'lifelike',
      '4k',
      '8k',
      'film look',
    ],
    it: [
      'fotorealistico',
      'fotorealistica',
      'iperrealistico',
      'realistico',
      'realistica',
      'cinematografico',
      'cinematografica',
    ],
    ja: ['実写風', '実写', 'リアルな', '映画のような', '写実的な'],
    ko: ['실사', '사실적인', '영화 같은', '극사실적인'],
    th: ['สมจริง', 'เหมือนจริง', 'ภาพยนตร์'],
    vi: ['chân thực', 'siêu thực', 'điện ảnh'],
    'zh-Hant': ['寫實風格', '寫實', '逼真', '電影感', '電影般'],
  },
  drawn: false,
});
