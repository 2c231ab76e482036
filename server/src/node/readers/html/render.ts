import { toTableLines } from '../tableLines';
import { isHidden, isMachinery } from './chrome';
import { isDataTable, toGrid } from './htmlTable';
import { LineWriter } from './lineWriter';
import { markerOf, numberOf, startOf } from './listNumbers';
import { tryOmit, type Weight, type Weights } from './mainContent';
import { textContent, type HtmlElement, type HtmlNode } from './tree';

/** Everything else, unknown elements too, runs along in its line. */
const BLOCK = /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hgroup|hr|html|legend|li|main|menu|nav|noframes|option|p|search|section|summary|tbody|td|tfoot|th|thead|tr)$/u;
/** A list's items that bring their own numbers get no second one. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十\d]{1,3}[章节条、，]|[①-⑳]|[•·●○■◆-])/u;

/** A number stands among the first letters of an item. */
const LABEL_WITHIN = 40;

export interface RenderedPage {
  readonly lines: readonly string[];
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
}

/** The text below an element as lines: headings as `# …`, lists with their numbers, tables as rows, a paragraph a line; what belongs to the site is left out and reported. */
export function renderLines(main: HtmlElement, weights: Weights): RenderedPage {
  const renderer = new Renderer(weights, weights.get(main) ?? { text: 0, linked: 0, prose: 0, links: 0 });
  renderer.children(main);
  renderer.writer.endLine();
  return renderer.writer;
}

class Renderer {
  readonly writer = new LineWriter();
  readonly #weights: Weights;
  readonly #whole: Weight;
  #isPreformatted = false;

  constructor(weights: Weights, whole: Weight) {
    this.#weights = weights;
    this.#whole = whole;
  }

  children(element: HtmlElement): void {
    for (const child of element.children) this.#node(child);
  }

  #node(node: HtmlNode): void {
    if (typeof node === 'string') {
      this.writer.text(node, this.#isPreformatted);
      return;
    }
    if (isMachinery(node) || isHidden(node)) return;
    const omitted = tryOmit(node, this.#weights, this.#whole);
    if (omitted === undefined) this.#element(node);
    else {
      this.writer.endLine();
      this.writer.skip(omitted);
    }
  }

  #element(element: HtmlElement): void {
    const level = /^h([1-6])$/u.exec(element.name)?.[1];
    if (level !== undefined) this.#prefixed(`${'#'.repeat(Number(level))} `, element);
    else if (element.name === 'br') this.writer.endLine();
    else if (element.name === 'del') this.#removed(element);
    else if (element.name === 'q') this.#quoted(element);
    else if (element.name === 'ul' || element.name === 'ol') this.#list(element);
    else if (element.name === 'table') this.#table(element);
    else if (element.name === 'pre') this.#preformatted(element);
    else if (BLOCK.test(element.name)) this.#block(element);
    else this.children(element);
  }

  #block(element: HtmlElement): void {
    this.writer.endLine();
    this.children(element);
    this.writer.endLine();
  }

  #prefixed(prefix: string, element: HtmlElement): void {
    this.writer.startWith(prefix);
    // A line break inside a heading does not end it.
    if (prefix.startsWith('#')) this.writer.text(this.#inlineText(element), false);
    else this.children(element);
    this.writer.endLine();
    this.writer.dropPrefix();
  }

  #list(list: HtmlElement): void {
    this.writer.endLine();
    let number = startOf(list);
    for (const child of list.children) {
      if (typeof child === 'string' || child.name !== 'li') {
        this.#node(child);
        continue;
      }
      number = numberOf(child, number);
      const marker = NUMBERED.test(textContent(child, LABEL_WITHIN)) ? '' : markerOf(list, number);
      if (!isHidden(child)) this.#prefixed(marker, child);
    }
  }

  #table(table: HtmlElement): void {
    if (isDataTable(table, (cell) => this.#weights.get(cell)?.text ?? 0)) this.writer.rows(toTableLines(toGrid(table, (cell) => this.#cellText(cell))));
    else this.#block(table);
  }

  /** The lines of a cell, as the table's writer joins them. */
  #cellText(cell: HtmlElement): string {
    const inside = new Renderer(this.#weights, this.#whole);
    inside.children(cell);
    inside.writer.endLine();
    return inside.writer.lines.join('\n');
  }

  #inlineText(element: HtmlElement): string {
    return this.#cellText({ ...element, name: 'td' }).replace(/\n/gu, ' ');
  }

  #preformatted(element: HtmlElement): void {
    this.#isPreformatted = true;
    this.#block(element);
    this.#isPreformatted = false;
  }

  #removed(element: HtmlElement): void {
    if ((this.#weights.get(element)?.text ?? 0) > 0) this.writer.skip('删去的文字');
  }

  #quoted(element: HtmlElement): void {
    this.writer.text('“', false);
    this.children(element);
    this.writer.text('”', false);
  }
}
