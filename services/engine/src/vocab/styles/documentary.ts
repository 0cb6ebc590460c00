import { defineStyle } from '../define.ts';

export default defineStyle({
  id: 'documentary',
  names: {
    en: [
      'documentary style',
      'documentary-style',
      'documentary footage',
      'documentary',
      'nature documentary',
      'wildlife documentary',
    ],
    it: ['stile documentario', 'documentario', 'documentario naturalistico'],
    ja: ['ドキュメンタリー風', 'ドキュメンタリー'],
    ko: ['다큐멘터리 스타일', '다큐멘터리', '다큐'],
    th: ['แบบสารคดี', 'สไตล์สารคดี', 'สารคดี'],
    vi: ['phong cách tài liệu', 'phim tài liệu'],
    'zh-Hant': ['紀錄片風格', '紀錄片', '記錄片'],
  },
  drawn: true,
});
