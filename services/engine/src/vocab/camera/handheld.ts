import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'handheld',
  names: {
    en: ['handheld camera', 'hand-held camera', 'handheld shot', 'handheld', 'hand-held', 'shaky camera', 'shaky cam'],
    it: ['camera a mano', 'macchina a mano', 'telecamera a mano', 'a mano libera'],
    ja: ['手持ちカメラ', '手持ち撮影', '手ブレ', '手持ちで'],
    ko: ['핸드헬드 카메라', '핸드헬드', '손떨림', '들고 찍은'],
    th: ['กล้องมือถือสั่น', 'กล้องถือมือ', 'ถือกล้องถ่าย', 'แฮนด์เฮลด์'],
    vi: ['máy quay cầm tay', 'quay cầm tay'],
    'zh-Hant': ['手持鏡頭', '手持攝影', '手持拍攝'],
  },
  drawn: true,
});
