import { defineWeather } from '../define.ts';

export default defineWeather({
  id: 'wind',
  names: {
    en: ['windy', 'wind', 'breeze', 'breezy', 'gale'],
    it: ['vento', 'ventoso', 'ventilato', 'brezza'],
    ja: ['強風', '風が強い', '風の中', 'そよ風', '風'],
    ko: ['바람'],
    th: ['ลมแรง', 'ลมพัด', 'สายลม'],
    vi: ['gió', 'gió mạnh', 'lộng gió'],
    'zh-Hant': ['大風', '颳風', '微風', '風中', '強風', '風'],
  },
  look: { rain: 0, snow: 0, fog: 0, cloud: 0.45, dim: 0.05 },
  windMps: 5,
  ambience: { wind: 0.7, leaves: 0.25 },
});
