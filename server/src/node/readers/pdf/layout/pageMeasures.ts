import { type Block, type Line } from './page';

/** What the paragraphs of a document are told by; points. */
export interface Measures {
  /** Size of most letters. */
  readonly bodySize: number;
  /** Usual distance of baselines within a paragraph, in ems of the body. */
  readonly leading: number;
  /** True where paragraphs begin indented by about two 汉字. */
  readonly isIndented: boolean;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Fewer lines say little of their margins. */
const FEWEST_LINES = 4;
/** An edge that fewer lines reach, or so few ems from the left one, is no margin but chance. */
const FULL_SHARE = 0.06;
const NARROWEST = 10;

/** Measures the text of a document over all its blocks. */
export function measure(blocks: readonly Block[]): Measures {
  const bodySize = mostFrequent(blocks.flatMap((block) => block.lines), (line) => Math.round(line.size * 2) / 2, (line) => line.text.length) ?? 12;
  const gaps: number[] = [];
  let indented = 0;
  let body = 0;
  const margins = marginsOfBlocks(blocks);
  blocks.forEach((block, at) => {
    const left = margins[at]?.left ?? 0;
    block.lines.forEach((line, index) => {
      if (Math.abs(line.size - bodySize) > 1) return;
      body++;
      const indent = (line.left - left) / bodySize;
      if (indent > 1.2 && indent < 3.2) indented++;
      const before = block.lines[index - 1];
      if (before !== undefined && Math.abs(before.size - bodySize) <= 1) gaps.push((line.y - before.y) / bodySize);
    });
  });
  gaps.sort((a, b) => a - b);
  return { bodySize, leading: gaps[Math.floor(gaps.length * 0.4)] ?? 1.5, isIndented: indented >= 3 && indented >= body * 0.05 };
}

/** The margins of each block, measured over all blocks of its region, or over the document where the region has next to no lines. */
export function marginsOfBlocks(blocks: readonly Block[]): readonly Margins[] {
  const regions = new Map<string, Line[]>();
  for (const { region, lines } of blocks) {
    const known = regions.get(region) ?? [];
    regions.set(region, known);
    known.push(...lines);
  }
  const every = blocks.flatMap((block) => block.lines);
  const margins = new Map<string, Margins>();
  return blocks.map(({ region, width }) => {
    const own = regions.get(region) ?? [];
    const known = margins.get(region) ?? marginsOf(own.length < FEWEST_LINES ? every : own, width);
    margins.set(region, known);
    return known;
  });
}

/** What few lines stand left of, and the right edge that several lines reach; where none is, as far from the paper's edge as the left one. */
function marginsOf(lines: readonly Line[], width: number): Margins {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.05)] ?? 0;
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  // Some lines stick out, by a wide mark or a mismeasured font, and notes stand in the margin: the edge is where most long lines end.
  const rights = lines.filter((line) => line.right - line.left > widest * 0.6).map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * 0.9)] ?? 0;
  const size = lines[Math.floor(lines.length / 2)]?.size ?? 0;
  const full = rights.filter((own) => own > right - size * 2).length;
  const isReached = full >= 2 && full >= lines.length * FULL_SHARE && right - left > size * NARROWEST;
  return { left, right: isReached ? right : Math.max(right, width - left) };
}

function mostFrequent(lines: readonly Line[], key: (line: Line) => number, weight: (line: Line) => number): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + weight(line));
  return [...counts].reduce<[number, number] | undefined>((most, own) => (most === undefined || own[1] > most[1] ? own : most), undefined)?.[0];
}
