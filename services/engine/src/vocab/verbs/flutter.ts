import { defineVerb } from '../define.ts';
import { drawnAside, flutter } from '../../physics/moves/fluttering.ts';

export default defineVerb({
  id: 'flutter',
  names: {
    en: ['flutter', 'wave in the wind', 'flap in the wind', 'fly in the wind', 'ripple'],
    it: ['sventolare', 'svolazzare'],
    ja: ['はためく', 'はためい', 'はためき', 'なび', 'ひらひら'],
    ko: ['펄럭', '나부끼', '휘날리'],
    th: ['โบกสะบัด', 'ปลิวไสว', 'พลิ้ว'],
    vi: ['tung bay', 'phấp phới'],
    'zh-Hant': ['飄揚', '飄動', '飛揚'],
  },
  frame: { actor: ['cloth'] },
  otherwise: 'float',
  seconds: { least: 2, usual: 6 },
  framing: 'wide',
  set: drawnAside,
  play: flutter,
});
