import type { Framework } from '../corpus/entry';
import { entryId } from '../corpus/entryId';
import type { Genre } from '../genre/genre';
import { readOutline, readOutlineLine } from './outline';
import type { PackLine } from './packLine';
import { isPartOfOutline, tryPieceTitle, titleKey } from './pieceTitle';
import { genreOfTitle } from './titleGenre';

interface FrameworkDraft {
  readonly title: string;
  readonly genre?: Genre;
  readonly line: number;
  readonly lines: PackLine[];
}

export interface FrameworkSource {
  readonly uri: string;
  /** The genre its heading names (经验材料框架), where it does. */
  readonly genre?: Genre;
  /** Title for an outline that has none of its own. */
  readonly fallbackTitle: string;
  readonly repeated: ReadonlySet<string>;
}

/** The outlines of a section: each from its title line to the next, told by labels, stops, numbers and blank lines. */
export function readFrameworks(given: readonly PackLine[], source: FrameworkSource): readonly Framework[] {
  const lines = given.flatMap(withoutTable);
  const drafts: FrameworkDraft[] = [];
  const titleStyle = numberedTitleStyle(lines, source.repeated);
  lines.forEach((line, index) => {
    const start = startOf(line, { previous: lines[index - 1], next: lines[index + 1], titleStyle, current: drafts.at(-1), repeated: source.repeated });
    if (start !== undefined) drafts.push({ ...start, line: line.number, lines: [] });
    else if (drafts.length === 0) drafts.push({ title: source.fallbackTitle, line: line.number, lines: [line] });
    else drafts.at(-1)?.lines.push(line);
  });
  return drafts.filter((draft) => draft.lines.length > 0).map((draft) => toFramework(draft, source));
}

/** Cells of a table's first column that only say what the columns are. */
const COLUMN_NAME = /^(?:部分|环节|结构|层次|段落|位置|要素|项目|序号)$/u;

/** A table's row reads like the line `开头：…`; the row that names the columns is left out. */
function withoutTable(line: PackLine): readonly PackLine[] {
  if (line.cells === undefined) return [line];
  const [name = '', ...rest] = line.cells.filter((cell) => cell !== '');
  if (name === '' || COLUMN_NAME.test(name)) return [];
  return [{ ...line, cells: undefined, text: rest.length === 0 ? name : `${name}：${rest.join('；')}` }];
}

interface Around {
  readonly previous: PackLine | undefined;
  readonly next: PackLine | undefined;
  readonly titleStyle: string | undefined;
  readonly current: FrameworkDraft | undefined;
  readonly repeated: ReadonlySet<string>;
}

function startOf(line: PackLine, around: Around): { readonly title: string; readonly genre?: Genre } | undefined {
  const { current, next } = around;
  const outline = readOutlineLine(line.text);
  if (outline.style === around.titleStyle && around.titleStyle !== undefined) {
    return { title: outline.text };
  }
  if (outline.style !== 'plain' || next === undefined) return undefined;
  const stated = tryPieceTitle(line);
  if (stated === undefined || stated.title === '') return undefined;
  if (line.headingLevel > 0 && current !== undefined && current.lines.length === 0) return undefined;
  if (stated.isLabelled || around.repeated.has(titleKey(stated.title))) return stated;
  if (current === undefined || line.afterBlank) return stated;
  // After points that end with a stop or bear a number, a plain line without either is the next title.
  const last = current.lines.at(-1);
  if (last === undefined) return undefined;
  const isPointLike = (text: string): boolean => /[。；.]$/u.test(text) || readOutlineLine(text).style !== 'plain';
  return isPointLike(last.text) && isPointLike(next.text) ? stated : undefined;
}

/** 1. or （一） before each title: the kind of number of the first line, where it is known as a title or an outline starts right under it. */
function numberedTitleStyle(lines: readonly PackLine[], repeated: ReadonlySet<string>): string | undefined {
  const [first, second] = lines.slice(0, 2).map((line) => readOutlineLine(line.text));
  if (first === undefined || second === undefined || first.style === 'plain' || first.style === second.style) return undefined;
  if (/[。；]$/u.test(lines[0]?.text ?? '')) return undefined;
  const startsOver = (second.style === 'chapter' && first.style !== 'chapter') || isPartOfOutline(second.text) || repeated.has(titleKey(first.text));
  return startsOver ? first.style : undefined;
}

function toFramework({ title, genre, line, lines }: FrameworkDraft, source: FrameworkSource): Framework {
  const own = genre ?? source.genre ?? genreOfTitle(title) ?? '大作文';
  return {
    kind: 'framework', id: entryId('framework', own, title), themes: [], source: { uri: source.uri, line },
    genre: own, title, points: readOutline(lines),
  };
}
