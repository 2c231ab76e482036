import type { PackLine } from './packLine';
import type { SkippedLine } from './extraction';

interface NoisePattern {
  readonly reason: string;
  readonly pattern: RegExp;
}

/** What a study site offers: in a sentence with these, an invitation is its own and not the text's (a city's 公众号 is content). */
const OFFER = '(?:考试|招考|公考|备考|考生|遴选|选调|申论|面试|笔试|资料|课程|讲义|题库|真题|试题|范文|教材|干货|素材|礼包|文档|本站|本网|本文|本号|小编|我们|学习群|交流群|网校|客服)';
const GET = '(?:下载|领取|获取|索取|查看|查询|浏览)';

/** What makes a sentence a site's own talk, wherever it stands. */
const SENTENCE_NOISE: readonly NoisePattern[] = [
  { reason: '网站推广', pattern: /由.{2,30}(?:整理发布|编辑整理|收集整理|整理编辑|整理提供|汇总整理)/u },
  { reason: '网站推广', pattern: /(?:以上|上述)(?:即|就|便|内容)?(?:为|是).{0,60}(?:全文|全部内容)/u },
  { reason: '网站推广', pattern: new RegExp(`(?:欢迎|敬请|请(?:持续|及时|大家|各位|您)?|更多)[^。]{0,40}(?:关注|访问|登[录陆]|咨询|添加|加入|收藏|点击|查看|尽在)`, 'u') },
  { reason: '公众号推广', pattern: /(?:关注|添加|搜索).{0,16}(?:官方微信|官方公众号|官方微博)|微信(?:后台)?回复/u },
  { reason: '公众号推广', pattern: /(?:公众号|微信号|微信|QQ)\s*[：:]\s*[A-Za-z0-9][A-Za-z0-9_-]{3,}/u },
  { reason: 'QQ群推广', pattern: /(?:QQ|扣扣|企鹅|交流|学习|备考)\s?群\s*(?:号码?|[：:])?\s*\d{5,}|QQ\s*\d{5,}/iu },
  { reason: '二维码', pattern: new RegExp(`(?:扫描?|长按|识别).{0,8}(?:二维码|小程序码)|扫码|扫一扫`, 'u') },
  { reason: '下载推广', pattern: new RegExp(`(?:免费|点击|立即|打包|全套)${GET}|下载(?:地址|链接)\\s*[：:]|(?:网盘|提取码)\\s*[：:]`, 'u') },
  { reason: '版权声明', pattern: /版权(?:归|所有|声明)|免责(?:声明|条款)|未经.{0,12}(?:许可|授权|允许).{0,12}转载|转载(?:请|须|需)?(?:注明|标明|联系)|如有侵权|侵权?必究|侵删|Copyright|All Rights Reserved/iu },
];
/** These alone are no proof: the same words tell of a city's service. */
const NEEDS_OFFER: ReadonlySet<string> = new Set(['二维码', '下载推广', '网站推广']);
const OFFERS = new RegExp(OFFER, 'u');
const NEAR = 30;

