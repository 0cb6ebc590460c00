import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'slow-motion',
  names: {
    en: ['in slow motion', 'slow motion', 'slow-motion', 'slow-mo', 'slowmo', 'slow mo'],
    it: ['al rallentatore', 'rallentatore', 'in slow motion'],
    ja: ['スローモーション', 'スロー再生', 'スローで'],
    ko: ['슬로 모션', '슬로우 모션', '슬로모션', '슬로우모션', '느린 화면'],
    th: ['สโลว์โมชั่น', 'สโลว์โมชัน', 'ภาพช้า'],
    vi: ['quay chậm', 'chuyển động chậm', 'slow motion'],
    'zh-Hant': ['慢動作', '慢鏡頭', '慢速鏡頭'],
  },
  drawn: true,
});
