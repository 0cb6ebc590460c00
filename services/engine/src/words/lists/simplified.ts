const PAIRS =
  '个個们們这這来來对對时時为為样樣种種车車东東长長门門问問间間见見现現头頭气氣红紅绿綠蓝藍黄黃银銀铁鐵钢鋼纸紙块塊条條张張只隻双雙几幾两兩万萬与與说說话話讲講谈談' +
  '鸟鳥鱼魚马馬猫貓狮獅龙龍鸡雞鸭鴨鸽鴿鹰鷹鸥鷗鲨鯊鲸鯨飞飛机機场場园園树樹叶葉云雲风風电電闪閃雾霧阳陽阴陰岛島岭嶺滩灘湾灣边邊篮籃网網盘盤灯燈书書钟鐘铃鈴轮輪筝箏' +
  '礼禮饼餅面麵苹蘋汤湯饭飯厅廳厨廚馆館楼樓墙牆运運动動员員选選师師爷爺妈媽孙孫儿兒医醫护護军軍国國抛拋掷擲丢丟进進过過还還远遠离離开開关關转轉滚滾摇搖摆擺荡盪击擊' +
  '断斷坏壞坠墜弹彈响響声聲听聽乐樂惊驚吓嚇欢歡爱愛伤傷难難静靜宁寧舰艦滨濱热熱温溫凉涼旧舊岁歲后後里裡侧側顶頂当當从從给給让讓将將着著货貨积積骑騎驾駕驶駛游遊潜潛' +
  '钓釣轻輕疯瘋许許数數观觀众眾庆慶拥擁觉覺叠疊举舉捡撿无無没沒图圖资資办辦学學课課';

/** Simplified characters and their traditional forms, of the characters that our words are written with. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, simple, full]) => [simple!, full!] as const),
);
