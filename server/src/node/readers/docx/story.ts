import { type Block, type SkippedBlock } from './blocks';
import { FieldStack } from './fields';
import { type ListCounters } from './listCounters';
import { type NoteKind } from './noteMarks';
import { createParagraph, finishParagraph, isContentsEntry, type OpenParagraph } from './paragraph';
import { type Styles } from './styles';
import { type CellProperties, TableBuilder } from './tableBuilder';
import { type SkippedKind, type SkippedTally } from './tally';

/** What the stories of one document (body, footnotes, endnotes) share. */
export interface StoryContext {
  readonly styles: Styles;
  readonly counters: ListCounters;
  readonly skipped: SkippedTally;
  /** The mark of a note in the order of the references (`[^1]`). */
  readonly noteMark: (kind: NoteKind, id: string) => string;
}

/** A run of paragraphs and tables: the body, a cell, a text box, a note. */
interface Flow {
  readonly blocks: Block[];
  readonly fields: FieldStack;
  readonly cell?: CellProperties;
  readonly paragraphs: OpenParagraph[];
  carried?: OpenParagraph;
}

/**
 * Puts the text of a document together while its elements come by. Nothing in it calls itself, so nesting costs no stack.
 * Text counts only where a reader of the page would see it: not deleted, not hidden, not a field's instruction.
 */
export class Story {
  readonly #context: StoryContext;
  readonly #flows: Flow[] = [{ blocks: [], fields: new FieldStack(), paragraphs: [] }];
  readonly #tables: TableBuilder[] = [];
  readonly #hiddenRuns: (boolean | undefined)[] = [];
  #deletions = 0;
  #written = 0;

  constructor(context: StoryContext) {
    this.#context = context;
  }

  /** Grows with everything shown; tells whether a stretch of the file showed anything. */
  get written(): number {
    return this.#written;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#flow?.paragraphs.at(-1);
  }

  get cell(): CellProperties | undefined {
    return this.#flow?.cell;
  }

  get table(): TableBuilder | undefined {
    return this.#tables.at(-1);
  }

  get fields(): FieldStack | undefined {
    return this.#flow?.fields;
  }

  openDeletion(): void {
    this.#deletions++;
  }

  closeDeletion(): void {
    this.#deletions--;
  }

  openParagraph(): void {
    const flow = this.#flow;
    const carried = flow?.carried;
    if (flow !== undefined) flow.carried = undefined;
    const paragraph = createParagraph();
    if (carried !== undefined) Object.assign(paragraph, { text: carried.text, references: carried.references, after: carried.after });
    flow?.paragraphs.push(paragraph);
  }

  closeParagraph(): void {
    const flow = this.#flow;
    const paragraph = flow?.paragraphs.pop();
    if (flow === undefined || paragraph === undefined) return;
    const { inContents } = flow.fields;
    flow.fields.endParagraph();
    if (paragraph.endRemoved) flow.carried = paragraph;
    else if (inContents && paragraph.text.trim() === '' || isContentsEntry(paragraph, this.#context.styles)) this.#leaveOutContents(flow, paragraph);
    else this.#emit(flow, paragraph);
  }

  openRun(): void {
    this.#hiddenRuns.push(undefined);
  }

  closeRun(): void {
    this.#hiddenRuns.pop();
  }

  /** What a run says of its own visibility, or its character style where it does not. */
  hideRun(hidden: boolean | undefined, isOwn: boolean): void {
    const last = this.#hiddenRuns.length - 1;
    if (last >= 0 && (isOwn || this.#hiddenRuns[last] === undefined)) this.#hiddenRuns[last] = hidden;
  }

  addText(text: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || !this.#shows(paragraph)) return;
    paragraph.text += text;
    this.#written += text.length;
  }

  addNoteReference(kind: NoteKind, id: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || !this.#shows(paragraph)) return;
    paragraph.references.push({ at: paragraph.text.length, mark: this.#context.noteMark(kind, id) });
    this.#written++;
  }

  skip(kind: SkippedKind): void {
    if (this.#deletions > 0) return;
    const flow = this.#flow;
    const block: SkippedBlock = { kind: 'skipped', what: kind };
    if (!this.#context.skipped.has(kind)) (this.paragraph?.after ?? flow?.blocks)?.push(block);
    this.#context.skipped.add(kind);
    this.#written++;
  }

  openTable(): void {
    this.#tables.push(new TableBuilder());
  }

  closeTable(): void {
    const table = this.#tables.pop();
    const flow = this.#flow;
    if (table === undefined || flow === undefined) return;
    this.#endCarried(flow);
    for (const block of table.toBlocks()) flow.blocks.push(block);
  }

  deleteRow(): void {
    const table = this.table;
    if (table === undefined || table.rowDeleted) return;
    table.rowDeleted = true;
    this.#deletions++;
  }

  closeRow(): void {
    if (this.table?.rowDeleted === true) this.#deletions--;
    this.table?.closeRow();
  }

  openCell(): void {
    this.#flows.push({ blocks: [], fields: this.fields ?? new FieldStack(), cell: { span: 1, deleted: false }, paragraphs: [] });
  }

  closeCell(): void {
    const { blocks, cell } = this.#closeFlow();
    if (cell !== undefined) this.table?.addCell(blocks, cell);
  }

  openBox(): void {
    this.#flows.push({ blocks: [], fields: new FieldStack(), paragraphs: [] });
  }

  /** Ends a text box: its text follows the paragraph that holds it. */
  closeBox(): void {
    const { blocks } = this.#closeFlow();
    const target = this.paragraph?.after ?? this.#flow?.blocks;
    if (this.#deletions === 0) for (const block of blocks) target?.push(block);
  }

  /** Ends a note or the body and takes its blocks. */
  takeBlocks(): readonly Block[] {
    const flow = this.#flow;
    if (flow === undefined) return [];
    this.#endCarried(flow);
    return flow.blocks.splice(0);
  }

  get #flow(): Flow | undefined {
    return this.#flows.at(-1);
  }

  #closeFlow(): Flow {
    const flow = this.#flows.pop() ?? { blocks: [], fields: new FieldStack(), paragraphs: [] };
    this.#endCarried(flow);
    return flow;
  }

  /** A removed end with no paragraph after it (before a table, at the end of a cell) stays an end. */
  #endCarried(flow: Flow): void {
    const { carried } = flow;
    flow.carried = undefined;
    if (carried !== undefined && (carried.text.trim() !== '' || carried.after.length > 0)) this.#emit(flow, carried);
  }

  #emit(flow: Flow, paragraph: OpenParagraph): void {
    if (this.#deletions === 0) flow.blocks.push(finishParagraph(paragraph, this.#context.styles, this.#context.counters, flow.cell !== undefined));
    for (const block of paragraph.after) flow.blocks.push(block);
  }

  #leaveOutContents(flow: Flow, paragraph: OpenParagraph): void {
    for (const block of paragraph.after) flow.blocks.push(block);
    if (!this.#context.skipped.has('contents')) {
      flow.blocks.push({ kind: 'skipped', what: 'contents' });
      this.#context.skipped.add('contents');
    }
  }

  #shows(paragraph: OpenParagraph): boolean {
    if (this.#deletions > 0 || this.fields?.showsText !== true) return false;
    return !(this.#hiddenRuns.at(-1) ?? (this.#context.styles.paragraph(paragraph.styleId).hidden === true));
  }
}
