import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { CorpusCheck } from '../core/corpusCheck/checkCorpusFile';
import type { Fix } from '../core/corpusCheck/finding';
import type { Settings } from '../core/settings/settingsTable';
import { spanTouches, spansOverlap, type Span } from '../core/text/span';
import { FIX_ALL_KIND } from '../protocol';
import { shownFindings, type ShownFinding } from './corpusDiagnostics';
import { toRange, toSpan } from './positions';

export interface CodeActionQuery {
  readonly uri: string;
  readonly range: Range;
  /** Kinds that are wanted, `quickfix` and what lies under it; all of them where it is missing. */
  readonly only?: readonly string[];
}

/** The quick fixes of the findings that a range of a corpus file touches, and one action that makes all safe fixes of the file. */
export function corpusCodeActions(check: CorpusCheck, settings: Settings, { uri, range, only }: CodeActionQuery): readonly CodeAction[] {
  const shown = shownFindings(check, settings);
  const asked = toSpan(check.file, range);
  const quickFixes = !wants(only, CodeActionKind.QuickFix) ? [] : shown
    .filter(({ finding: { span } }) => spansOverlap(span, asked) || spanTouches(span, asked.start) || spanTouches(asked, span.start))
    .flatMap((one) => one.finding.fixes.map((fix, index) => toAction(check, uri, one, fix, index)));
  return [...quickFixes, ...(wants(only, FIX_ALL_KIND) ? fixAll(check, uri, shown) : [])];
}

function toAction(check: CorpusCheck, uri: string, { diagnostic }: ShownFinding, fix: Fix, index: number): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(index === 0 && fix.isSafe && { isPreferred: true }),
    edit: { changes: { [uri]: toEdits(check, fix) } },
  };
}

/** Every safe fix, the first of two that touch the same place. */
function fixAll(check: CorpusCheck, uri: string, shown: readonly ShownFinding[]): readonly CodeAction[] {
  const taken: Span[] = [];
  const fixes = shown.flatMap(({ finding }) => finding.fixes.find(({ isSafe }) => isSafe) ?? []);
  const free = [...fixes].sort((a, b) => startOf(a) - startOf(b)).filter(({ edits }) => {
    const last = taken.at(-1);
    if (last !== undefined && edits.some(({ span }) => span.start < last.end)) return false;
    taken.push(...edits.map(({ span }) => span));
    return true;
  });
  if (free.length === 0) return [];
  const edits = free.flatMap((fix) => toEdits(check, fix));
  return [{ title: '修正本文件里能自动修正的问题', kind: FIX_ALL_KIND, edit: { changes: { [uri]: edits } } }];
}

function startOf({ edits }: Fix): number {
  return edits[0]?.span.start ?? 0;
}

function toEdits({ file }: CorpusCheck, { edits }: Fix): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(file, span), newText }));
}

/** True where a kind is asked for: `source` asks for `source.fixAll.biganzi` too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined ? kind === CodeActionKind.QuickFix : only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}
