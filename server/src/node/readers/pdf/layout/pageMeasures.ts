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

/** A block with fewer lines says little of its own margins. */
const FEWEST_LINES = 4;

/** Measures the text of a document over all its blocks. */
export function measure(blocks: readonly Block[]): Measures {
  const bodySize = mostFrequent(blocks.flatMap((block) => block.lines), (line) => Math.round(line.size * 2) / 2, (line) => line.text.length) ?? 12;
  const gaps: number[] = [];
  let indented = 0;
  let body = 0;
  for (const block of blocks) {
    const { left } = marginsOf(block.lines, bodySize);
    block.lines.forEach((line, index) => {
      if (Math.abs(line.size - bodySize) > 1) return;
      body++;
      const indent = (line.left - left) / bodySize;
      if (indent > 1.2 && indent < 3.2) indented++;
      const before = block.lines[index - 1];
      if (before !== undefined && Math.abs(before.size - bodySize) <= 1) gaps.push((line.y - before.y) / bodySize);
    });
  }
  gaps.sort((a, b) => a - b);
  return { bodySize, leading: gaps[Math.floor(gaps.length * 0.4)] ?? 1.5, isIndented: indented >= 3 && indented >= body * 0.05 };
}

/** The margins of a block of lines: what most lines start at, and the right edge of its fullest lines. */
export function marginsOf(lines: readonly Line[], bodySize: number): Margins {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const start = mostFrequent(lines, (line) => Math.round(line.left / bodySize), () => 1) ?? 0;
  const usual = lefts.find((left) => Math.round(left / bodySize) === start) ?? 0;
  // With many one-line paragraphs most lines are indented, and the few at the margin are the ones that go on.
  const outer = lefts[Math.floor(lefts.length * 0.05)] ?? 0;
  return { left: usual - outer < bodySize * 3.2 ? outer : usual, right: rights[Math.floor((rights.length - 1) * 0.97)] ?? 0 };
}

/** The margins of each block; short blocks take those of the block nearest in place. */
export function marginsOfBlocks(blocks: readonly Block[], bodySize: number): readonly Margins[] {
  const own = blocks.map(({ lines }) => marginsOf(lines, bodySize));
  const long = own.filter((_, index) => (blocks[index]?.lines.length ?? 0) >= FEWEST_LINES);
  return own.map((margins, index) => {
    if ((blocks[index]?.lines.length ?? 0) >= FEWEST_LINES) return margins;
    const holder = long.find((other) => other.left <= margins.left + bodySize && other.right >= margins.right - bodySize);
    return holder ?? margins;
  });
}

function mostFrequent(lines: readonly Line[], key: (line: Line) => number, weight: (line: Line) => number): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + weight(line));
  return [...counts].reduce<[number, number] | undefined>((most, own) => (most === undefined || own[1] > most[1] ? own : most), undefined)?.[0];
}
