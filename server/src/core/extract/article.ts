import type { ModelEssay } from '../corpus/entry';
import { readEssays } from './essays';
import { tryByline } from './byline';
import type { PackLine } from './packLine';
import { genreOfTitle } from './titleGenre';

/** How a page titles an essay among other things: 申论范文：…, …范文| …. */
const ESSAY_LABEL = /^.{0,40}?(?:范文|例文|美文|佳作|文章|延伸阅读)(?:点评|赏析|欣赏|参考|示例|选登|精选)?(?:[（(][^（()）]{0,12}[）)])?\s*[：:|｜]\s*(.{2,60})$/u;
/** Titles of pages that teach instead of being an essay. */
const TEACHES = /技巧|方法|备考|攻略|答题|复习|考情|题型|大纲|公告|指导|解题|审题|立意|写法|如何写|怎么写|真题|热点|考点|资料|汇总|素材|积累|分析：|解析|名言|金句|警句|语录|话语|案例|申论|公务员考试|公考|考试|写作|须知/u;
const LONG_PARAGRAPH = 60;

/** The title of the essay that a page's title names: `申论范文：把小事办好` → 把小事办好; other titles as they are. */
export function essayTitleOf(title: string): string {
  return ESSAY_LABEL.exec(title)?.[1] ?? title;
}

/** The essay that a file without sections is: a title, then paragraphs; none where the page teaches, lists or is no prose. */
export function readArticle(lines: readonly PackLine[], { uri, title, titleLine }: { readonly uri: string; readonly title: string; readonly titleLine: PackLine | undefined }): readonly ModelEssay[] {
  const labelled = ESSAY_LABEL.exec(title)?.[1];
  const own = labelled ?? title;
  if (own === '' || (labelled === undefined && TEACHES.test(title))) return [];
  const long = lines.filter(({ text }) => text.length >= LONG_PARAGRAPH);
  const length = long.reduce((sum, { text }) => sum + text.length, 0);
  const hasByline = lines.slice(0, 4).some(({ text }) => tryByline(text) !== undefined);
  if (long.length < 3 || length < 0.6 * lines.reduce((sum, { text }) => sum + text.length, 0)) return [];
  const first = lines[0];
  if (first === undefined || (labelled === undefined && !hasByline && genreOfTitle(own) === undefined && (long.length < 4 || length < 400))) return [];
  const genre = genreOfTitle(own);
  const [essay] = readEssays(
    [{ ...first, number: titleLine?.number ?? first.number, text: own, headingLevel: 1, isBullet: false }, ...lines.map((line) => ({ ...line, headingLevel: Math.max(line.headingLevel, line.headingLevel === 1 ? 2 : 0) }))],
    { uri, fallbackTitle: own, repeated: new Set(), ...(genre && { genre }) },
  );
  return essay === undefined ? [] : [essay];
}
