import { defineCamera } from '../define.ts';

export default defineCamera({
  id: 'aerial',
  names: {
    en: [
      'aerial shot',
      'aerial view',
      'aerial',
      'drone shot',
      'drone footage',
      "bird's eye view",
      "bird's-eye view",
      'seen from above',
      'shot from above',
      'filmed from above',
      'view from above',
      'overhead shot',
      'top-down view',
    ],
    it: [
      'ripresa aerea',
      'vista aerea',
      'ripresa dal drone',
      'ripresa con drone',
      "vista dall'alto",
      "visto dall'alto",
      "ripresa dall'alto",
    ],
    ja: ['空撮', '俯瞰', 'ドローン撮影', '上空から', '真上から'],
    ko: ['항공 샷', '항공 촬영', '항공샷', '드론 샷', '드론 촬영', '위에서 내려다본', '부감'],
    th: ['มุมสูง', 'ภาพถ่ายทางอากาศ', 'ภาพมุมสูง', 'ถ่ายจากโดรน'],
    vi: ['góc nhìn từ trên cao', 'nhìn từ trên cao', 'quay từ trên cao', 'quay bằng flycam', 'flycam'],
    'zh-Hant': ['空拍', '鳥瞰', '俯瞰', '航拍', '俯拍'],
  },
  drawn: true,
});
