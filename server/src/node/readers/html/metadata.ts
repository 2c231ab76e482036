import { tryIsoDate } from '../../../core/text/isoDate';
import { isHidden, isMachinery } from './chrome';
import { elementsBelow, textContent, type HtmlElement } from './tree';

/** What a page says of itself. */
export interface Metadata {
  readonly title?: string;
  readonly url?: string;
  /** ISO, as much of it as is said. */
  readonly date?: string;
}

const LONGEST_TITLE = 100;
const DATE_NAMES = /^(?:article:published_time|og:release_date|pubdate|publishdate|publish_date|publish-date|date|dc\.date(?:\.issued)?|datepublished|citation_date|others|contenttime|weibo: ?article:create_at)$/iu;
const LABELLED_DATE = /(?:发布|发表|发文|成文|刊发|更新)?(?:时间|日期)\s*[：:]\s*(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)/u;
/** How much of the visible text is looked through for a date line: it stands by the title. */
const DATE_WITHIN = 6000;

/** Title, address and date of a page: from its head, its heading and the line below it. */
export function readMetadata(root: HtmlElement, savedFrom: string | undefined): Metadata {
  const elements = elementsBelow(root);
  const metas = elements.filter(({ name }) => name === 'meta');
  const stated = (names: RegExp): string | undefined => metas
    .filter(({ attributes }) => names.test(attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? ''))
    .map(({ attributes }) => (attributes['content'] ?? '').trim())
    .find((content) => content !== '');
  const title = findTitle(elements, stated(/^og:title$/iu));
  const canonical = elements.find(({ name, attributes }) => name === 'link' && /\bcanonical\b/iu.test(attributes['rel'] ?? ''))?.attributes['href'];
  const url = [canonical, stated(/^og:url$/iu), savedFrom].map(toUrl).find((found) => found !== undefined);
  const date = [stated(DATE_NAMES), ...elements.filter(({ name }) => name === 'time').slice(0, 1).map((time) => time.attributes['datetime'] ?? textContent(time)), labelledDate(root)]
    .map(toDate).find((found) => found !== undefined);
  return { ...(title !== undefined && { title }), ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}

/** The page's only `h1`, else the title for sharing, else the part of `<title>` before the site's name. */
function findTitle(elements: readonly HtmlElement[], shared: string | undefined): string | undefined {
  const headings = elements.filter((element) => element.name === 'h1' && !isHidden(element)).map((element) => tidy(textContent(element))).filter((text) => text.length >= 2);
  const titleElement = elements.find(({ name }) => name === 'title');
  const pageTitle = titleElement === undefined ? '' : tidy(textContent(titleElement));
  const [heading] = headings;
  if (heading !== undefined && heading.length <= LONGEST_TITLE && (headings.length === 1 || pageTitle.includes(heading))) return heading;
  const candidates = [shared === undefined ? '' : tidy(shared), pageTitle].map(withoutSiteName);
  return candidates.find((text) => text.length >= 2 && text.length <= LONGEST_TITLE);
}

/** Parts set off as a site's name: `标题_栏目_某网`, `标题 - 某网`, `标题 | 某网`. */
function withoutSiteName(title: string): string {
  const [first = ''] = title.split(/_|\s[-–—]+\s|\s?[|｜]\s?|--+|-(?=[^-]{2,12}(?:网|网站|论坛|频道|新闻)$)/u);
  return first.trim().length >= 4 ? first.trim() : title;
}

function toUrl(href: string | undefined): string | undefined {
  return href !== undefined && /^https?:\/\/[^\s<>"]+$/iu.test(href.trim()) ? href.trim() : undefined;
}

function toDate(written: string | undefined): string | undefined {
  const day = /^\s*(\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?)/u.exec(written ?? '')?.[1];
  return day === undefined ? undefined : tryIsoDate(day);
}

function labelledDate(root: HtmlElement): string | undefined {
  return LABELLED_DATE.exec(visibleStart(root, DATE_WITHIN))?.[1];
}

/** The first letters that a reader sees. */
function visibleStart(element: HtmlElement, length: number): string {
  let text = '';
  for (const child of element.children) {
    if (text.length >= length) break;
    if (typeof child === 'string') text += child;
    else if (!isMachinery(child) && !isHidden(child)) text += `${visibleStart(child, length - text.length)} `;
  }
  return text;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
