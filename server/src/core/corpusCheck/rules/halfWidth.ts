import { mendWidths } from '../../text/width';
import { DiagnosticCode } from '../../../protocol';
import { spanIn, type CheckedText } from '../checkedFile';
import type { Finding } from '../finding';
import type { EntryRule } from '../rule';

/** Escapes and character references of Markdown, whose marks belong to them. */
const ENCODED = /\\[!-/:-@[-`{-~]|&#?\w{1,8};|<[^<>]{0,200}>/gu;

/** `corpus/half-width`: half-width or straight marks between Chinese; one finding a text, whose fix mends all of them. */
export const halfWidth: EntryRule = ({ texts }) => texts.flatMap(toFinding);

function toFinding(text: CheckedText): readonly Finding[] {
  const raw = text.raw.replace(ENCODED, (encoded) => 'x'.repeat(encoded.length));
  const mended = mendWidths(raw);
  if (mended === raw) return [];
  const changed = [...Array(raw.length).keys()].filter((index) => raw[index] !== mended[index]);
  const edits = changed.map((index) => ({ span: spanIn(text, index, index + 1), newText: mended[index] ?? '' }));
  const first = changed[0] ?? 0;
  const shown = [...new Set(changed.map((index) => `${raw[index] ?? ''} → ${mended[index] ?? ''}`))].join('，');
  return [{
    code: DiagnosticCode.corpusHalfWidth,
    severity: 'warning',
    span: spanIn(text, first, first + 1),
    message: `中文里用了半角标点：${shown}`,
    fixes: text.written === undefined ? [] : [{ title: '改为全角标点', edits, isSafe: true }],
  }];
}
