import { type Answer } from '../markdown/answer';
import { type Paragraph, type Prose } from '../markdown/paragraph';
import { type ParagraphLayout, type PlacedCell, layoutParagraph } from './paragraphLayout';
import { indentOf, type SheetOptions } from './sheetOptions';
import { layoutTitle } from './titleLayout';
import { toUnits, type Unit } from './units';

/** One paragraph's place on the sheet. */
export interface SheetParagraph {
  readonly paragraph: Paragraph;
  /** Counts from 0 at the answer's first row. */
  readonly firstRow: number;
  readonly layout: ParagraphLayout;
}

/** One answer laid out on the answer sheet. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  /** Index of the last used cell, counting from 1: the measure `grid` (domain-rules §1.2); 0 for an empty answer. */
  readonly lastCell: number;
  readonly paragraphs: readonly SheetParagraph[];
}

/** Lays an answer out on the sheet by domain-rules §1.3–1.6: the title centred in its row, each paragraph on a new one. */
export function layoutSheet(answer: Answer, options: SheetOptions): Sheet {
  const indent = indentOf(options, answer.genre);
  const paragraphs: SheetParagraph[] = [];
  let rows = 0;
  let lastColumn = 0;
  for (const paragraph of answer.paragraphs) {
    const isTitle = paragraph.role === 'title';
    if (isTitle && !options.hasTitleRow) continue;
    const layout = layoutProse(paragraph.prose, options, isTitle ? 'title' : indent);
    if (layout.rows === 0) continue;
    paragraphs.push({ paragraph, firstRow: rows, layout });
    rows += layout.rows;
    lastColumn = layout.lastColumn;
  }
  return { columns: options.columns, rows, lastCell: rows === 0 ? 0 : (rows - 1) * options.columns + lastColumn, paragraphs };
}

interface Cached<T> {
  readonly key: string;
  readonly value: T;
}
const layouts = new WeakMap<Prose, Cached<ParagraphLayout>>();
const units = new WeakMap<Prose, Cached<readonly Unit[]>>();

/** The units of a paragraph's prose, cached on it. */
export function unitsOf(prose: Prose, options: SheetOptions): readonly Unit[] {
  const { digitsPerCell, lettersPerCell, mergePunctuation } = options;
  return cached(units, prose, [digitsPerCell, lettersPerCell, mergePunctuation].join(), () => toUnits(prose.text, options));
}

function layoutProse(prose: Prose, options: SheetOptions, indent: number | 'title'): ParagraphLayout {
  const { columns, openingMarkAtEnd, digitsPerCell, lettersPerCell, mergePunctuation } = options;
  const key = [columns, openingMarkAtEnd, digitsPerCell, lettersPerCell, mergePunctuation, indent].join();
  return cached(layouts, prose, key, () => {
    const own = unitsOf(prose, options);
    return indent === 'title' ? layoutTitle(prose.text, own, options) : layoutParagraph(prose.text, own, options, indent);
  });
}

function cached<T>(cache: WeakMap<Prose, Cached<T>>, prose: Prose, key: string, compute: () => T): T {
  const known = cache.get(prose);
  if (known?.key === key) return known.value;
  const value = compute();
  cache.set(prose, { key, value });
  return value;
}

/** The first cell at or after cell `index` of the sheet (counting from 0) in which something is written, with its paragraph. */
export function tryCellFrom(sheet: Sheet, index: number): { readonly paragraph: Paragraph; readonly cell: PlacedCell } | undefined {
  for (const { paragraph, firstRow, layout } of sheet.paragraphs) {
    if ((firstRow + layout.rows) * sheet.columns <= index) continue;
    const cell = layout.cells.find(({ row, column }) => (firstRow + row) * sheet.columns + column >= index);
    if (cell !== undefined) return { paragraph, cell };
  }
  return undefined;
}
