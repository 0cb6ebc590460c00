import type { Names } from '../../vocab/define.ts';

/** Times of day. */
export const TIMES: Readonly<Record<string, Names>> = {
  dawn: {
    en: ['dawn', 'sunrise', 'daybreak', 'sun rises', 'rising sun'],
    it: ['alba', 'aurora'],
    ja: ['夜明け', '日の出', '明け方'],
    ko: ['새벽', '일출'],
    th: ['รุ่งสาง', 'พระอาทิตย์ขึ้น', 'รุ่งเช้า'],
    vi: ['bình minh', 'rạng đông'],
    'zh-Hant': ['黎明', '日出', '清晨'],
  },
  morning: {
    en: ['morning'],
    it: ['mattina', 'mattino'],
    ja: ['朝'],
    ko: ['아침'],
    th: ['ตอนเช้า', 'ยามเช้า'],
    vi: ['buổi sáng', 'sáng sớm'],
    'zh-Hant': ['早上', '早晨', '上午'],
  },
  noon: {
    en: ['noon', 'midday'],
    it: ['mezzogiorno'],
    ja: ['正午', '真昼'],
    ko: ['정오', '한낮'],
    th: ['เที่ยงวัน', 'ตอนเที่ยง'],
    vi: ['buổi trưa', 'giữa trưa'],
    'zh-Hant': ['中午', '正午'],
  },
  afternoon: {
    en: ['afternoon', 'daytime'],
    it: ['pomeriggio'],
    ja: ['午後', '昼間'],
    ko: ['오후'],
    th: ['ตอนบ่าย', 'ยามบ่าย'],
    vi: ['buổi chiều'],
    'zh-Hant': ['下午', '白天'],
  },
  sunset: {
    en: ['sunset', 'dusk', 'evening', 'twilight', 'golden hour', 'sun sets', 'sun is setting', 'setting sun'],
    it: ['tramonto', 'sera', 'crepuscolo'],
    ja: ['夕方', '夕暮れ', '日没', '夕焼け'],
    ko: ['해질녘', '석양', '저녁', '노을', '일몰'],
    th: ['พระอาทิตย์ตก', 'ตอนเย็น', 'ยามเย็น'],
    vi: ['hoàng hôn', 'buổi tối', 'chiều tà'],
    'zh-Hant': ['日落', '傍晚', '黃昏', '夕陽'],
  },
  night: {
    en: ['dark', 'darkness', 'night', 'midnight', 'nighttime', 'moonlight', 'at night'],
    it: ['buio', 'buia', 'oscurità', 'notte', 'mezzanotte', 'chiaro di luna'],
    ja: ['暗い', '暗闇', '夜', '真夜中', '深夜', '月夜'],
    ko: ['어두운', '어둠', '밤', '한밤중', '밤에'],
    th: ['มืด', 'กลางคืน', 'ตอนกลางคืน', 'เที่ยงคืน'],
    vi: ['tối tăm', 'bóng tối', 'ban đêm', 'đêm', 'nửa đêm'],
    'zh-Hant': ['黑暗的', '黑暗', '昏暗的', '昏暗', '漆黑', '夜晚', '晚上', '深夜', '半夜', '夜裡'],
  },
};
