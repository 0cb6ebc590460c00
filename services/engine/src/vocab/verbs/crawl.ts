import { defineVerb } from '../define.ts';
import { crawlAlong } from '../../physics/moves/low.ts';

export default defineVerb({
  id: 'crawl',
  names: {
    en: ['crawl', 'creep'],
    it: ['strisciare', 'gattonare'],
    ja: ['這', 'はいはい'],
    ko: ['기어가', '기어 다니', '기어다니'],
    th: ['คลาน'],
    vi: ['bò', 'trườn'],
    'zh-Hant': ['爬行', '匍匐'],
  },
  frame: { actor: ['person', 'robot', 'animal'], target: ['thing', 'person', 'animal'] },
  otherwise: 'walk',
  seconds: { least: 2, usual: 5 },
  framing: 'follow',
  play: crawlAlong,
});
