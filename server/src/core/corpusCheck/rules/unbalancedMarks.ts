import { sliceWritten } from '../../corpus/markdown/writtenText';
import { splitOutlineMarker } from '../../text/outlineMarker';
import { DiagnosticCode } from '../../../protocol';
import { spanIn, type CheckedText } from '../checkedFile';
import type { Finding, Fix } from '../finding';
import type { EntryRule } from '../rule';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '（': '）', '(': ')', '《': '》', '〈': '〉', '【': '】' };
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const MARK = /[“”‘’「」『』（）()《》〈〉【】]/gu;
/** Half-width brackets pair with full-width ones; their width is another rule's. */
const FOLDED: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** `1）`, `a)`, `一）`: the bracket closes a number, not what was opened before. */
const NUMBER_BEFORE = /(?:^|[，。；：、\s])[0-9a-zA-Z一二三四五六七八九十]{1,3}$/u;

/** No writer nests deeper; it bounds the work on hostile text. */
const MAX_DEPTH = 32;

interface Stray {
  readonly index: number;
  readonly mark: string;
}

/** `corpus/unbalanced-marks`: a quotation mark, bracket or title mark without its other half. */
export const unbalancedMarks: EntryRule = ({ texts }) => texts
  .filter(({ key }) => key !== 'lead') // A lead-in stands before the quotation and may open its mark.
  .flatMap((text) => toFinding(withoutNumber(text)));

function toFinding(text: CheckedText): readonly Finding[] {
  const strays = straysIn(text.raw);
  const [first] = strays;
  if (first === undefined) return [];
  const other = PAIRS[first.mark] ?? OPENING.get(first.mark) ?? '';
  return [{
    code: DiagnosticCode.corpusUnbalancedMarks,
    severity: 'warning',
    span: spanIn(text, first.index, first.index + 1),
    message: `${first.mark} 不成对，缺 ${other}`,
    fixes: outerMarkFix(text, strays),
  }];
}

/** Every mark without its partner, in order; what stands between partners closes inside them. */
function straysIn(raw: string): readonly Stray[] {
  const open: Stray[] = [];
  const strays: Stray[] = [];
  for (const { 0: written, index } of raw.matchAll(MARK)) {
    const mark = FOLDED[written] ?? written;
    const opening = OPENING.get(mark);
    if (opening === undefined) {
      (open.length < MAX_DEPTH ? open : strays).push({ index, mark });
      continue;
    }
    const at = open.findLastIndex((entry) => entry.mark === opening);
    if (at >= 0) strays.push(...open.splice(at).slice(1));
    else if (!isNoMark(raw, index, mark)) strays.push({ index, mark });
  }
  return [...strays, ...open].sort((a, b) => a.index - b.index);
}

/** An apostrophe, or the bracket after a number. */
function isNoMark(raw: string, index: number, mark: string): boolean {
  if (mark === '’') return /[A-Za-z0-9]/u.test(raw[index - 1] ?? '');
  return mark === '）' && NUMBER_BEFORE.test(raw.slice(Math.max(0, index - 4), index));
}

/** A mark around the whole whose other half is missing may go: the format takes such marks off anyway. */
function outerMarkFix(text: CheckedText, strays: readonly Stray[]): readonly Fix[] {
  const [stray, ...others] = strays;
  if (stray === undefined || others.length > 0 || text.key !== 'text' || text.written === undefined) return [];
  const end = text.raw.replace(/[。！？]$/u, '').length - 1;
  const isOuter = (stray.mark === '“' && stray.index === 0) || (stray.mark === '”' && stray.index >= end);
  if (!isOuter) return [];
  return [{ title: `删去多余的 ${stray.mark}`, edits: [{ span: spanIn(text, stray.index, stray.index + 1), newText: '' }], isSafe: false }];
}

function withoutNumber(text: CheckedText): CheckedText {
  const { marker } = splitOutlineMarker(text.raw);
  if (marker === '') return text;
  const raw = text.raw.slice(marker.length);
  const written = text.written === undefined ? undefined : sliceWritten(text.written, marker.length);
  return { ...text, raw: written?.raw ?? raw, ...(written === undefined ? {} : { written }) };
}
