/** The genres (文种) of the domain, by their canonical Chinese names; `其他` is what nothing else fits. */
export const GENRES = [
  '大作文', '概括', '分析', '对策建议', '讲话稿', '经验交流', '署名文章', '时评', '通知', '通报', '请示', '报告', '函',
  '倡议书', '简报', '调研报告', '编者按', '新闻稿', '方案', '其他',
] as const;
export type Genre = (typeof GENRES)[number];

/** Other names that readers accept, each with its canonical genre (design: the domain's words). */
const ALIASES: ReadonlyMap<string, Genre> = new Map(Object.entries({
  策论文: '大作文', 议论文: '大作文', 文章写作: '大作文', 申论文章: '大作文',
  概括题: '概括', 分析题: '分析', 综合分析: '分析',
  对策: '对策建议', 建议: '对策建议', 建议书: '对策建议',
  讲话: '讲话稿', 发言稿: '讲话稿',
  经验材料: '经验交流', 经验交流材料: '经验交流', 经验交流发言: '经验交流',
  网评: '时评', 公开信: '倡议书', 新闻报道: '新闻稿', 活动方案: '方案', 工作方案: '方案',
} satisfies Record<string, Genre>));

/** The genre a name stands for, canonical or alias; undefined when it is none. */
export function parseGenre(name: string): Genre | undefined {
  const trimmed = name.trim();
  return GENRES.find((genre) => genre === trimmed) ?? ALIASES.get(trimmed);
}

/** Every name a genre can be written with, canonical ones first, longer ones before their own parts. */
export function genreNames(): readonly (readonly [name: string, genre: Genre])[] {
  const canonical = GENRES.map((genre) => [genre, genre] as const);
  return [...canonical, ...ALIASES].sort((a, b) => b[0].length - a[0].length);
}
