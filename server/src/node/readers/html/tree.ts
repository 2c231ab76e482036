import { Parser } from 'htmlparser2';
import { ReadError } from '../readError';

export interface HtmlElement {
  /** In lower case; the root's is empty. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** A piece of text with its entities decoded, or an element. */
export type HtmlNode = string | HtmlElement;

/** What one page may hold; beyond it ends in `tooComplex`. */
export interface HtmlBounds {
  readonly elements: number;
  readonly depth: number;
}

export const HTML_BOUNDS: HtmlBounds = { elements: 1_000_000, depth: 4000 };

/** Deeper elements are children of the one at this depth, so that walking the tree needs little stack. */
const DEEPEST = 400;
const LONGEST_VALUE = 2000;
const KEPT: ReadonlySet<string> = new Set([
  'id', 'class', 'style', 'hidden', 'aria-hidden', 'role', 'title', 'rel', 'href', 'name', 'property', 'itemprop', 'content', 'datetime', 'start', 'type', 'value', 'reversed', 'colspan', 'rowspan',
]);

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: HtmlNode[];
}

/** The tree of a page however badly it is written, and its comments' first one that names where it was saved from; throws `tooComplex` beyond the bounds. */
export function parseHtml(html: string, bounds: HtmlBounds = HTML_BOUNDS): { readonly root: HtmlElement; readonly savedFrom?: string } {
  const builder = new TreeBuilder(bounds);
  const parser = new Parser({
    onopentagname: (name) => builder.open(name),
    onattribute: (name, value) => builder.attribute(name, value),
    onclosetag: () => builder.close(),
    ontext: (text) => builder.text(text),
    oncomment: (comment) => builder.comment(comment),
  });
  parser.write(html);
  parser.end();
  return { root: builder.root, ...(builder.savedFrom !== undefined && { savedFrom: builder.savedFrom }) };
}

class TreeBuilder {
  readonly root: Building = { name: '', attributes: {}, children: [] };
  savedFrom: string | undefined;
  readonly #bounds: HtmlBounds;
  readonly #open: Building[] = [this.root];
  #depth = 0;
  #elements = 0;
  #latest: Building = this.root;

  constructor(bounds: HtmlBounds) {
    this.#bounds = bounds;
  }

  open(name: string): void {
    if (++this.#elements > this.#bounds.elements) throw new ReadError('tooComplex', `标签超过 ${this.#bounds.elements} 个`);
    if (++this.#depth > this.#bounds.depth) throw new ReadError('tooComplex', `标签嵌套超过 ${this.#bounds.depth} 层`);
    const element: Building = { name, attributes: {}, children: [] };
    this.#parent().children.push(element);
    if (this.#depth < DEEPEST) this.#open.push(element);
    this.#latest = element;
  }

  attribute(name: string, value: string): void {
    if (KEPT.has(name)) this.#latest.attributes[name] ??= value.slice(0, LONGEST_VALUE);
  }

  close(): void {
    if (this.#depth < DEEPEST && this.#open.length > 1) this.#open.pop();
    this.#depth--;
  }

  text(text: string): void {
    const { children } = this.#parent();
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  comment(comment: string): void {
    this.savedFrom ??= /saved from url=\(\d+\)(https?:\/\/\S+)/iu.exec(comment.slice(0, LONGEST_VALUE))?.[1];
  }

  #parent(): Building {
    return this.#open.at(-1) ?? this.root;
  }
}

/** The elements below one, in document order. */
export function elementsBelow(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The text of an element without regard to its layout, or at least so many letters of its start. */
export function textContent(node: HtmlNode, atLeast = Infinity): string {
  if (typeof node === 'string') return node;
  let text = '';
  for (const child of node.children) {
    if (text.length >= atLeast) break;
    text += textContent(child, atLeast - text.length);
  }
  return text;
}
