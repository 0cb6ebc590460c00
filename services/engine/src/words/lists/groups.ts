import type { Names } from '../../vocab/define.ts';

/** Words for several of a noun. */
export const GROUPS: Readonly<
  Record<string, { readonly noun: string; readonly count: number; readonly names: Names }>
> = {
  couple: {
    noun: 'person',
    count: 2,
    names: {
      en: ['couple', 'young couple', 'married couple', 'lovers'],
      it: ['coppia', 'fidanzati', 'innamorati'],
      ja: ['カップル', '恋人たち', '夫婦'],
      ko: ['커플', '연인', '부부'],
      th: ['คู่รัก', 'สามีภรรยา'],
      vi: ['cặp đôi', 'đôi tình nhân', 'vợ chồng'],
      'zh-Hant': ['情侶', '夫妻', '夫婦'],
    },
  },
  people: {
    noun: 'person',
    count: 4,
    names: {
      en: ['people'],
      it: ['gente'],
      ja: ['人々', '人たち'],
      ko: ['사람들'],
      th: ['ผู้คน'],
      vi: ['mọi người'],
      'zh-Hant': ['人們'],
    },
  },
  twins: {
    noun: 'child',
    count: 2,
    names: {
      en: ['twins'],
      it: ['gemelli', 'gemelle'],
      ja: ['双子'],
      ko: ['쌍둥이'],
      th: ['ฝาแฝด'],
      vi: ['cặp song sinh'],
      'zh-Hant': ['雙胞胎'],
    },
  },
  family: {
    noun: 'person',
    count: 4,
    names: {
      en: ['family'],
      it: ['famiglia'],
      ja: ['家族'],
      ko: ['가족'],
      th: ['ครอบครัว'],
      vi: ['gia đình'],
      'zh-Hant': ['一家人', '家人', '家庭'],
    },
  },
};
