import type { Quotation } from '../corpus/entry';
import { SPEAKER_TITLES } from '../corpus/speakerTitles';
import { finish, forEachInSteps, type Steps } from '../steps';
import { isHan } from '../text/charClass';
import { createTermIndex, type TermMatch } from './termIndex';

/** A speaker or a work, and its quotations by their ids, in rank order. */
export interface NamedQuotations {
  readonly name: string;
  readonly kind: 'speaker' | 'work';
  readonly ids: readonly number[];
}

/** Finds in running text the speakers and works that the corpus quotes. */
export interface NameIndex {
  /**
   * The names in a text, left to right, the longest of those that overlap: `习近平总书记指出` → 习近平. A title stands for
   * its bearer where no name comes before it: `总书记指出`, not `某某总书记指出`.
   */
  find(text: string): readonly TermMatch<NamedQuotations>[];
  /** All names, in no promised order. */
  readonly all: readonly NamedQuotations[];
}

/** Builds the name index in one go; see `createNameIndexInSteps`. */
export function createNameIndex(quotations: readonly Quotation[]): NameIndex {
  return finish(createNameIndexInSteps(quotations));
}

/** Builds the name index; a work is also found by its book alone (`孟子·离娄上` by 孟子), with or without 《》. */
export function* createNameIndexInSteps(quotations: readonly Quotation[]): Steps<NameIndex> {
  const byKey = new Map<string, { name: string; kind: NamedQuotations['kind']; ids: number[] }>();
  const add = (kind: NamedQuotations['kind'], name: string, id: number): void => {
    const key = `${kind}\n${name}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name, kind, ids: [id] });
    else if (known.ids.at(-1) !== id) known.ids.push(id);
  };
  yield* forEachInSteps(quotations, (quotation, id) => {
    if (quotation.speaker !== '') add('speaker', quotation.speaker, id);
    for (const name of workNames(quotation.work)) add('work', name, id);
  });
  const all: readonly NamedQuotations[] = [...byKey.values()];
  const titled = [...SPEAKER_TITLES].flatMap(([title, bearer]) => all.filter(({ kind, name }) => kind === 'speaker' && name === bearer).map((value) => ({ name: title, value })));
  const trie = createTermIndex([...all.map((value) => ({ name: value.name, value })), ...titled]);
  const isTitleOfAnother = (text: string, { start, end }: TermMatch<NamedQuotations>): boolean =>
    SPEAKER_TITLES.has(text.slice(start, end)) && followsName(text, start);
  return { all, find: (text) => leftmostLongest(trie.scan(text)).filter((match) => !isTitleOfAnother(text, match)) };
}

/** Words of one character that come before a title and are no name: 正如总书记所说, 据总书记的讲话. */
const BEFORE_TITLE = /[如据按照是像由经以和跟对]$/u;

function followsName(text: string, start: number): boolean {
  return start > 0 && isHan(text.charCodeAt(start - 1)) && !BEFORE_TITLE.test(text.slice(0, start));
}

/** 《孟子·离娄上》 → `孟子·离娄上`, `孟子`. */
export function workNames(work: string | undefined): readonly string[] {
  const full = (work ?? '').replace(/[《》〈〉]/gu, '').trim();
  if (full === '') return [];
  const book = full.split(/[·・•]/u)[0]?.trim() ?? '';
  return book === '' || book === full ? [full] : [full, book];
}

/** Keeps of overlapping matches the one that starts first, the longest of those; several values of one span all stay. */
function leftmostLongest<T>(matches: readonly TermMatch<T>[]): readonly TermMatch<T>[] {
  const kept: TermMatch<T>[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end || (match.start === last.start && match.end === last.end)) kept.push(match);
  }
  return kept;
}
