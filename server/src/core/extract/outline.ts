import type { OutlinePoint } from '../corpus/entry';
import { splitOutlineMarker } from '../text/outlineMarker';
import type { PackLine } from './packLine';
import { isPartOfOutline } from './pieceTitle';

/** A line of an outline: its number apart, and the kind of number that places it in the tree. */
interface OutlineLine {
  readonly marker: string;
  readonly style: string;
  readonly text: string;
}

interface OpenPoint {
  readonly style: string;
  readonly text: string;
  readonly marker: string;
  readonly points: OpenPoint[];
}

/** Outline numbers from outer to inner (domain-rules N1, N3); plain lines stand under any number. */
const RANK: Readonly<Record<string, number>> = { heading: 0, part: 1, chapter: 2, bracketHan: 3, arabic: 4, bracketArabic: 5, circled: 6, ordinal: 7, first: 7, shi: 8, yao: 8, plain: 9 };
const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['part', /^第.{1,4}部分/u],
  ['ordinal', /^第/u],
  ['first', /^(?:首先|其次|再次|最后)/u],
  ['bracketHan', /^[（(][一二三四五六七八九十百]/u],
  ['bracketArabic', /^[（(]\d/u],
  ['arabic', /^\d/u],
  ['circled', /^[①-⑳]/u],
  ['shi', /是$/u],
  ['yao', /要$/u],
];
const FINAL_STOP = /[。；;.]+$/u;
/** 一是…。二是…。 inside one line: the points under it. */
const RUN_IN = /(?<=[。；：:;])(?=[一二三四五六七八九十](?:是|要))/u;

/** The outline of some lines as a tree: a number of a kind already open goes beside it, another kind goes under it. */
export function readOutline(lines: readonly PackLine[]): readonly OutlinePoint[] {
  const roots: OpenPoint[] = [];
  const stack: OpenPoint[] = [];
  const shape = shapeOf(lines);
  for (const line of lines.flatMap((one) => toOutlineLines(one, shape))) {
    const point: OpenPoint = { ...line, points: [] };
    const same = stack.findIndex((open) => open.style === point.style);
    if (same >= 0) stack.length = same;
    else while (stack.length > 0 && rankOf(stack.at(-1)) > rankOf(point)) stack.pop();
    (stack.at(-1)?.points ?? roots).push(point);
    stack.push(point);
  }
  return roots.map(toPoint);
}

/** The number of an outline's line and the kind of it, '' and `plain` where it has none. */
export function readOutlineLine(text: string): OutlineLine {
  const { marker, text: rest } = splitOutlineMarker(text);
  const style = marker === '' ? 'plain' : STYLES.find(([, pattern]) => pattern.test(marker))?.[0] ?? 'chapter';
  return { marker, style, text: rest.replace(FINAL_STOP, '') };
}

interface Shape {
  /** True where bullets are indented under others. */
  readonly isIndented: boolean;
  /** True where a part's name stands alone (分论点：) with its points under it. */
  readonly hasBareParts: boolean;
}

function shapeOf(lines: readonly PackLine[]): Shape {
  return {
    isIndented: lines.some(({ isBullet, indent }) => isBullet && indent > 0),
    hasBareParts: lines.some(({ text }) => isPartOfOutline(text) && /[：:】]$/u.test(text)),
  };
}

function toOutlineLines(line: PackLine, shape: Shape): readonly OutlineLine[] {
  const pieces = withPartName(line.text).split(RUN_IN);
  const whole = pieces.length >= 3 ? pieces : [withPartName(line.text)];
  return whole.map((piece, index) => {
    const read = readOutlineLine(piece);
    const style = index === 0 ? styleOf(line, read.style, shape) : read.style;
    return { ...read, style, text: whole.length > 1 || isPartOfOutline(piece) ? read.text.replace(/[：:]$/u, '') : read.text };
  });
}

function styleOf(line: PackLine, read: string, { isIndented, hasBareParts }: Shape): string {
  if (line.headingLevel > 0) return `heading${line.headingLevel}`;
  if (isIndented && line.isBullet) return `bullet${line.indent}`;
  return hasBareParts && isPartOfOutline(line.text) ? 'part' : read;
}

/** 【开头】… reads like 开头：…. */
function withPartName(text: string): string {
  return isPartOfOutline(text) ? text.replace(/^【([^【】]{2,12})】\s*[：:]?\s*/u, '$1：') : text;
}

function rankOf(point: OpenPoint | undefined): number {
  const style = point?.style ?? 'plain';
  if (style.startsWith('heading')) return Number(style.slice('heading'.length)) / 10;
  return style.startsWith('bullet') ? 10 + Number(style.slice('bullet'.length)) : RANK[style] ?? 9;
}

function toPoint({ text, marker, points }: OpenPoint): OutlinePoint {
  return { text, marker, points: points.map(toPoint) };
}
