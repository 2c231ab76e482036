import type { CompletionItem } from 'vscode-languageserver-types';
import { TextEdit } from 'vscode-languageserver-types';
import type { Corpus } from '../../server/src/core/corpus/corpus';
import { draftOptionsOf, parseDraft, type Draft } from '../../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/parseSettings';
import type { Settings } from '../../server/src/core/settings/settingsTable';
import { completionAt } from '../../server/src/features/completion';
import { toOffset, toSpan } from '../../server/src/features/positions';
import { atCursor } from './cursor';

export interface Request {
  readonly explicit?: boolean;
  readonly triggerCharacter?: string;
  readonly settings?: Partial<Settings>;
  readonly topicWords?: readonly string[];
}

export function draftOf(text: string): Draft {
  return parseDraft(text, draftOptionsOf(DEFAULT_SETTINGS));
}

/** The items offered at the mark `|` of a draft. */
export function complete(corpus: Corpus, marked: string, request: Request = {}): readonly CompletionItem[] {
  const { text, offset } = atCursor(marked);
  return completionAt({
    corpus, draft: draftOf(text), offset, explicit: request.explicit ?? false, topicWords: request.topicWords ?? [],
    settings: { ...DEFAULT_SETTINGS, ...request.settings },
    ...(request.triggerCharacter !== undefined && { triggerCharacter: request.triggerCharacter }),
  }).items;
}

/** The edit of an item; every item of ours has a plain one. */
export function editOf(item: CompletionItem): TextEdit {
  if (!TextEdit.is(item.textEdit)) throw new Error(`${item.label} has no plain text edit`);
  return item.textEdit;
}

/** The draft after an item is accepted. */
export function accept(marked: string, item: CompletionItem): string {
  const { text } = atCursor(marked);
  const draft = draftOf(text);
  const { range, newText } = editOf(item);
  const { start, end } = toSpan(draft, range);
  return text.slice(0, start) + newText + text.slice(end);
}

/** The text that an item replaces. */
export function replacedBy(marked: string, item: CompletionItem): string {
  const { text } = atCursor(marked);
  const draft = draftOf(text);
  const { range } = editOf(item);
  return text.slice(toOffset(draft, range.start), toOffset(draft, range.end));
}
