import type { ModelEssay } from '../corpus/entry';
import { entryId } from '../corpus/entryId';
import type { Genre } from '../genre/genre';
import { splitOutlineMarker } from '../text/outlineMarker';
import { type Byline, tryByline } from './byline';
import type { PackLine } from './packLine';
import { isTitleForm, titleKey, tryPieceTitle } from './pieceTitle';
import { genreOfTitle } from './titleGenre';

interface EssayDraft {
  readonly title: string;
  readonly genre?: Genre;
  readonly line: number;
  readonly lines: PackLine[];
}

export interface EssaySource {
  readonly uri: string;
  /** The genre that the section's heading names. */
  readonly genre?: Genre;
  /** Title for an essay that has none of its own. */
  readonly fallbackTitle: string;
  readonly repeated: ReadonlySet<string>;
}

/** Shorter paragraphs may be lines of any kind. */
const LONG_PARAGRAPH = 50;
/** What a piece must have, in paragraphs and characters, for a bare short line before and after it to divide two essays. */
const WHOLE_ESSAY = { paragraphs: 3, characters: 500 };
const LENGTH_NOTE = /[（(]\s*(?:全文|共|约|字数[：:]?)?\s*\d{2,5}\s*字\s*[）)]$/u;
const BYLINES = 4;

/** The essays of a section, each from its title to the next; headings inside an essay are paragraphs of it. */
export function readEssays(lines: readonly PackLine[], source: EssaySource): readonly ModelEssay[] {
  const drafts: EssayDraft[] = [];
  const starts = findStarts(lines, source.repeated);
  lines.forEach((line, index) => {
    const start = starts.get(index);
    if (start !== undefined) drafts.push({ ...start, line: line.number, lines: [] });
    else if (drafts.length === 0) drafts.push({ title: source.fallbackTitle, line: line.number, lines: [line] });
    else drafts.at(-1)?.lines.push(line);
  });
  return drafts.map(withTitleBelow).map((draft) => toEssay(draft, source)).filter((essay) => essay.paragraphs.length > 0);
}

interface Start {
  readonly title: string;
  readonly genre?: Genre;
}

/** Where essays begin, by index of their title's line. */
function findStarts(lines: readonly PackLine[], repeated: ReadonlySet<string>): ReadonlyMap<number, Start> {
  const starts = new Map<number, Start>();
  const sizes = sizesOfPieces(lines);
  let current: number | undefined;
  lines.forEach((line, index) => {
    const stated = tryPieceTitle(line);
    if (stated === undefined || splitOutlineMarker(line.text).marker !== '' || tryByline(line.text) !== undefined) return;
    // A title's second row, or a sub-title, belongs to the title above it.
    if (current === index - 1 && starts.get(current)?.title !== '') return;
    if (!isLead(lines[index + 1], lines[index + 2], stated.title === '')) return;
    const isSure = index === 0 || stated.isLabelled && line.headingLevel === 0 || repeated.has(titleKey(stated.title))
      || lines.slice(index + 1, index + 3).some((next) => tryByline(next.text) !== undefined);
    if (isSure || headsWholeEssay(line, index, { sizes, lines, current })) {
      starts.set(index, stated);
      current = index;
    }
  });
  return starts;
}

/** True where what follows a title may begin an essay: a by-line, a salutation, a number, a long paragraph. */
function isLead(next: PackLine | undefined, afterNext: PackLine | undefined, isLabel: boolean): boolean {
  if (next === undefined) return false;
  if (isLabel && isTitleForm(next.text)) return true;
  const begins = (line: PackLine | undefined): boolean => line !== undefined && (line.text.length >= LONG_PARAGRAPH
    || tryByline(line.text) !== undefined || /[：:！!]$/u.test(line.text) || splitOutlineMarker(line.text).marker !== '' || /[。！？]$/u.test(line.text));
  return begins(next) || (isTitleForm(next.text) && begins(afterNext));
}

interface Size {
  readonly paragraphs: number;
  readonly characters: number;
}

