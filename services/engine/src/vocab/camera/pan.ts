import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'pan',
  names: {
    en: [
      'pan shot',
      'panning shot',
      'slow pan',
      'pans across',
      'pan across',
      'pan over',
      'pans over',
      'camera pans',
      'the camera pans',
      'camera panning',
      'panning',
    ],
    it: ['panoramica', 'la telecamera fa una panoramica', 'la telecamera ruota'],
    ja: ['パンショット', 'パンする', 'カメラがパン', 'パン撮影'],
    ko: ['패닝 샷', '패닝', '카메라가 패닝'],
    th: ['แพนกล้อง', 'กล้องแพน'],
    vi: ['lia máy', 'quay lia', 'máy quay lia'],
    'zh-Hant': ['搖鏡頭', '搖鏡', '橫搖', '鏡頭橫移', '平移鏡頭'],
  },
  drawn: true,
});
