import { toDoubleMarks } from '../text/markedSpans';
import type { PackLine } from './packLine';
import { isTitleForm } from './pieceTitle';
import { tryHeading } from './headings';

/** 【…】“城市治理现代化”由…, 《【…】“…”》全文: how a site names a pack in its own talk. */
const BANNER = /【[^【】]{2,20}】\s*(?:“([^“”]{2,40})”|《([^《》]{2,40})》|([\p{Script=Han}A-Za-z0-9、：·\s]{2,40}?)(?=由|》|$))/u;
const WHOLE_TEXT = /(?:以上|上述)(?:即|就|便|内容)?(?:为|是)《(.{2,60})》(?:的?全文|全部)/u;
const TITLE_LABEL = /^(?:标题|文章标题|主题|专题|title)\s*[：:]\s*(.{2,60})$/iu;
const TOP = 4;
const LONGEST = 60;
const CUT_OFF = /(?:对于|关于|以及|的|在|和|与|是|为|把|被|从|让|将|及|或)$|[（(]$/u;

export interface PackTitle {
  readonly title: string;
  /** The line that is the title and nothing else. */
  readonly line?: PackLine;
}

/**
 * The title of a pack or article: what the site's banner or closing line calls it (`raw` are all lines, site noise
 * included), else a first line of a title's form, else `given`; '' where nothing names it.
 */
export function findPackTitle(raw: readonly PackLine[], content: readonly PackLine[], given: string | undefined): PackTitle {
  for (const line of content.slice(0, TOP)) {
    const labelled = TITLE_LABEL.exec(line.text)?.[1];
    if (labelled !== undefined) return { title: labelled, line };
  }
  const banner = raw.map(({ text }) => bannerTitle(toDoubleMarks(text))).find((title) => title !== undefined);
  if (banner !== undefined) return { title: banner };
  const first = content[0];
  const heading = first && tryHeading(first);
  const isOwnHeading = heading?.meaning !== undefined && heading.style !== 'markdown' && heading.title.length <= 8;
  if (first !== undefined && !isOwnHeading && isFirstLineTitle(first, content[1], heading?.style)) return { title: first.text, line: first };
  return { title: given ?? '' };
}

function isFirstLineTitle(line: PackLine, next: PackLine | undefined, style: string | undefined): boolean {
  if (line.text.length > LONGEST) return false;
  if (line.headingLevel === 1) return true;
  // A sentence that a page broke in two is no title.
  if (line.text.length < 4 || /[：，]“|[“「][^”」]{20,}[”」]$/u.test(line.text) || CUT_OFF.test(line.text) || /^[，。、；：的]/u.test(next?.text ?? '')) return false;
  const isNumbered = style === 'chapter' || style === 'subchapter' || style === 'arabic' || /^[（(【[]?\d{1,2}[）)、.]/u.test(line.text) || style === 'bracket' || style === 'star' || style === 'label';
  return !isNumbered && line.headingLevel === 0 && isTitleForm(line.text.slice(0, 45)) && !/[。；！？：]$/u.test(line.text);
}

function bannerTitle(text: string): string | undefined {
  const banner = BANNER.exec(text.slice(0, 200));
  const found = banner?.[1] ?? banner?.[2] ?? banner?.[3];
  if (found !== undefined && /由.{2,30}(?:整理|发布|提供|编辑|汇总)|全文/u.test(text)) return found.trim();
  return WHOLE_TEXT.exec(text.slice(0, 200))?.[1]?.replace(/^【[^】]*】/u, '').replace(/^“(.*)”$/u, '$1');
}
