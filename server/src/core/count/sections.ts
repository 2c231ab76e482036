import { type Answer } from '../markdown/answer';
import { type Paragraph } from '../markdown/paragraph';
import { layoutSheet } from '../sheet/sheet';
import { type Counts, countParagraphs } from './answerCounts';
import { type CountOptions } from './countOptions';

/** The part of an answer under one heading, the heading and deeper sections included. */
export interface SectionCounts {
  /** The heading, or undefined for what stands before the first one. */
  readonly heading: Paragraph | undefined;
  readonly paragraphs: readonly Paragraph[];
  /** `grid` is the cells that the section's rows take, a partly used last row only as far as it is used. */
  readonly counts: Counts;
}

/** Counts an answer section by section: one for each heading, and one for the text before the first. */
export function countSections(answer: Answer, options: CountOptions): readonly SectionCounts[] {
  const { paragraphs } = answer;
  const starts = paragraphs.flatMap((paragraph, index) => (paragraph.role === 'text' && paragraph.kind === 'heading' ? [index] : []));
  const first = starts[0] ?? paragraphs.length;
  const before = first > 0 ? [sectionOf(answer, [0, first], options)] : [];
  return [...before, ...starts.map((start) => sectionOf(answer, [start, sectionEnd(paragraphs, start)], options))];
}

function sectionEnd(paragraphs: readonly Paragraph[], start: number): number {
  const level = paragraphs[start]?.level ?? 0;
  const next = paragraphs.findIndex((paragraph, index) => index > start && paragraph.kind === 'heading' && paragraph.level <= level);
  return next < 0 ? paragraphs.length : next;
}

function sectionOf(answer: Answer, [start, end]: readonly [number, number], options: CountOptions): SectionCounts {
  const paragraphs = answer.paragraphs.slice(start, end);
  const heading = paragraphs[0]?.role === 'text' && paragraphs[0].kind === 'heading' ? paragraphs[0] : undefined;
  const sheet = layoutSheet({ ...answer, paragraphs }, options.sheet);
  return { heading, paragraphs, counts: { ...countParagraphs(paragraphs, options), grid: sheet.lastCell, rows: sheet.rows } };
}
