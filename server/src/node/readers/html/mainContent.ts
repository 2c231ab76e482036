import { isHidden, isMachinery, tryChrome } from './chrome';
import { type HtmlElement, type HtmlNode } from './tree';

/** Text below an element: all of it, in links, and in running sentences. */
export interface Weight {
  readonly text: number;
  readonly linked: number;
  readonly prose: number;
  readonly links: number;
}

export type Weights = ReadonlyMap<HtmlElement, Weight>;

const NONE: Weight = { text: 0, linked: 0, prose: 0, links: 0 };
const SENTENCE_MARK = /[，。；：！？、]/u;
/** The child that has this share of an element's prose is the text, its siblings are what stands around it. */
const MAIN_SHARE = 0.8;
/** An element with more of the page's prose than this is no chrome, whatever its class says. */
const LARGEST_CHROME = 0.35;
const FEWEST_LINKS = 3;
const MIN_LINKED_SHARE = 0.7;

/** Weighs every element that can hold text. */
export function weigh(root: HtmlElement): Weights {
  const weights = new Map<HtmlElement, Weight>();
  weighElement(root, false, weights);
  return weights;
}

function weighElement(element: HtmlElement, isLinked: boolean, weights: Map<HtmlElement, Weight>): Weight {
  if (isMachinery(element) || isHidden(element)) return NONE;
  const linked = isLinked || (element.name === 'a' && 'href' in element.attributes);
  let [text, inLinks, prose, links] = [0, 0, 0, element.name === 'a' ? 1 : 0];
  for (const child of element.children) {
    const weight = typeof child === 'string' ? weighText(child, linked) : weighElement(child, linked, weights);
    text += weight.text;
    inLinks += weight.linked;
    prose += weight.prose;
    links += weight.links;
  }
  const own = { text, linked: inLinks, prose, links };
  weights.set(element, own);
  return own;
}

function weighText(text: string, isLinked: boolean): Weight {
  const length = text.replace(/\s+/gu, '').length;
  return { text: length, linked: isLinked ? length : 0, prose: !isLinked && SENTENCE_MARK.test(text) ? length : 0, links: 0 };
}

/** The smallest element that holds nearly all running text of a page: its article, or the page itself where the text is spread. */
export function findMain(root: HtmlElement, weights: Weights): HtmlElement {
  let main = root;
  for (;;) {
    const own = weights.get(main)?.prose ?? 0;
    const next: HtmlElement | undefined = main.children.find((child): child is HtmlElement => isContainer(child) && (weights.get(child)?.prose ?? 0) > own * MAIN_SHARE);
    if (next === undefined || own === 0) return main;
    main = next;
  }
}

/** A paragraph or a list is content and not the place of one. */
function isContainer(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && !/^(?:p|ul|ol|dl|li|blockquote|pre|h[1-6]|span|font|b|strong|em|i|u|a|table|tbody|thead)$/u.test(node.name) || isLayoutTable(node);
}

/** A table of one cell, or one that holds tables, lays out a page; its parts are walked through. */
function isLayoutTable(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && /^(?:table|tbody)$/u.test(node.name) && hasNestedTable(node);
}

function hasNestedTable(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || hasNestedTable(child)));
}

/** Why an element below the main text is left out; undefined where it belongs to the text. */
export function tryOmit(element: HtmlElement, weights: Weights, whole: Weight): string | undefined {
  const own = weights.get(element) ?? NONE;
  if (own.text === 0) return undefined;
  const chrome = tryChrome(element);
  if (chrome !== undefined && own.prose <= whole.prose * LARGEST_CHROME) return chrome;
  const isBlock = /^(?:div|ul|ol|dl|section|table|td)$/u.test(element.name);
  const isLinkList = isBlock && own.links >= FEWEST_LINKS && own.linked >= own.text * MIN_LINKED_SHARE;
  return isLinkList && own.linked <= whole.text * LARGEST_CHROME ? '链接列表' : undefined;
}
