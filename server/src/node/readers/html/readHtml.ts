import { type ReadResult } from '../../../workspace/ports';
import { ReadError } from '../readError';
import { isHidden, isMachinery } from './chrome';
import { decodeHtml } from './decodeHtml';
import { findMain, weigh, type Weights } from './mainContent';
import { readMetadata } from './metadata';
import { renderLines, type RenderedPage } from './render';
import { HTML_BOUNDS, parseHtml, type HtmlBounds, type HtmlElement } from './tree';

/**
 * Reads a web page's bytes as lines of its main text, with title, address and date; navigation, lists of links, comments and the
 * like are left out and reported. Never throws; a page without text is `empty`, one beyond the bounds `tooComplex`.
 */
export function readHtml(bytes: Uint8Array, bounds: HtmlBounds = HTML_BOUNDS): ReadResult {
  const decoded = decodeHtml(bytes);
  return decoded.ok ? readHtmlText(decoded.text, decoded.encoding, bounds) : decoded;
}

/** As `readHtml`, of a page that was decoded already; `encoding` is handed on. */
export function readHtmlText(html: string, encoding: string, bounds: HtmlBounds = HTML_BOUNDS): ReadResult {
  try {
    return readPage(html, encoding, bounds);
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, failure: error.failure };
    throw error;
  }
}

function readPage(html: string, encoding: string, bounds: HtmlBounds): ReadResult {
  const { root, savedFrom } = parseHtml(html, bounds);
  const weights = weigh(root);
  const main = findMain(root, weights);
  const metadata = readMetadata(root, savedFrom);
  const rendered = withTitle(renderLines(main, weights), main === root ? undefined : metadata.title);
  if (rendered.lines.length === 0) return { ok: false, failure: { kind: 'empty' } };
  const around = countAround(root, main, weights);
  return {
    ok: true, text: rendered.lines.join('\n'), encoding, format: 'html', ...metadata,
    skipped: [...(around === 0 ? [] : [{ line: 1, reason: `网页正文以外的部分（约 ${around} 字）` }]), ...rendered.skipped],
  };
}

/** The page's title goes before the text where it stands outside of it. */
function withTitle(page: RenderedPage, title: string | undefined): RenderedPage {
  const [first = ''] = page.lines;
  const has = title === undefined || page.lines.slice(0, 5).some((line) => line.replace(/^#+\s|\s/gu, '') === title.replace(/\s/gu, ''));
  if (has || first.startsWith('# ')) return page;
  return { lines: [`# ${title}`, ...page.lines], skipped: page.skipped.map(({ line, reason }) => ({ line: line + 1, reason })) };
}

/** Letters that are shown outside of the main text. */
function countAround(root: HtmlElement, main: HtmlElement, weights: Weights): number {
  const isShown = !isMachinery(root) && !isHidden(root);
  return isShown ? (weights.get(root)?.text ?? 0) - (weights.get(main)?.text ?? 0) : 0;
}
