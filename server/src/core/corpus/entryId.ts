import type { EntryKind } from './entry';

const PREFIX: Readonly<Record<EntryKind, string>> = {
  quotation: 'q', term: 't', framework: 'f', question: 'w', essay: 'e',
};
const SEPARATOR = '\u001f';
const ROW_MARK = '~';

/**
 * The id of an entry that names none itself: a letter for its kind and a hash of its parts, blind to width, punctuation,
 * quotation marks and blanks, so that a quotation copied with other marks keeps its id: `entryId('term', '全周期管理')`.
 */
export function entryId(kind: EntryKind, ...parts: readonly string[]): string {
  return `${PREFIX[kind]}-${hash(parts.map(identityOf).join(SEPARATOR))}`;
}

/** The id of a quotation: `quotationId('城市是生命体、有机体', '习近平')`; '' as speaker where nobody is named. */
export function quotationId(text: string, speaker: string): string {
  return entryId('quotation', text, speaker);
}

/** The id of the nth row (from 1) of one entry in a list that keeps every occurrence: `q-1abc`, `q-1abc~2`, … */
export function rowId(id: string, occurrence: number): string {
  return occurrence <= 1 ? id : `${id}${ROW_MARK}${occurrence}`;
}

/** The entry's id that a row id was made from: `q-1abc~2` → `q-1abc`. */
export function idOfRow(row: string): string {
  return row.replace(/(?<=.)~\d{1,9}$/u, '');
}

/** What stays of a text when width, punctuation and blanks are left out; the text itself where nothing stays. */
function identityOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
  return folded === '' ? text.trim() : folded;
}

/** 53 bits over UTF-16 units from two multiplicative lanes (after cyrb53, public domain), in base 36. */
function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)).toString(36).padStart(11, '0');
}
