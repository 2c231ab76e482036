import { DiagnosticCode } from '../../../protocol';
import { fieldOf } from '../checkedFile';
import type { EntryRule } from '../rule';

/** `corpus/date` for a term that ends (至) before it begins (自). */
export const timeOrder: EntryRule = (checked) => {
  const { entry } = checked;
  if (entry.kind !== 'term' || entry.since === undefined || entry.until === undefined || !isBefore(entry.until, entry.since)) return [];
  return [{
    code: DiagnosticCode.corpusDate,
    severity: 'warning',
    span: fieldOf(checked, 'until')?.values.at(-1)?.textSpan ?? checked.span,
    message: `“至”（${entry.until}）早于“自”（${entry.since}），请核对`,
    fixes: [],
  }];
};

/** Compares as much of two ISO dates as both have. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
