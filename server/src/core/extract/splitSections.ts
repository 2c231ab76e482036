import { chapterNumberOf, type Heading, tryHeading } from './headings';
import type { Section, SectionKind } from './extraction';
import type { PackLine } from './packLine';
import { isPartOfOutline } from './pieceTitle';
import type { Genre } from '../genre/genre';

/** A section with the lines under its heading; the lines before the first heading have none. */
export interface SectionBlock {
  readonly section?: Section;
  readonly genre?: Genre;
  readonly lines: readonly PackLine[];
}

interface OpenSection {
  readonly kind: SectionKind;
  readonly heading: Heading;
  readonly genre?: Genre;
  /** Kind of the section around, where this one is the pieces of one genre in it. */
  readonly host?: SectionKind;
}

/** Kinds whose sections hold pieces with headings of their own: only words that mean a section end them. */
const HOLDS_PIECES: ReadonlySet<SectionKind> = new Set(['frameworks', 'essays']);
/** Kinds that a heading inside a piece is never taken for. */
const INNER_KINDS: ReadonlySet<SectionKind> = new Set(['theory', 'links', 'material']);
const PLAIN_KINDS: ReadonlySet<SectionKind> = new Set(['questions', 'frameworks', 'essays', 'quotations', 'terms', 'links', 'material']);

/**
 * Divides a pack's lines at its section headings, in whichever form they stand (一、 ★ 【】 # 加粗 名称：). Numbers inside
 * an essay or an outline belong to it: there a 一、 heads a section only if it carries on the pack's own numbering.
 */
export function splitSections(lines: readonly PackLine[]): readonly SectionBlock[] {
  const blocks: { section?: Section; genre?: Genre; lines: PackLine[] }[] = [{ lines: [] }];
  let open: OpenSection | undefined;
  let chapter: number | undefined;
  let inner: number | undefined;
  for (const line of lines) {
    const heading = tryHeading(line);
    const next = heading && openSection(heading, { open, chapter, inner });
    if (heading === undefined || next === undefined) {
      inner = chapterNumberOf(line.text) ?? inner;
      blocks.at(-1)?.lines.push(line);
      continue;
    }
    if (heading.style === 'chapter') chapter = heading.ordinal;
    inner = undefined;
    open = next;
    blocks.push({ section: { title: heading.title, kind: next.kind, line: line.number }, ...(next.genre && { genre: next.genre }), lines: [] });
    if (heading.rest !== '') blocks.at(-1)?.lines.push({ ...line, text: heading.rest });
  }
  return blocks.filter((block) => block.section !== undefined || block.lines.length > 0);
}

/** 范文一, 框架2: a piece of the open section. */
const ONE_PIECE = /^(?:参考|优秀|高分|示例)?(?:范文|例文|佳作|美文|文章|框架|提纲)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u;

interface Place {
  readonly open: OpenSection | undefined;
  /** Number of the last 一、 that headed a section. */
  readonly chapter: number | undefined;
  /** Number of the last 一、 that stood in the open section as content. */
  readonly inner: number | undefined;
}

/** The section a heading opens at a place, undefined where it is content there. */
function openSection(heading: Heading, place: Place): OpenSection | undefined {
  const { open } = place;
  const { meaning, style } = heading;
  if (style === 'arabic' || (heading.rest !== '' && meaning === undefined)) return undefined;
  // 【分论点1】… and 分论点： name parts of the outline that is open.
  if (open?.kind === 'frameworks' && isPartOfOutline(`${heading.title}：`)) return undefined;
  if (meaning === undefined) return openUnnamed(heading, place);
  if (style === 'plain' && !PLAIN_KINDS.has(meaning.kind)) return undefined;
  if (open !== undefined && open.kind === meaning.kind && ONE_PIECE.test(heading.title)) return undefined;
  if (open?.kind === 'questions' && isQuestionsPart(heading, open)) return undefined;
  if (open !== undefined && HOLDS_PIECES.has(open.kind) && !endsPieces(heading, open, place)) return undefined;
  if (style === 'chapter' && !continuesChapters(heading, place) && INNER_KINDS.has(meaning.kind)) return undefined;
  const host = meaning.isGenreOnly === true ? hostOf(heading, open) : undefined;
  return { kind: host ?? meaning.kind, heading, ...(host && { host }), ...(meaning.genre && { genre: meaning.genre }) };
}

