import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'tracking',
  names: {
    en: [
      'tracking shot',
      'follow shot',
      'following shot',
      'camera follows',
      'the camera follows',
      'camera tracks',
      'the camera tracks',
      'camera following',
    ],
    it: ['carrellata', 'la telecamera segue', 'la macchina da presa segue', 'la cinepresa segue'],
    ja: ['トラッキングショット', 'カメラが追いかけ', 'カメラが追う', 'カメラが追', '追跡ショット'],
    ko: ['트래킹 샷', '트래킹샷', '카메라가 따라가', '카메라가 따라', '카메라가 쫓'],
    th: ['กล้องติดตาม', 'กล้องเคลื่อนตาม', 'กล้องตาม'],
    vi: ['máy quay theo', 'máy quay bám theo', 'quay bám theo'],
    'zh-Hant': ['跟拍', '跟隨鏡頭', '追蹤鏡頭', '鏡頭跟隨', '鏡頭跟著'],
  },
  framing: 'follow',
  drawn: true,
});
