import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'static',
  names: {
    en: [
      'static camera',
      'static shot',
      'fixed camera',
      'locked camera',
      'locked-off shot',
      'still camera',
      'on a tripod',
    ],
    it: ['camera fissa', 'inquadratura fissa', 'macchina fissa', 'camera statica'],
    ja: ['固定カメラ', '定点カメラ', 'カメラ固定', '固定ショット'],
    ko: ['고정 카메라', '고정된 카메라', '고정 샷'],
    th: ['กล้องนิ่ง', 'กล้องอยู่กับที่', 'ภาพนิ่งกล้อง'],
    vi: ['máy quay cố định', 'máy quay đứng yên', 'góc quay tĩnh'],
    'zh-Hant': ['固定鏡頭', '固定機位', '靜止鏡頭'],
  },
  drawn: true,
});
