import { type Genre, genreNames } from '../genre/genre';
import type { SectionKind } from './extraction';

/** What a heading's words say about the section under it. */
export interface SectionMeaning {
  readonly kind: SectionKind;
  readonly genre?: Genre;
  /** True where the words name a genre alone (大作文, 讲话稿): what is meant depends on the section around. */
  readonly isGenreOnly?: boolean;
}

const TAIL = '(?:积累|荟萃|集锦|摘抄|摘录|摘编|汇总|大全|储备|精选|必背|选编|赏析|欣赏|鉴赏|品读|选读|选登|展示|示例|示范|参考|预测|汇编|演练|训练|推荐|解析|盘点|梳理|归纳|整理|速记|速递|合集|库|篇)*';
const END = `${TAIL}(?:[一二三四五六七八九十\\d]{1,2})?$`;

/** The last words of a section's name, by kind; the first that fits holds. */
const HEADS: readonly (readonly [kind: SectionKind, words: string])[] = [
  ['frameworks', '框架|提纲|文章结构|写作结构|骨架|大纲|思维导图|谋篇布局|分论点'],
  ['essays', '范文|例文|美文|佳作|佳文|优秀文章|优秀作文|高分作文|高分文章|满分作文|示范文|文章|参考文|作文'],
  ['quotations', '金句|名言|名句|警句|佳句|格言|语录|精彩话语|用典|重要论述|经典论述|论述|古语|古诗词?|诗词|诗句|俗语|谚语|妙语|引言|名言名句|名言警句|精彩语句|规范表述|规范用语|经典语句|好词好句'],
  ['questions', '命题|模拟题|预测题|考题|试题|真题|题目|作答题|练习题|练习|习题|模拟|拟题|押题|思考题|设问|申论题|作答要求|考点|试卷|问题设置'],
  ['terms', '名词解释|名词|术语|概念解释|概念界定|概念解读|相关概念|基本概念|核心概念|关键词解释|关键词解读|热词|词条|词语解释|提法|新词|知识点|是什么'],
  ['material', '素材|案例|事例|实例|数据|典型|人物事迹|事迹|故事|论据|地方实践|实践探索|经验做法|他山之石|例子|给定资料|给定材料|材料'],
  ['links', '链接|热点|热点事件|热点聚焦|事件回顾|新闻|背景材料|热点背景|热点概述|热点回顾|导读|时政|时事|扫描|现象'],
  ['theory', '理论|精析|意义|重要性|必要性|紧迫性|内涵|理念|背景|现状|问题|不足|原因|成因|根源|危害|影响|作用|成效|成就|对策|措施|建议|举措|路径|做法|解读|分析|要点|政策|思路|启示|挑战|机遇|特征|特点|原则|要求|目标|任务|精神|观点|综述|评述|点评|剖析|阐释|探讨|思考|方法论|总结|展望|经验|教训|优势|关键|保障|要义'],
];
const KINDS: readonly (readonly [kind: SectionKind, pattern: RegExp])[] = HEADS.map(([kind, words]) => [kind, new RegExp(`(?:${words})${END}`, 'u')]);
const LONGEST_NAME = 16;
const GENRES = genreNames();

/** What a section's name means, e.g. `范文赏析` → essays, `经验材料框架` → frameworks of 经验交流; undefined for other words. */
export function trySectionMeaning(heading: string): SectionMeaning | undefined {
  const name = heading.replace(/[（(][^（()）]{0,20}[）)]$/u, '').replace(/[“”"《》\s：:]/gu, '');
  if (name === '' || name.length > LONGEST_NAME || /[，。；！？,;!?]/u.test(name)) return undefined;
  const genre = genreAt(name);
  if (genre?.name.length === withoutNumeral(name).length) {
    return genre.genre === '署名文章' ? { kind: 'essays', genre: genre.genre } : { kind: 'essays', genre: genre.genre, isGenreOnly: true };
  }
  const kind = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  if (kind === undefined) return undefined;
  return genre !== undefined && (kind === 'frameworks' || kind === 'essays' || kind === 'questions') ? { kind, genre: genre.genre } : { kind };
}

/** The genre that a section's name begins with or holds (讲话稿框架, 优秀经验材料). */
function genreAt(name: string): { readonly name: string; readonly genre: Genre } | undefined {
  const found = GENRES.find(([word, genre]) => genre !== '其他' && name.includes(word));
  return found && { name: found[0], genre: found[1] };
}

function withoutNumeral(name: string): string {
  return name.replace(/(?:[一二三四五六七八九十]|\d{1,2})$/u, '').replace(/^(?:参考|优秀|示例)/u, '');
}
