import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../core/markdown/draft';
import type { Framework } from '../core/corpus/entry';
import { normalize } from '../core/text/normalize';
import type { Span } from '../core/text/span';
import { ACCEPTED_COMMAND } from '../protocol';
import type { Candidate } from './completionCandidates';
import type { CompletionContext } from './completionContext';
import { toRange } from './positions';
import { quotationEdit, type Insertion } from './quotationEdit';

/** What `resolveCompletion` finds an entry by. */
export interface CompletionData {
  readonly kind: 'quotation' | 'framework';
  readonly id: string;
}

/** A candidate in its order, with what the draft says of it. */
export interface RankedCandidate extends Candidate {
  readonly isUsed: boolean;
  /** Set between quotation marks where none is open: an attribution leads in. */
  readonly isAttributed: boolean;
}

/** What VS Code's list shows beside the speaker's name in its usual width (seen: 18 to 20 Han). */
const LABEL_LENGTH = 18;

/**
 * The items of the ranked candidates, those that would change nothing left out. Outside any mark each goes in bare, or
 * between marks where an attribution leads in directly; the first one comes in the other style too.
 */
export function toQuotationItems(candidates: readonly RankedCandidate[], context: CompletionContext, draft: Draft): readonly CompletionItem[] {
  const items: CompletionItem[] = [];
  for (const candidate of candidates) {
    const style = candidate.isAttributed ? 'marked' : 'bare';
    const before = items.length;
    addItem(items, { candidate, style, label: labelOf(candidate) }, context, draft);
    if (before === 0 && items.length > 0 && context.openMarks.length === 0) {
      const other = style === 'bare' ? 'marked' : 'bare';
      addItem(items, { candidate, style: other, label: other === 'bare' ? `${labelOf(candidate)}（不加引号）` : `“${labelOf(candidate)}”` }, context, draft);
    }
  }
  return items;
}

interface Presentation {
  readonly candidate: RankedCandidate;
  readonly style: Insertion['style'];
  readonly label: string;
}

function addItem(items: CompletionItem[], { candidate, style, label }: Presentation, context: CompletionContext, draft: Draft): void {
  const { quotation, fragment, matchStart } = candidate;
  const edit = quotationEdit(context, {
    text: quotation.text, start: fragment?.start ?? context.before.length, fragment: fragment?.text ?? '', matchStart, style,
  });
  if (edit === undefined) return;
  items.push({
    label,
    labelDetails: { description: [candidate.isUsed ? '用过' : '', quotation.speaker || quotation.work || ''].filter((part) => part !== '').join(' · ') },
    kind: CompletionItemKind.Text,
    sortText: sortKey('1', items.length),
    ...(edit.replaced !== '' && { filterText: edit.replaced }),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: TextEdit.replace(toRange(draft, edit.span), edit.newText),
    command: { command: ACCEPTED_COMMAND, title: '' },
    data: { kind: 'quotation', id: quotation.id } satisfies CompletionData,
  });
}

/** The item that inserts a framework's snippet in place of `span`. */
export function toFrameworkItem(framework: Framework, { span, snippet, order }: { readonly span: Span; readonly snippet: string; readonly order: number }, draft: Draft): CompletionItem {
  return {
    label: `框架：${framework.title}`,
    labelDetails: { description: framework.genre },
    kind: CompletionItemKind.Snippet,
    sortText: sortKey('0', order),
    filterText: draft.text.slice(span.start, span.end),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: TextEdit.replace(toRange(draft, span), snippet),
    command: { command: ACCEPTED_COMMAND, title: '' },
    data: { kind: 'framework', id: framework.id } satisfies CompletionData,
  };
}

/** The quotation's first characters, or from the clause that was matched where that lies further on. */
function labelOf({ quotation, fragment, matchStart }: Candidate): string {
  const { text } = quotation;
  const normalized = normalize(text);
  const matched = normalized.toSourceEnd(matchStart + (fragment?.text.length ?? 0));
  if (matched <= LABEL_LENGTH) return shorten(text);
  const clause = Math.max(...['，', '。', '；', '、', '：', ','].map((stop) => text.lastIndexOf(stop, normalized.toSource(matchStart)))) + 1;
  return `…${shorten(text.slice(clause))}`;
}

function shorten(text: string): string {
  const chars = [...text];
  return chars.length <= LABEL_LENGTH ? text : `${chars.slice(0, LABEL_LENGTH - 1).join('')}…`;
}

function sortKey(group: string, order: number): string {
  return group + String(order).padStart(4, '0');
}
