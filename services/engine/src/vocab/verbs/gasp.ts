import { defineVerb } from '../define.ts';
import { gaspAloud } from '../../physics/moves/feeling.ts';

export default defineVerb({
  id: 'gasp',
  names: {
    en: ['gasp', 'hold its breath', 'groan', 'be surprised', 'be shocked', 'shriek'],
    it: ['sussultare', 'trattenere il fiato', 'stupirsi', 'restare a bocca aperta'],
    ja: ['息をのむ', '息を呑', '驚'],
    ko: ['숨을 죽이', '놀라', '탄식', '깜짝'],
    th: ['ตกใจ', 'อ้าปากค้าง', 'ตกตะลึง'],
    vi: ['há hốc', 'ngạc nhiên', 'nín thở', 'sửng sốt'],
    'zh-Hant': ['倒抽一口氣', '驚呼', '驚訝', '屏住呼吸'],
  },
  frame: { actor: ['person', 'robot', 'animal', 'crowd'] },
  seconds: { least: 1.2, usual: 2.5 },
  seated: true,
  framing: 'medium',
  emotion: 'surprised',
  play: gaspAloud,
});
