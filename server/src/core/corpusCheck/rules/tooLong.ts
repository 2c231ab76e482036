import { forEachVisibleChar } from '../../text/visibleChars';
import { DiagnosticCode } from '../../../protocol';
import type { EntryRule } from '../rule';

/** A direct quotation of more characters is too long to be used whole (domain-rules Q2). */
const LONG_QUOTATION = 60;
/** Of more than this it is a passage; it belongs into 范文 or wants to be divided. */
const PASSAGE = 200;
/** Nobody reads a longer explanation while hovering. */
const LONG_DEFINITION = 300;

/** `corpus/too-long`: a quotation too long to be quoted whole, a definition too long to be read at a glance. */
export const tooLong: EntryRule = ({ entry, span }) => {
  if (entry.kind === 'quotation') {
    const count = countOf(entry.text);
    if (count <= LONG_QUOTATION) return [];
    const isPassage = count > PASSAGE;
    const advice = isPassage ? '这是一段文章，请只留要引用的句子' : `超过 ${LONG_QUOTATION} 字，写作时多半要截取；常用的一句可以另立一条`;
    return [{ code: DiagnosticCode.corpusTooLong, severity: isPassage ? 'warning' : 'information', span, message: `引文有 ${count} 字，${advice}`, fixes: [] }];
  }
  const count = entry.kind === 'term' ? countOf(entry.definition ?? '') : 0;
  if (count <= LONG_DEFINITION) return [];
  return [{ code: DiagnosticCode.corpusTooLong, severity: 'information', span, message: `释义有 ${count} 字，悬停时显示不全，请缩到 ${LONG_DEFINITION} 字以内`, fixes: [] }];
};

function countOf(text: string): number {
  let count = 0;
  forEachVisibleChar(text, () => void count++);
  return count;
}
