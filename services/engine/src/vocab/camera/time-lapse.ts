import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'time-lapse',
  names: {
    en: ['time lapse', 'time-lapse', 'timelapse', 'time-lapse shot'],
    it: ['time lapse', 'time-lapse', 'timelapse'],
    ja: ['タイムラプス', '早送り', '微速度撮影'],
    ko: ['타임랩스', '타임 랩스'],
    th: ['ไทม์แลปส์', 'ไทม์แลปซ์'],
    vi: ['tua nhanh thời gian', 'tua nhanh', 'time-lapse', 'timelapse'],
    'zh-Hant': ['縮時攝影', '縮時'],
  },
  drawn: true,
});
