import type { Tone } from '../tones.ts';

/** The signs that are met most often, by how they are read; both ways of writing them. Those with several readings have their usual one. */
const READINGS = `
a 啊阿 ai 愛爱哎 an 安 ba 吧把八爸 bai 白百 ban 半班 bang 幫帮 bao 包 bei 被北杯 ben 本 bi 比筆笔 bian 邊边變变 biao 表 bie 別别
bing 病冰 bu 不步部 cai 才菜 cao 草 chang 長长常唱場场 che 車车 chen 陳 cheng 成城 chi 吃 chu 出 chuan 船穿 chun 春 ci 次 cong 從从
da 大打 dai 帶带 dan 但 dang 當当 dao 到道 de 的得地 deng 等燈灯 di 弟第低 dian 點点電电店 ding 定 dong 東东動动 dou 都 du 讀读
dui 對对隊队 duo 多 e 餓饿 er 二兒儿而 fa 發发法 fan 飯饭 fang 方放房 fei 飛飞非 fen 分 feng 風风 fu 父夫 gan 感乾干 gang 剛刚 gao 高告
ge 個个哥歌 gei 給给 gen 跟 gong 工公 gou 狗夠够 guan 關关 guang 光 gui 貴贵 guo 國国過过 hai 還还海孩 han 漢汉 hao 好號号 he 和喝 hei 黑
hen 很 hong 紅红 hou 後后候 hu 湖 hua 話话花 huai 壞坏 huan 歡欢 hui 會会回 huo 或火活 ji 幾几機机雞鸡己記记 jia 家加 jian 見见間间
jiang 將将 jiao 叫教腳脚 jie 姐街接 jin 今金進进近 jing 經经京 jiu 就九酒 ju 句 jue 覺觉 kai 開开 kan 看 ke 可課课客 kong 空 kou 口
ku 哭 kuai 快塊块 la 啦拉 lai 來来 lao 老 le 了樂乐 lei 累 leng 冷 li 裡里力離离 lian 臉脸 liang 兩两亮 ling 零 liu 六 lou 樓楼 lu 路
lv 綠绿 ma 嗎吗媽妈馬马 mai 買买賣卖 man 慢 mang 忙 mao 貓猫 me 麼么 mei 沒没每美妹 men 們们門门 mi 米 mian 面 ming 明名 mu 木 na 那拿
nan 男南難难 nao 鬧闹 ne 呢 nei 內内 neng 能 ni 你妳 nian 年 niao 鳥鸟 nin 您 niu 牛 nu 怒 nv 女 pa 怕 pao 跑 peng 朋 piao 漂 ping 平
qi 起七氣气 qian 前錢钱千 qiang 強强 qing 請请情清 qiu 球秋 qu 去 quan 全 que 卻却 ran 然 rang 讓让 re 熱热 ren 人 ri 日 ru 如 san 三
se 色 shan 山 shang 上 shao 少 shei 誰谁 shen 什身神 sheng 生聲声 shi 是時时事十使世師师 shou 手 shu 書书樹树 shui 水睡 shuo 說说 si 四死
song 送 su 訴诉 sui 雖虽歲岁 suo 所 ta 他她它 tai 太台 tan 談谈 tang 糖 ti 題题 tian 天田 tiao 跳 ting 聽听停 tong 同 tou 頭头 tu 圖图
wai 外 wan 完晚玩 wang 王忘 wei 為为位 wen 問问文 wo 我 wu 五無无 xi 西喜 xia 下夏 xian 先現现 xiang 想向像 xiao 小笑 xie 些謝谢寫写
xin 心新信 xing 行星 xiong 熊 xiu 休 xu 許许 xue 學学雪 ya 呀 yan 眼言 yang 樣样羊 yao 要藥药 ye 也夜 yi 一以已衣 yin 因音 ying 應应英
yong 用 you 有又友 yu 魚鱼雨語语 yuan 遠远元園园 yue 月 yun 雲云 za 雜 zai 在再 zao 早 ze 則则 zen 怎 zhan 站 zhang 張张 zhao 找 zhe 這这著着
zhen 真 zheng 正 zhi 知只之 zhong 中種种 zhou 週周 zhu 住主 zhuan 轉转 zi 子自字 zou 走 zu 足 zui 最嘴 zuo 做作坐昨左
`;

