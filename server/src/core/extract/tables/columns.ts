/** What a column of a study pack's table holds. */
export type ColumnRole = 'quotation' | 'speaker' | 'origin' | 'occasion' | 'date' | 'themes' | 'gloss' | 'term' | 'definition' | 'alias' | 'question' | 'limit' | 'other';

/** Header wordings, the first that fits holds; long ones end with the word that tells. */
const HEADERS: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  ['limit', /^(?:字数|篇幅|字数要求|字数限制)$/u],
  ['date', /^(?:日期|时间|年份|发表时间)$/u],
  ['occasion', /^(?:场合|会议|讲话场合|背景)$/u],
  ['gloss', /^(?:释义|译文|大意|含义|意思|翻译|注释|解读)$/u],
  ['alias', /^(?:别名|别称|又称|简称)$/u],
  ['themes', /(?:主题|话题|标签|类别|分类|领域|专题|方向)$/u],
  ['origin', /(?:出处|来源|典出|作品|篇目|著作)$/u],
  ['speaker', /^(?:作者|说话人|讲话人|人物|姓名|发言人|谁说的|名人|作者\/出处)$/u],
  ['question', /^(?:题目|试题|问题|题干|设问)$/u],
  ['definition', /(?:解释|定义|内涵|说明|释义|概念解读|名词解释)$/u],
  ['term', /^(?:名词|术语|概念|热词|词语|词条|提法|关键词|名称)$/u],
  ['quotation', /(?:金句|名言|名句|警句|原句|原文|语录|引文|佳句|引言|句子|内容|古语|诗句)$/u],
];
const SPEAKS: ReadonlySet<ColumnRole> = new Set(['quotation', 'term', 'question']);

/** The roles of a header row; undefined where it names neither quotations, terms nor questions. */
export function tryHeader(cells: readonly string[]): readonly ColumnRole[] | undefined {
  const roles = cells.map((cell) => roleOf(cell.replace(/[\s*：:]/gu, '')));
  const once = roles.map((role, at) => (role !== 'other' && roles.indexOf(role) !== at ? 'other' : role));
  if (!once.some((role) => SPEAKS.has(role)) || cells.some((cell) => cell.length > 12)) return undefined;
  return once.filter((role) => role !== 'other').length >= 2 ? once : undefined;
}

function roleOf(cell: string): ColumnRole {
  return HEADERS.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'other';
}
