import { defineMood } from '../define.ts';

export default defineMood({
  id: 'folk',
  names: {
    en: ['folk music', 'country music', 'acoustic music', 'guitar music', 'western music'],
    it: ['musica folk', 'musica country', 'musica popolare'],
    ja: ['フォーク音楽', 'カントリー音楽', '民謡'],
    ko: ['포크 음악', '컨트리 음악', '민요'],
    th: ['เพลงลูกทุ่ง', 'เพลงพื้นบ้าน', 'เพลงโฟล์ก'],
    vi: ['nhạc dân ca', 'nhạc đồng quê', 'dân ca'],
    'zh-Hant': ['民謠', '鄉村音樂'],
  },
});
