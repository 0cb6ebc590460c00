import type { Names } from '../../vocab/define.ts';

/** A part of places. */
export interface Scenery {
  readonly names: Names;
  /** Layers of a backdrop that show it; absent: every place outdoors does. */
  readonly layers?: readonly string[];
  /** Every place with water shows it. */
  readonly wet?: boolean;
  /** Material of the ground that is it. */
  readonly ground?: string;
  /** Where, at which hour and in which weather one expects it, when the prompt names none. */
  readonly setting?: string;
  readonly time?: string;
  readonly weather?: string;
  /** It has its own life: what it is said to do is what it always does ("waves roll in"). */
  readonly moves?: boolean;
}

/** Parts of places that have no word of their own, and what shows them. */
export const SCENERY: Readonly<Record<string, Scenery>> = {
  window: {
    names: {
      en: ['window', 'windows', 'windowsill', 'window sill'],
      it: ['finestra', 'finestre', 'davanzale'],
      ja: ['窓辺', '窓際', '窓'],
      ko: ['창가', '창문', '창밖', '창'],
      th: ['หน้าต่าง', 'ริมหน้าต่าง'],
      vi: ['cửa sổ', 'bên cửa sổ'],
      'zh-Hant': ['窗邊', '窗前', '窗戶', '窗台', '窗'],
    },
    layers: ['window', 'windows'],
    setting: 'room',
  },
  wall: {
    names: {
      en: ['wall', 'walls'],
      it: ['muro', 'muri', 'parete', 'pareti'],
      ja: ['壁'],
      ko: ['벽'],
      th: ['กำแพง', 'ผนัง'],
      vi: ['bức tường', 'tường'],
      'zh-Hant': ['牆壁', '牆'],
    },
    layers: ['wall', 'hall'],
  },
  clouds: {
    names: {
      en: ['clouds', 'cloud'],
      it: ['nuvole', 'nuvola', 'nubi'],
      ja: ['雲'],
      ko: ['구름'],
      th: ['เมฆ', 'ก้อนเมฆ'],
      vi: ['đám mây', 'mây'],
      'zh-Hant': ['雲朵', '白雲', '雲'],
    },
    weather: 'cloudy',
    moves: true,
  },
  waves: {
    names: {
      en: ['waves', 'surf', 'tide', 'huge wave', 'big wave', 'giant wave', 'ocean wave'],
      it: ['onde', 'onda', 'marea'],
      ja: ['波'],
      ko: ['파도', '물결'],
      th: ['คลื่น', 'เกลียวคลื่น'],
      vi: ['sóng biển', 'sóng'],
      'zh-Hant': ['海浪', '波浪', '浪'],
    },
    wet: true,
    setting: 'beach',
    moves: true,
  },
  water: {
    names: {
      en: ['water', 'the deep'],
      it: ['acqua', "l'acqua"],
      ja: ['水面', '水中', '水'],
      ko: ['물속', '물가', '물에', '물'],
      th: ['น้ำ', 'ผิวน้ำ'],
      vi: ['mặt nước', 'nước'],
      'zh-Hant': ['水面', '水裡', '水中', '水'],
    },
    wet: true,
    setting: 'lake',
  },
  stars: {
    names: {
      en: ['stars', 'starry', 'starlight', 'starlit', 'milky way'],
      it: ['stelle', 'stellato', 'stellata'],
      ja: ['星空', '星'],
      ko: ['별이', '별빛', '별들', '별'],
      th: ['ดวงดาว', 'ดาว'],
      vi: ['ngôi sao', 'vì sao', 'đầy sao'],
      'zh-Hant': ['星空', '星星', '繁星'],
    },
    time: 'night',
    moves: true,
  },
  moon: {
    names: {
      en: ['full moon', 'moonlit', 'moonlight'],
      it: ['luna piena', 'chiaro di luna'],
      ja: ['満月', '月明かり', '月光'],
      ko: ['보름달', '달빛'],
      th: ['พระจันทร์เต็มดวง', 'แสงจันทร์'],
      vi: ['trăng tròn', 'ánh trăng'],
      'zh-Hant': ['滿月', '月光', '月亮'],
    },
    time: 'night',
    moves: true,
  },
  sun: {
    names: {
      en: ['sun', 'sunlight', 'sunshine', 'sunbeams', 'sun rays'],
      it: ['sole', 'luce del sole'],
      ja: ['太陽', '日差し', '陽射し'],
      ko: ['태양', '햇빛', '햇살'],
      th: ['พระอาทิตย์', 'แสงแดด', 'ดวงอาทิตย์'],
      vi: ['mặt trời', 'ánh nắng', 'nắng'],
      'zh-Hant': ['太陽', '陽光'],
    },
    weather: 'clear',
    moves: true,
  },
  ice: {
    names: {
      en: ['ice', 'frozen'],
      it: ['ghiaccio', 'ghiacciato', 'ghiacciata'],
      ja: ['氷の上', '氷'],
      ko: ['얼음'],
      th: ['น้ำแข็ง'],
      vi: ['băng'],
      'zh-Hant': ['冰上', '冰面', '冰'],
    },
    layers: ['ice', 'icebergs'],
    ground: 'ice',
  },
  grass: {
    names: {
      en: ['grass', 'lawn'],
      it: ['erba', 'prato'],
      ja: ['草むら', '芝生', '草'],
      ko: ['잔디밭', '잔디', '풀밭', '풀'],
      th: ['สนามหญ้า', 'หญ้า'],
      vi: ['bãi cỏ', 'cỏ'],
      'zh-Hant': ['草地', '草坪', '草'],
    },
    ground: 'grass',
    setting: 'park',
  },
  sand: {
    names: {
      en: ['sand', 'sandy'],
      it: ['sabbia'],
      ja: ['砂'],
      ko: ['모래'],
      th: ['ทราย'],
      vi: ['cát'],
      'zh-Hant': ['沙子', '沙'],
    },
    ground: 'sand',
    setting: 'beach',
  },
};
