import { type HtmlElement } from './tree';

/** Never text of a page. */
const MACHINERY: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'video', 'audio', 'map', 'xml', 'link', 'meta', 'title',
]);
const BY_NAME: Readonly<Record<string, string>> = {
  nav: '导航栏', footer: '网页页脚', aside: '侧栏', dialog: '弹出框', button: '网页按钮', select: '网页按钮', textarea: '网页按钮', input: '网页按钮',
};
const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: '导航栏', banner: '网页页眉', contentinfo: '网页页脚', complementary: '侧栏', search: '搜索框', dialog: '弹出框', menu: '导航栏', menubar: '导航栏', toolbar: '网页按钮', button: '网页按钮',
};
/** What the classes and ids of web pages are called, as whole words between `-`, `_` and capitals. */
const BY_WORD: readonly (readonly [reason: string, words: ReadonlySet<string>])[] = [
  ['导航栏', new Set(['nav', 'navbar', 'navigation', 'menu', 'submenu', 'breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'mbx', 'weizhi', 'location', 'topbar'])],
  ['分享按钮', new Set(['share', 'sharing', 'bdshare', 'bdsharebuttonbox', 'bshare', 'jiathis', 'social', 'fenxiang'])],
  ['相关链接', new Set(['related', 'relate', 'recommend', 'recommends', 'recommendation', 'xiangguan', 'tuijian', 'xgyd', 'hot', 'hotnews', 'rank', 'ranking', 'pager', 'pagination', 'prevnext', 'prenext', 'shangxia', 'tags', 'tag', 'tagcloud'])],
  ['评论', new Set(['comment', 'comments', 'reply', 'pinglun', 'disqus', 'respond'])],
  ['广告', new Set(['ad', 'ads', 'advert', 'advertisement', 'adsbygoogle', 'gg', 'guanggao', 'banner', 'qrcode', 'ewm', 'erweima', 'weixin', 'popup', 'modal', 'download'])],
  ['侧栏', new Set(['sidebar', 'sidebars', 'aside', 'rightbar', 'leftbar', 'sider'])],
  ['网页页脚', new Set(['footer', 'foot', 'copyright', 'footlink', 'friendlink', 'links', 'beian'])],
  ['网页按钮', new Set(['toolbar', 'tools', 'login', 'search', 'searchbox', 'fontsize', 'print', 'skip'])],
];

/** True for what carries no text: scripts, styles, pictures, the head. */
export function isMachinery({ name }: HtmlElement): boolean {
  return MACHINERY.has(name) || name.startsWith('w:') || name.startsWith('v:');
}

/** True for what a browser would not show. */
export function isHidden({ name, attributes }: HtmlElement): boolean {
  const style = attributes['style'] ?? '';
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || name === 'rt' || name === 'rp'
    || /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style)
    || (name === 'input' && attributes['type'] === 'hidden');
}

/** What part of the page around the text an element is, told by its tag, role, class or id; undefined where it may be text. */
export function tryChrome(element: HtmlElement): string | undefined {
  const { name, attributes } = element;
  const named = BY_NAME[name] ?? BY_ROLE[attributes['role'] ?? ''];
  if (named !== undefined) return named;
  // LibreOffice writes a document's running heads and feet so.
  if (name === 'div' && /^(?:header|footer)$/u.test(attributes['title'] ?? '')) return '页眉页脚';
  // Inline elements are words, and a heading's id is its own words.
  if (!/^(?:div|ul|ol|dl|section|table|header|p|form|center|td)$/u.test(name)) return undefined;
  const words = toWords(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
  return BY_WORD.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

function toWords(names: string): readonly string[] {
  return names.slice(0, 300).replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase().split(/[^a-z]+/u).filter((word) => word !== '');
}
