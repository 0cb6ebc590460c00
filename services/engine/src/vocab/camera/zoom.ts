import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'zoom',
  names: {
    en: ['zoom in', 'zoom out', 'zooms in', 'zooms out', 'zooming in', 'zooming out', 'dolly zoom', 'zoom'],
    it: ['zoom', 'zoomata', 'zoomare'],
    ja: ['ズームイン', 'ズームアウト', 'ズーム'],
    ko: ['줌인', '줌 인', '줌아웃', '줌 아웃'],
    th: ['ซูมเข้า', 'ซูมออก', 'ซูม'],
    vi: ['phóng to', 'thu nhỏ khung hình', 'zoom'],
    'zh-Hant': ['拉近鏡頭', '拉近', '拉遠', '變焦'],
  },
  drawn: true,
});
