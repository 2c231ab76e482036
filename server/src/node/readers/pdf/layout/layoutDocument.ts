import { toBlocks } from './columns';
import { toPlainText } from './glyphText';
import { toHeadingLevels } from './headings';
import { listPages } from './pageList';
import { withoutOverprints } from './lines';
import { type Glyphs, type Omission, type Page } from './page';
import { toParagraphs, type Paragraph } from './paragraphs';
import { garbledFonts } from './plausibility';
import { dropRunningLines } from './runningLines';

/** The text of a document as lines, one paragraph a line. */
export interface DocumentText {
  readonly text: string;
  /** The largest heading of the first page. */
  readonly heading?: string;
  /** The address that a browser printed in the margin. */
  readonly url?: string;
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** Pages that gave no text. */
  readonly emptyPages: readonly number[];
  /** Share of the letters whose font has no mapping to letters, which are left out. */
  readonly garbledShare: number;
}

/** Puts the pieces of text of a document's pages into paragraphs, headings and tables in reading order. */
export function layoutDocument(pages: readonly Page[]): DocumentText {
  const garbled = garbledFonts(pages);
  const cleaned = pages.map((page) => cleanPage(page, garbled));
  const running = dropRunningLines(cleaned, cleaned.flatMap((page) => toBlocks(page, page.glyphs)));
  const { paragraphs, measures } = toParagraphs(running.blocks);
  const levels = toHeadingLevels(paragraphs, measures.bodySize);
  const filled = new Set(running.blocks.map((block) => block.page));
  const firstPage = paragraphs.filter((own) => own.page === pages[0]?.number && levels.has(own));
  const [heading] = [...firstPage].sort((a, b) => b.size - a.size);
  return {
    text: paragraphs.map((own) => toLine(own, levels.get(own))).join('\n'),
    ...(heading !== undefined && { heading: heading.text }),
    ...(running.url !== undefined && { url: running.url }),
    skipped: [...omissionsOf(pages, garbled), ...running.omissions].map(({ page, reason }) => ({ line: firstLineOf(paragraphs, page), reason })).sort((a, b) => a.line - b.line),
    emptyPages: pages.map((page) => page.number).filter((number) => !filled.has(number)),
    garbledShare: shareOf(pages, garbled),
  };
}

/** What can be read of a page, once. */
function cleanPage(page: Page, garbled: ReadonlySet<string>): Page {
  const plain = page.glyphs.filter((own) => !garbled.has(own.font) && !own.isTurned).map((own) => ({ ...own, text: toPlainText(own.text) })).filter((own) => own.text.trim() !== '');
  return { ...page, glyphs: withoutOverprints(plain) };
}

/** What cannot be read, by kind and with its pages. */
function omissionsOf(pages: readonly Page[], garbled: ReadonlySet<string>): readonly Omission[] {
  const kinds: readonly (readonly [what: string, isLeftOut: (own: Glyphs) => boolean])[] = [
    ['有字体没有文字对照表，读不出', (own) => garbled.has(own.font)],
    ['竖排或斜排的文字（水印等）', (own) => own.isTurned && !garbled.has(own.font) && own.text.trim() !== ''],
  ];
  return kinds.flatMap(([what, isLeftOut]) => {
    const found = pages.filter(({ glyphs }) => glyphs.some(isLeftOut)).map((page) => page.number);
    const [page] = found;
    return page === undefined ? [] : [{ page, reason: `第 ${listPages(found)} 页：${what}` }];
  });
}

function toLine({ text, kind }: Paragraph, level: number | undefined): string {
  if (level !== undefined) return `${'#'.repeat(level)} ${text}`;
  // A line that begins with Markdown's own sign is no heading.
  return kind === 'prose' ? text.replace(/^(?=#{1,6}\s)/u, '\\') : text;
}

function firstLineOf(paragraphs: readonly Paragraph[], page: number): number {
  const index = paragraphs.findIndex((own) => own.page >= page);
  return (index === -1 ? Math.max(0, paragraphs.length - 1) : index) + 1;
}

function shareOf(pages: readonly Page[], garbled: ReadonlySet<string>): number {
  let [all, bad] = [0, 0];
  for (const { glyphs } of pages) {
    for (const own of glyphs) {
      const length = own.text.trim().length;
      all += length;
      if (garbled.has(own.font)) bad += length;
    }
  }
  return all === 0 ? 0 : bad / all;
}