/** What makes a whole line a site's own. */
const LINE_NOISE: readonly NoisePattern[] = [
  { reason: '热线电话', pattern: /^(?:全国|免费|24小时)?(?:服务|咨询|客服|报名|联系|投诉|学习)?(?:热线|电话|专线|手机|电话号码)\s*[：:]?\s*[\d\s\-—()（）/、转]*$/u },
  { reason: '电话号码', pattern: /^(?:\+?86[\s-]?)?(?:1[3-9]\d{9}|\d{3,4}[\s-]?\d{7,8}|400[\s-]?\d{3,4}[\s-]?\d{3,4}|\d{7,12})$/u },
  { reason: '关键词标签', pattern: /^(?:本文)?(?:关键词|关键字|标签|Tags?|tag标签|相关标签|所属专题|主题词)\s*[：:]/iu },
  { reason: '责任编辑', pattern: /^[（(【\[]?\s*(?:责任编辑|责编|编辑|实习编辑|值班编辑|审核|校对|排版|网编|编审)\s*[：:].{0,40}$/u },
  { reason: '发布信息', pattern: /^[（(【\[]?(?:发布|更新|发表|上传|发文)(?:时间|日期|于|者|人)?\s*[：:].{0,60}$/u },
  { reason: '发布信息', pattern: /^(?:20|19)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}.{0,60}$/u },
  { reason: '发布信息', pattern: /^.{0,40}(?:阅读|浏览|点击|点赞|收藏|评论|转发|播放|下载)(?:量|数|次数|人数)?\s*[：:（(]\s*\d+.{0,30}$/u },
  { reason: '来源说明', pattern: /^[（(【\[]?(?:文章|信息|稿件|资料|内容|本文|图片|素材)?(?:来源|来自|出处(?!\s*[：:]\s*(?:[\p{Script=Han}·]{0,12})《)|转自|摘自|转载自|选自)\s*(?:于|[：:]).{0,60}$/u },
  { reason: '来源说明', pattern: /^[（(【\[](?:本文|文章|内容)?(?:摘自|选自|转自|摘编自|来自|节选自).{0,120}[）)】\]]$/u },
  { reason: '前后篇链接', pattern: /^[【\[<《]?(?:上一?[篇页条则]|下一?[篇页条则]|上一篇文章|下一篇文章|前一篇|后一篇|返回(?:顶部|首页|列表|目录)?)[】\]>》]?\s*(?:[：:].{0,80}|没有了?.{0,4})?$/u },
  { reason: '相关链接', pattern: /^[【\[]?(?:相关推荐|相关阅读|推荐阅读|延伸阅读推荐|猜你喜欢|热门推荐|热门文章|更多推荐|更多阅读|精彩推荐|编辑推荐|为你推荐|你可能还?(?:喜欢|感兴趣)|点击(?:查看|进入|阅读)|查看更多|阅读全文|展开全文|查看全文|更多[>》]+)[】\]]?\s*[：:>》→]*.{0,60}$/u },
  { reason: '相关链接', pattern: /^(?:更多)?相关(?:文章|阅读|推荐|链接|新闻|资料|内容)\s*[：:]?$/u },
  { reason: '网页按钮', pattern: /^(?:(?:打印|关闭|收藏|分享|分享到|纠错|字号|大|中|小|【大中小】|\[?大\s中\s小\]?|举报|点赞|在看|复制链接|返回|首页|登录|注册|搜索|TOP|加入收藏|设为首页|我要评论|发表评论|微博|微信|QQ空间|朋友圈)[\s|｜/·]*){1,8}[：:]?$/u },
  { reason: '所在位置', pattern: /^(?:当前位置|您?(?:现在|当前)?的?位置|所在位置|首页\s*[>»›\-→/])\s*[：:>]?.{0,100}$/u },
  { reason: '备案号', pattern: /(?:ICP|公网安)备?.{0,4}\d{6,}/iu },
  { reason: '页眉页脚', pattern: /^(?:第\s*\d{1,4}\s*页(?:\s*[,，/共]?\s*共?\s*\d{1,4}\s*页)?|[-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d{1,4}.{0,12}|共\s*\d{1,4}\s*页)$/iu },
  { reason: '页眉页脚', pattern: /^(?:20|19)\d{2}年.{2,24}[·•].{0,12}(?:试题|试卷|真题|答案)$/u },
  { reason: '二维码', pattern: /^(?:手机|微信|请|用)?.{0,6}(?:扫码|扫一扫|扫描.{0,6}二维码|长按.{0,8}(?:二维码|识别))[^。]{0,20}$/u },
  { reason: '网址', pattern: /^(?:https?:\/\/|www\.)\S+$/iu },
];

const SITE_NAME = /^[\p{Script=Han}A-Za-z0-9·.\-—]{2,16}(?:考试网|教育网|人事网|公考网|网校|资料网|文库|论坛|学堂|课堂|研习社|工作室|资讯网|培训网|招考网|官网|信息网|教育集团|官方网站|考试中心|网)(?:[（(].{0,20}[）)])?$/u;
/** A site puts its name at the ends of a page, not in the middle. */
const EDGE = 6;
const FEWEST_LEFT = 10;

/** The reason a whole line is left out, undefined where it has content; `distance` lines away from the nearer end. */
export function tryLineNoise(text: string, distance: number): string | undefined {
  if (text.length > 400) return undefined;
  const own = LINE_NOISE.find(({ pattern }) => pattern.test(text));
  if (own !== undefined) return own.reason;
  return distance < EDGE && SITE_NAME.test(text) ? '网站名称' : undefined;
}

export interface CleanedLines {
  readonly lines: readonly PackLine[];
  readonly skipped: readonly SkippedLine[];
}

/**
 * Leaves out the lines and the sentences that are a site's own talk (hotline, group, QR code, copyright …), each with its
 * reason; what else stands on such a line stays.
 */
export function dropNoise(lines: readonly PackLine[]): CleanedLines {
  const kept: PackLine[] = [];
  const skipped: SkippedLine[] = [];
  lines.forEach((line, index) => {
    const distance = Math.min(index, lines.length - 1 - index);
    const whole = tryLineNoise(line.text, distance);
    if (whole !== undefined) {
      skipped.push({ line: line.number, reason: whole });
      return;
    }
    const { text, reason } = withoutNoisySentences(line.text);
    if (reason !== undefined) skipped.push({ line: line.number, reason: text === '' ? reason : `${reason}（只去掉这一句）` });
    if (text === line.text) kept.push(line);
    else if (text !== '') kept.push({ ...line, text });
  });
  return { lines: kept, skipped };
}

const BRACKETED = /[（(【\[][^（()）【】\[\]]{4,120}[）)】\]]/gu;
const SENTENCE = /[^。！？!?]{1,2000}(?:[。！？!?]+[”’」』]?|$)/gu;
const ANY_SIGN = /公众号|微信|QQ|群|扫|码|下载|领取|版权|著作权|免责|转载|侵|Copyright|Rights|©|整理|提供|关注|访问|登[录陆]|咨询|添加|查看|点击|浏览|收藏|加入|全文|内容/iu;

function withoutNoisySentences(text: string): { readonly text: string; readonly reason?: string } {
  if (!ANY_SIGN.test(text)) return { text };
  let reason: string | undefined;
  const drop = (piece: string): string => {
    const found = SENTENCE_NOISE.find((noise) => isNoise(piece, noise));
    if (found === undefined) return piece;
    reason ??= found.reason;
    return '';
  };
  const pieces = (text.replace(BRACKETED, drop).match(SENTENCE) ?? []).map(drop);
  if (reason === undefined) return { text };
  const left = pieces.join('').trim();
  return { text: left.replace(/[\s\p{P}]/gu, '').length >= FEWEST_LEFT ? left : '', reason };
}

function isNoise(piece: string, { reason, pattern }: NoisePattern): boolean {
  const match = pattern.exec(piece);
  if (match === null) return false;
  return !NEEDS_OFFER.has(reason) || OFFERS.test(piece.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR));
}
