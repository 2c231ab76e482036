import type { Term } from '../../corpus/entry';
import { fromMarkdown } from '../../corpus/markdown/inlineText';
import { LIST_MARKS } from '../../corpus/markdown/fieldItem';
import { divideWritten } from '../../corpus/markdown/writtenText';
import { normalizeText } from '../../text/normalize';
import type { Span } from '../../text/span';
import { DiagnosticCode } from '../../../protocol';
import type { CheckedEntry } from '../checkedFile';
import { callNames } from '../lookups';
import type { EntryRule } from '../rule';

/** `corpus/alias-collision`: a name or alias that belongs to two terms, so that hovering cannot tell which is meant. */
export const aliasCollision: EntryRule = (checked, { termsCalled }) => {
  const { entry } = checked;
  if (entry.kind !== 'term') return [];
  const own = normalizeText(entry.name);
  return callNames(entry).flatMap((name) => {
    const others = termsCalled(name).map(({ term }) => term).filter((term) => normalizeText(term.name) !== own);
    const [first] = others;
    if (first === undefined) return [];
    return [{
      code: DiagnosticCode.corpusAliasCollision,
      severity: 'warning' as const,
      span: spanOfName(checked, name) ?? checked.span,
      message: `“${writtenName(entry, name)}”也是“${first.name}”的${normalizeText(first.name) === name ? '名字' : '别名'}，悬停时分不清是哪一个。请从其中一处去掉`,
      related: others.map(({ source, name: other }) => ({ uri: source.uri, line: source.line, message: other })),
      fixes: [],
    }];
  });
};

function writtenName({ name, aliases }: Term, normalized: string): string {
  return [name, ...aliases].find((written) => normalizeText(written) === normalized) ?? name;
}

function spanOfName({ node }: CheckedEntry, name: string): Span | undefined {
  const values = node?.fields.filter(({ key }) => key === 'aliases').flatMap((field) => field.values) ?? [];
  const aliases = values.flatMap((value) => (value.whole ? [value] : divideWritten(value, LIST_MARKS)));
  return aliases.find(({ raw }) => normalizeText(fromMarkdown(raw)) === name)?.textSpan;
}