/** The signs by their tone, first to fourth; those in none of them are said without stress. */
const SIGNS_BY_TONE: readonly (readonly [tone: Tone, signs: string])[] = [
  [
    'top',
    '阿哎安八班幫帮包杯冰邊边車车吃出穿春當当燈灯低東东都多發发方飛飞非分風风夫剛刚高哥歌跟工公關关光乾干喝黑花歡欢機机雞鸡家加間间將将教街接今金經经京開开空哭貓猫媽妈七千清秋三山身生聲声師师書书說说雖虽他她它天聽听西先些心新星休一衣因音應应英真張张之知中週周',
  ],
  [
    'rising',
    '白別别才長长常場场陳成城船從从得讀读兒儿而房紅红湖還还孩國国和回活覺觉來来離离零樓楼忙沒没門门明名拿男南難难能年您牛朋平前錢钱強强情球全然人如誰谁什神時时十台談谈糖題题停同頭头圖图完玩王為为文無无行熊學学言羊魚鱼元園园雲云雜則则足昨田',
  ],
  [
    'dipping',
    '把百北本比筆笔表草打等點点感給给狗海好很火己幾几姐腳脚酒九可口老冷裡里臉脸兩两馬马買买每美米你妳鳥鸟女跑起請请少使手水死所晚我五喜想小寫写許许雪眼也以已友有雨語语遠远早怎找只種种轉转子走嘴左主',
  ],
  [
    'falling',
    '愛爱爸半被變变病不步部菜唱次大帶带但到道弟第地店電电定動动隊队對对餓饿二飯饭放父告個个夠够貴贵過过漢汉號号後后候話话壞坏會会或記记見见叫進进近就句看課课客快塊块樂乐累力亮六路綠绿賣卖慢妹面木那鬧闹內内怒怕漂氣气去卻却讓让熱热日色上是事世樹树睡四送訴诉歲岁太跳外忘位問问下夏現现向像笑謝谢信樣样要藥药夜又月用在再站這这正住自最做作坐字',
  ],
];
const TONE_OF: ReadonlyMap<string, Tone> = new Map(
  SIGNS_BY_TONE.flatMap(([tone, signs]) => [...signs].map((sign) => [sign, tone] as const)),
);

const INITIALS: Readonly<Record<string, string>> = {
  zh: 'jh',
  ch: 'ch',
  sh: 'sh',
  b: 'b',
  p: 'p',
  m: 'm',
  f: 'f',
  d: 'd',
  t: 't',
  n: 'n',
  l: 'l',
  g: 'g',
  k: 'k',
  h: 'hh',
  j: 'jh',
  q: 'ch',
  x: 'sh',
  r: 'r',
  z: 'd z',
  c: 't s',
  s: 's',
  y: 'y',
  w: 'w',
};
const FINALS: Readonly<Record<string, string>> = {
  a: 'aa',
  o: 'ao',
  e: 'ah',
  i: 'iy',
  u: 'uw',
  v: 'y uw',
  ai: 'ay',
  ei: 'ey',
  ui: 'w ey',
  ao: 'aw',
  ou: 'ow',
  iu: 'y ow',
  ie: 'y eh',
  ue: 'y eh',
  er: 'er',
  an: 'aa n',
  en: 'ah n',
  in: 'iy n',
  un: 'w ah n',
  ang: 'aa ng',
  eng: 'ah ng',
  ing: 'iy ng',
  ong: 'ow ng',
  ia: 'y aa',
  iao: 'y aw',
  ian: 'y eh n',
  iang: 'y aa ng',
  iong: 'y ow ng',
  ua: 'w aa',
  uo: 'w ao',
  uai: 'w ay',
  uan: 'w aa n',
  uang: 'w aa ng',
};
const BUZZING = new Set(['zh', 'ch', 'sh', 'r', 'z', 'c', 's']);

function phonesOf(pinyin: string): string[] {
  const [, initial = '', final = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(pinyin)!;
  const vowel = final === 'i' && BUZZING.has(initial) ? 'ih' : initial === 'y' && final === 'e' ? 'eh' : FINALS[final];
  return `${INITIALS[initial] ?? ''} ${vowel}`.trim().split(' ');
}

const toned = ([first, ...rest]: readonly string[], tone: Tone | undefined): string[] => [
  tone ? `${first}/${tone}` : first!,
  ...rest,
];

const PHONES: ReadonlyMap<string, readonly string[]> = new Map(
  [...READINGS.matchAll(/([a-z]+)\s+(\p{Script=Han}+)/gu)].flatMap(([, pinyin, signs]) =>
    [...signs!].map((sign) => [sign, toned(phonesOf(pinyin!), TONE_OF.get(sign))] as const),
  ),
);

/** The phones of a Chinese sign, its tone behind the first; undefined for one that is not among the most frequent. */
export function mandarinPhones(sign: string): readonly string[] | undefined {
  return PHONES.get(sign);
}
