import type { Names } from '../../vocab/define.ts';

/** What one wears: its colour becomes the colour of who wears it. */
export const CLOTHES: Readonly<Record<string, Names>> = {
  clothes: {
    en: ['dress', 'suit', 'shirt', 't-shirt', 'jacket', 'coat', 'raincoat', 'sweater', 'skirt', 'pants', 'trousers', 'jeans', 'uniform', 'hat', 'cap', 'scarf', 'shoes', 'boots', 'jersey', 'outfit', 'clothes', 'hoodie', 'glasses', 'gloves', 'helmet', 'costume', 'robe', 'kimono', 'apron'],
    it: ['vestito', 'abito', 'camicia', 'maglia', 'maglietta', 'giacca', 'cappotto', 'impermeabile', 'maglione', 'gonna', 'pantaloni', 'divisa', 'cappello', 'sciarpa', 'scarpe', 'stivali', 'occhiali', 'casco'],
    ja: ['ドレス', 'スーツ', 'シャツ', 'Tシャツ', 'ジャケット', 'コート', 'セーター', 'スカート', 'ズボン', '帽子', '靴', '服', '着物', 'ワンピース', '制服'],
    ko: ['드레스', '원피스', '정장', '셔츠', '티셔츠', '재킷', '코트', '스웨터', '치마', '바지', '모자', '신발', '옷을', '한복', '교복'],
    th: ['ชุดเดรส', 'เสื้อเชิ้ต', 'เสื้อ', 'กางเกง', 'กระโปรง', 'หมวก', 'รองเท้า', 'ชุด'],
    vi: ['áo dài', 'váy', 'áo sơ mi', 'áo khoác', 'áo', 'quần', 'mũ', 'giày', 'bộ đồ'],
    'zh-Hant': ['裙子', '洋裝', '西裝', '襯衫', '外套', '毛衣', '褲子', '帽子', '鞋子', '衣服', '制服'],
  },
}; // prettier-ignore
