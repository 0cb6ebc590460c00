import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'wide',
  names: {
    en: ['wide shot', 'wide-angle shot', 'wide angle', 'wide view', 'long shot', 'establishing shot', 'full shot'],
    it: ['campo lungo', 'campo lunghissimo', 'grandangolo', 'inquadratura ampia', 'totale'],
    ja: ['ワイドショット', 'ロングショット', '広角', '遠景', '引きの映像'],
    ko: ['와이드 샷', '와이드샷', '롱 샷', '광각', '전경'],
    th: ['ภาพมุมกว้าง', 'มุมกว้าง', 'ช็อตกว้าง'],
    vi: ['toàn cảnh', 'góc rộng', 'cảnh rộng'],
    'zh-Hant': ['遠景', '廣角鏡頭', '廣角', '全景', '大遠景'],
  },
  framing: 'wide',
  drawn: true,
});