/** What a heading of nothing but a genre sorts: under 【写作框架】, 大作文： is outlines, and so is 讲话稿： after it. */
function hostOf({ style, level }: Heading, open: OpenSection | undefined): SectionKind | undefined {
  if (open === undefined || !HOLDS_PIECES.has(open.kind)) return undefined;
  return open.heading.style === style && open.heading.level === level ? open.host : open.kind;
}

/** A heading whose words say nothing opens a section where its mark does: the next chapter, a star, a Markdown level. */
function openUnnamed(heading: Heading, place: Place): OpenSection | undefined {
  const { open } = place;
  if (open !== undefined && HOLDS_PIECES.has(open.kind)) {
    return heading.style === 'markdown' && heading.level < open.heading.level ? { kind: 'other', heading } : undefined;
  }
  switch (heading.style) {
    case 'chapter':
      return place.chapter !== undefined && continuesChapters(heading, place) && heading.title.length <= 12 ? { kind: 'other', heading } : undefined;
    case 'markdown':
      return open === undefined || open.heading.level === 0 ? undefined : { kind: heading.level > open.heading.level ? open.kind : 'other', heading };
    case 'star':
    case 'bracket':
      return open === undefined || open.kind === 'questions' ? undefined : { kind: open.heading.style === heading.style ? 'other' : open.kind, heading };
    case 'subchapter':
    case 'arabic':
    case 'bold':
    case 'label':
    case 'plain':
      return undefined;
  }
}

/** 要求, 大作文, （一）概括题 and the like inside a section of questions belong to them or sort them. */
function isQuestionsPart(heading: Heading, open: OpenSection): boolean {
  if (/^(?:作答|写作|答题)?(?:要求|提示|说明|注意)$/u.test(heading.title)) return true;
  const isOwnStyle = heading.style === open.heading.style && heading.level === open.heading.level;
  return !isOwnStyle && (heading.meaning?.isGenreOnly === true || heading.meaning?.kind === 'questions' || heading.style === 'plain');
}

/** True where a heading with a meaning ends a section of essays or outlines rather than standing inside one of them. */
function endsPieces(heading: Heading, open: OpenSection, place: Place): boolean {
  const kind = heading.meaning?.kind ?? 'other';
  switch (heading.style) {
    case 'chapter':
      if (!INNER_KINDS.has(kind)) return place.chapter === undefined || continuesChapters(heading, place);
      return place.chapter !== undefined && continuesChapters(heading, place) && heading.ordinal !== (place.inner ?? 0) + 1;
    case 'markdown':
      return heading.level <= open.heading.level || (open.heading.level === 0 && !INNER_KINDS.has(kind)) || heading.meaning?.isGenreOnly === true;
    case 'star':
    case 'bracket':
      return !INNER_KINDS.has(kind) || open.heading.style === heading.style;
    case 'label':
    case 'plain':
    case 'bold':
      return !INNER_KINDS.has(kind);
    case 'subchapter':
      return heading.meaning?.isGenreOnly === true || kind === open.kind;
    case 'arabic':
      return false;
  }
}

/** A 一、 that carries on the numbering of the pack's sections, or begins it where nothing has. */
function continuesChapters(heading: Heading, { chapter }: Place): boolean {
  if (heading.ordinal === undefined) return false;
  return chapter === undefined ? heading.ordinal === 1 : heading.ordinal === chapter + 1;
}