/** For each line that may be a bare title: how much stands between it and the next such line. */
function sizesOfPieces(lines: readonly PackLine[]): readonly Size[] {
  const sizes: Size[] = new Array<Size>(lines.length);
  let size: Size = { paragraphs: 0, characters: 0 };
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined) continue;
    sizes[index] = size;
    const isBreak = splitOutlineMarker(line.text).marker === '' && isTitleForm(line.text);
    size = isBreak ? { paragraphs: 0, characters: 0 }
      : { paragraphs: size.paragraphs + (line.text.length >= LONG_PARAGRAPH ? 1 : 0), characters: size.characters + line.text.length };
  }
  return sizes;
}

interface Context {
  readonly sizes: readonly Size[];
  readonly lines: readonly PackLine[];
  readonly current: number | undefined;
}

/** A bare short line divides two essays where a whole essay stands on both sides of it; a smaller piece is a part of one. */
function headsWholeEssay(line: PackLine, index: number, { sizes, lines, current }: Context): boolean {
  if (current === undefined) return line.headingLevel > 0;
  const level = lines[current]?.headingLevel ?? 0;
  if (line.headingLevel > 0 || level > 0) return line.headingLevel > 0 && line.headingLevel <= level;
  const own = sizes[index];
  if (own === undefined || !isWhole(own)) return false;
  const before = lines.slice(current + 1, index);
  const above = { paragraphs: before.filter(({ text }) => text.length >= LONG_PARAGRAPH).length, characters: before.reduce((sum, { text }) => sum + text.length, 0) };
  return isWhole(above);
}

function isWhole({ paragraphs, characters }: Size): boolean {
  return paragraphs >= WHOLE_ESSAY.paragraphs && characters >= WHOLE_ESSAY.characters;
}

/** Where a label stood alone (范文一), the title is the first line under it. */
function withTitleBelow(draft: EssayDraft): EssayDraft {
  if (draft.title !== '') return draft;
  const [first, ...rest] = draft.lines;
  if (first === undefined) return draft;
  const stated = tryPieceTitle(first);
  return stated === undefined ? draft : { ...draft, title: stated.title, lines: rest };
}

function toEssay(draft: EssayDraft, source: EssaySource): ModelEssay {
  const { byline, title, body } = readHead(draft);
  const paragraphs = body.map(({ text }) => text.replace(LENGTH_NOTE, '').trim()).filter((text) => text !== '');
  const named = title === '' ? source.fallbackTitle : title;
  const genre = draft.genre ?? source.genre ?? genreOfTitle(named) ?? (byline.post === undefined ? '大作文' : '署名文章');
  return {
    kind: 'essay', id: entryId('essay', named, byline.author ?? ''), themes: [], source: { uri: source.uri, line: draft.line },
    genre, title: named, ...byline, paragraphs,
  };
}

/** Takes the lines under the title apart: the title's second row, by-lines and dates, then the body. */
function readHead(draft: EssayDraft): { readonly byline: Byline; readonly title: string; readonly body: readonly PackLine[] } {
  let { title } = draft;
  let byline: Byline = {};
  let at = 0;
  for (; at < Math.min(BYLINES, draft.lines.length); at++) {
    const text = draft.lines[at]?.text ?? '';
    const found = tryByline(text);
    if (found !== undefined) byline = { ...found, ...byline };
    else if (/^[—-]{2,}/u.test(text) && text.length <= 40 && title !== '') title += text;
    else if (at === 0 && isSecondRow(draft.lines)) title += text;
    else break;
  }
  const body = draft.lines.slice(at);
  const last = body.at(-1);
  const closing = last === undefined || byline.author !== undefined ? undefined : tryByline(last.text);
  return closing?.author === undefined ? { byline, title, body } : { byline: { ...closing, ...byline }, title, body: body.slice(0, -1) };
}

/** The first line under a title is its second row where a by-line follows it. */
function isSecondRow([first, second]: readonly PackLine[]): boolean {
  return first !== undefined && second !== undefined && first.headingLevel === 0 && isTitleForm(first.text)
    && splitOutlineMarker(first.text).marker === '' && tryByline(second.text) !== undefined;
}
