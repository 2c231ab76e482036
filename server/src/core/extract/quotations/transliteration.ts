/** Characters that foreign names are written with in Chinese. */
const USED = new Set('阿埃艾爱安奥巴白班邦包鲍贝本比彼毕宾波伯柏博勃布查达戴丹德登邓迪蒂丁顿多恩尔法凡菲费芬弗福夫盖冈高戈哥格葛古哈海汉豪赫黑亨洪胡华惠霍基吉纪加贾杰捷金卡凯坎康考柯科克肯库夸奎拉莱赖兰朗劳勒雷黎李里利莉列林琳龙隆卢鲁路吕伦罗洛马玛迈麦曼梅门蒙米密缪莫墨姆穆纳娜奈内尼宁纽努诺欧帕潘庞佩彭皮平珀蒲浦普奇齐契乔切琼丘日茹瑞撒萨塞桑瑟森沙莎尚绍舍圣施史士什司思斯松苏索塔泰坦汤唐陶特滕提廷图托瓦万威韦维魏温翁沃乌吴伍武西希席夏显肖谢休雪雅亚扬耶叶伊易因尤约泽扎詹珍兹佐叙薇妮丝蕾黛'.split(''));
const PLACES = /^(?:安哥拉|巴西|古巴|秘鲁|伊拉克|西班牙|雅安|乌鲁木齐|海南|西安|云南|温州|哈尔滨|吉林|沙特|约旦|马里|西宁|桂林|玉林|海林|平安|安全|思维|思想|马路|高考|华为|普法|司法|西方|日本|基本|本来|平等|特别)/u;

/** True for a word that is spelled as foreign names are: two to eight such characters, `·` between them allowed. */
export function isTransliteration(word: string): boolean {
  const bare = word.replace(/·/gu, '');
  return bare.length >= 2 && bare.length <= 8 && [...bare].every((char) => USED.has(char)) && !PLACES.test(bare);
}
