import { type Paragraph } from './paragraphs';

/** Letters this much larger than the body's set a heading apart. */
const LARGER = 1.15;
const LONGEST = 50;
const DEEPEST = 3;

/** The levels of the paragraphs that are headings by their size: the largest size of the document is level 1, and no deeper than 3. */
export function toHeadingLevels(paragraphs: readonly Paragraph[], bodySize: number): ReadonlyMap<Paragraph, number> {
  const headings = paragraphs.filter((own) => isHeading(own, bodySize));
  // A document whose lines are mostly large has no body to tell headings by.
  if (headings.length > paragraphs.length / 2) return new Map(headings.slice(0, 1).map((own) => [own, 1]));
  const sizes = [...new Set(headings.map(sizeOf))].sort((a, b) => b - a);
  return new Map(headings.map((own) => [own, Math.min(DEEPEST, sizes.indexOf(sizeOf(own)) + 1)]));
}

function isHeading({ text, size, kind, printed }: Paragraph, bodySize: number): boolean {
  return kind === 'prose' && printed <= 3 && size >= bodySize * LARGER && text.length <= LONGEST && !/[。；，,;]$/u.test(text) && /\p{L}{2}/u.test(text);
}

function sizeOf(own: Paragraph): number {
  return Math.round(own.size);
}

/** What producers put where an author gave no title. */
const NO_TITLE = /^(?:untitled|无标题|未命名|文档\d*|document\d*|新建.*文档.*|幻灯片\s*\d*|.*\.(?:indd|cdr|qxd|pmd|tmp))$/iu;

/** The title that the file itself gives, without the program's name and the file's ending; undefined where it is none. */
export function tryStatedTitle(stated: string): string | undefined {
  const title = stated
    .replace(/^(?:Microsoft Word|WPS 文字|PowerPoint 演示文稿)\s*-\s*/iu, '')
    .replace(/\.(?:docx?|wps|pdf|txt|html?|pptx?|md)$/iu, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  const isSensible = title.length <= 80 && /\p{Script=Han}{2}|\p{L}{3,}\s\p{L}{2,}/u.test(title) && !NO_TITLE.test(title) && !/[\ufffd\ue000-\uf8ff]|^[a-z]:|^\/|^https?:/iu.test(title);
  return isSensible ? title : undefined;
}
