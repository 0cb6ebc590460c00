import { defineNoun } from '../define.ts';

export default defineNoun({
  id: 'house',
  names: {
    en: ['house', 'cottage', 'home', 'cabin'],
    it: ['casa', 'casetta', 'baita'],
    ja: ['家', '一軒家', '小屋'],
    ko: ['집이', '집을', '집은', '오두막', '주택'],
    th: ['บ้าน', 'กระท่อม'],
    vi: ['ngôi nhà', 'căn nhà', 'cái nhà'],
    'zh-Hant': ['房子', '小屋', '屋子'],
  },
  near: {
    en: ['building', 'barn', 'hut', 'school', 'hospital', 'shop', 'store', 'church', 'farmhouse', 'roof'],
    it: ['edificio', 'fienile', 'capanna', 'scuola', 'ospedale', 'negozio', 'chiesa', 'tetto'],
    ja: ['建物', '学校', '病院', '店', '教会', '屋根'],
    ko: ['건물', '학교', '병원', '가게', '교회', '지붕'],
    th: ['อาคาร', 'ตึก', 'โรงเรียน', 'โรงพยาบาล', 'โบสถ์', 'หลังคา'],
    vi: ['tòa nhà', 'trường học', 'bệnh viện', 'cửa hàng', 'nhà thờ', 'mái nhà'],
    'zh-Hant': ['建築', '學校', '醫院', '商店', '教堂', '屋頂'],
  },
  is: ['building', 'thing'],
  sizeM: 9,
  body: { shape: { kind: 'box', w: 9, h: 6.9 }, massKg: 20000, material: 'brick', fixed: true },
  look: { kind: 'building', form: 'house', colour: 'cream' },
  home: 'street',
});
