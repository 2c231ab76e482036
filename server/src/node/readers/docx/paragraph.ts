import { type Block, type ParagraphBlock } from './blocks';
import { type ListCounters } from './listCounters';
import { type NoteReference, placeNoteReferences } from './noteReferences';
import { type ResolvedStyle, type Styles } from './styles';

/** A paragraph while it is read. */
export interface OpenParagraph {
  text: string;
  references: NoteReference[];
  /** Text boxes anchored in it, and marks of what was left out: they follow it. */
  after: Block[];
  styleId?: string;
  numId?: string;
  level?: number;
  outlineLevel?: number;
  /** Its end was deleted or hidden, so it goes on in the next paragraph. */
  endRemoved: boolean;
}

/** A heading is no longer than that, whatever its style says. */
const MAX_HEADING = 100;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/iu;
const TITLE_NAME = /^(?:title|标题)$/iu;

export function createParagraph(): OpenParagraph {
  return { text: '', references: [], after: [], endRemoved: false };
}

/** True for an entry of a table of contents, by its style. */
export function isContentsEntry(paragraph: OpenParagraph, styles: Styles): boolean {
  return paragraph.styleId !== undefined && styles.paragraph(paragraph.styleId).chain.some(({ name }) => /^(?:toc|目录)\s?\d$/iu.test(name));
}

/**
 * Finishes a paragraph: counts it into its list and writes the number out. A paragraph without text counts too, as in Word;
 * it shows its number only in a table, where that is a column of numbers.
 */
export function finishParagraph(paragraph: OpenParagraph, styles: Styles, counters: ListCounters, inCell: boolean): ParagraphBlock {
  const style = styles.paragraph(paragraph.styleId);
  const { numId, level } = listOf(paragraph, style, counters);
  const label = numId === undefined ? '' : counters.next(numId, level);
  const text = placeNoteReferences(paragraph.text, paragraph.references);
  const empty = text.trim() === '';
  const heading = empty || text.length > MAX_HEADING ? undefined : headingOf(paragraph, style);
  return {
    kind: 'paragraph',
    text: empty ? (inCell && label !== '- ' ? label.trim() : '') : label + text.trimStart(),
    ...(heading === undefined ? {} : { heading }),
    ...(label === '' || empty ? {} : { list: numId }),
  };
}

/** Number and level are inherited each on its own (17.3.1.19); a level that names the style goes before the style's own (17.9.23). */
function listOf(paragraph: OpenParagraph, style: ResolvedStyle, counters: ListCounters): { readonly numId?: string; readonly level: number } {
  const numId = paragraph.numId ?? style.numId;
  if (numId === undefined || numId === '0') return { level: 0 };
  if (paragraph.level !== undefined) return { numId, level: paragraph.level };
  for (const { id, level } of style.chain) {
    const known = counters.levelOfStyle(numId, id) ?? level;
    if (known !== undefined) return { numId, level: known };
  }
  return { numId, level: 0 };
}

function headingOf(paragraph: OpenParagraph, style: ResolvedStyle): number | undefined {
  const level = paragraph.outlineLevel ?? style.outlineLevel ?? levelByName(style);
  return level === undefined || level > 8 ? undefined : level;
}

function levelByName({ chain }: ResolvedStyle): number | undefined {
  for (const { name } of chain) {
    const level = HEADING_NAME.exec(name)?.[1];
    if (level !== undefined) return Number(level) - 1;
    if (TITLE_NAME.test(name)) return 0;
  }
  return undefined;
}
