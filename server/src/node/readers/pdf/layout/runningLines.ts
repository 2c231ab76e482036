import { type Block, type Line, type Omission, type Page } from './page';

/** Page numbers as they stand alone in the margin: `- 3 -`, `第3页 共10页`, `3/10`, `Page 3 of 10`, `iv`. */
const PAGE_NUMBER = /^(?:[-—–−·~]*\s*\d{1,4}\s*[-—–−·~]*|第\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:[\s,，/／]*共\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[ivxl]{1,6})$/iu;
/** What browsers print in the margin: the date and the page's title, its address and the page number. */
const PRINTED_BY_BROWSER = /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*\d{1,2}:\d{2}|(?:file|https?):\/\/\S+)/u;
/** Shares of a page's height: where a page number stands, and where a head on two pages only is taken for one. */
const NUMBER_MARGIN = 0.12;
const MARGIN = 0.1;
/** How many of a page's outermost lines can be running heads or feet. */
const OUTERMOST = 3;
const FEWEST_PAGES = 3;
const MOST_PAGES = 0.4;
const QUOTED = 20;

interface Candidate {
  readonly line: Line;
  readonly page: Page;
  readonly isHead: boolean;
}

/**
 * Takes running heads, running feet and page numbers out: what stands at the same height of at least three pages, figures
 * aside (of two, in the margin), numbers alone in the margin, and what browsers print there, whose address comes back as `url`.
 * Each kind is reported once, by its first page.
 */
export function dropRunningLines(pages: readonly Page[], blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly omissions: readonly Omission[]; readonly url?: string } {
  const candidates = toCandidates(pages, blocks);
  const dropped = new Map<Line, string>();
  for (const group of groupBy(candidates, keyOf).flatMap((own) => toSameOrCounting(own, pages.length))) {
    const count = new Set(group.map(({ page }) => page.number)).size;
    const inMargin = group.every((own) => isInMargin(own, MARGIN));
    if (count < FEWEST_PAGES && !(count === 2 && inMargin)) continue;
    for (const { line, isHead } of group) dropped.set(line, isHead ? '页眉' : '页脚');
  }
  for (const own of candidates) if (PRINTED_BY_BROWSER.test(own.line.text) && isInMargin(own, MARGIN)) dropped.set(own.line, own.isHead ? '页眉' : '页脚');
  for (const own of candidates) if (PAGE_NUMBER.test(own.line.text) && isInMargin(own, NUMBER_MARGIN)) dropped.set(own.line, '页码');
  const kept = blocks.map((block) => ({ ...block, lines: block.lines.filter((line) => !dropped.has(line)) })).filter(({ lines }) => lines.length > 0);
  const url = [...dropped.keys()].map((line) => /^https?:\/\/[^\s…]+(?=\s|$)/u.exec(line.text)?.[0]).find((found) => found !== undefined);
  return { blocks: kept, omissions: toOmissions(dropped), ...(url !== undefined && { url }) };
}

function toCandidates(pages: readonly Page[], blocks: readonly Block[]): readonly Candidate[] {
  const byPage = new Map<number, Line[]>();
  for (const { page, lines } of blocks) byPage.set(page, [...(byPage.get(page) ?? []), ...lines]);
  return pages.flatMap((page) => {
    const lines = (byPage.get(page.number) ?? []).sort((a, b) => a.y - b.y);
    const heads = lines.slice(0, OUTERMOST).filter((line) => line.y < page.height / 2);
    const feet = lines.slice(-OUTERMOST).filter((line) => line.y >= page.height / 2);
    return [...heads.map((line) => ({ line, page, isHead: true })), ...feet.map((line) => ({ line, page, isHead: false }))];
  });
}

/** Lines that differ in their figures are one kind when one figure follows the page number on most left- or right-hand pages; else (`材料2`, `材料3`) only equal ones are. */
function toSameOrCounting(group: readonly Candidate[], pages: number): readonly (readonly Candidate[])[] {
  const figures = group.map(({ line, page }) => (line.text.match(/\d+/gu) ?? []).map((figure) => Number(figure) - page.number));
  const counts = group.length >= pages * MOST_PAGES && (figures[0] ?? []).some((offset, at) => figures.every((own) => own[at] === offset));
  return counts ? [group] : groupBy(group, ({ line }) => line.text);
}

/** The same words, figures aside, at the same height. */
function keyOf({ line, isHead }: Candidate): string {
  return `${isHead} ${Math.round(line.y / 4)} ${line.text.replace(/\d+/gu, '#').replace(/\s/gu, '')}`;
}

function isInMargin({ line, page, isHead }: Candidate, share: number): boolean {
  return isHead ? line.y < page.height * share : line.y > page.height * (1 - share);
}

function groupBy(candidates: readonly Candidate[], key: (own: Candidate) => string): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const own of candidates) {
    const group = groups.get(key(own)) ?? [];
    groups.set(key(own), group);
    group.push(own);
  }
  return [...groups.values()];
}

function toOmissions(dropped: ReadonlyMap<Line, string>): readonly Omission[] {
  const kinds = new Map<string, { readonly page: number; readonly reason: string; count: number }>();
  for (const [line, kind] of dropped) {
    const words = kind === '页码' ? '' : line.text.replace(/\d+/gu, '#').slice(0, QUOTED);
    const reason = words === '' ? kind : `${kind}“${words}”`;
    const known = kinds.get(reason);
    if (known === undefined) kinds.set(reason, { page: line.page, reason, count: 1 });
    else known.count++;
  }
  return [...kinds.values()].map(({ page, reason, count }) => ({ page, reason: `${reason}（${count} 处）` }));
}
