import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'dolly',
  names: {
    en: [
      'dolly shot',
      'dolly in',
      'dolly out',
      'dolly',
      'push in',
      'push-in',
      'pull back',
      'pull-back',
      'camera moves in',
      'the camera moves in',
      'camera moves closer',
      'the camera moves closer',
    ],
    it: ['dolly', 'carrello in avanti', 'carrello indietro', 'la telecamera si avvicina', 'la telecamera si allontana'],
    ja: ['ドリーショット', 'ドリーイン', 'ドリー', 'カメラが近づ', 'カメラが寄'],
    ko: ['달리 샷', '달리 인', '달리샷', '카메라가 다가가', '카메라가 다가'],
    th: ['กล้องเคลื่อนเข้า', 'ดอลลี่'],
    vi: ['máy quay tiến lại gần', 'máy quay tiến', 'dolly'],
    'zh-Hant': ['推軌鏡頭', '推軌', '推鏡頭', '推鏡', '鏡頭推進', '鏡頭慢慢推近'],
  },
  drawn: true,
});
